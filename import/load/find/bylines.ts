import { readPapersOf } from '../../../src/graph/statements/company.ts';
import { samePlaces } from '../../identity/bylines.ts';
import type { Evidence } from '../../stage/identities.ts';
import type { Stage } from '../../stage/stage.ts';
import { chunks } from '../graph/chunks.ts';
import type { Transactions } from '../graph/transactions.ts';
import { decidedNode } from './decided-node.ts';
import { PaperBylines } from './paper-bylines.ts';

/** A record of a person, and the node that it is in the graph today; undefined where only the document states it. */
export interface PersonToPlace {
  readonly record: string;
  readonly node: string | undefined;
}

/** How many nodes one statement reads. */
const readSize = 500;

/**
 * Finds the records that stand in one place of a byline, by the word of several sources. A paper matters where two sources
 * state it, or will once the document is loaded.
 */
export class Bylines {
  readonly #stage: Stage;
  readonly #graph: Transactions;
  readonly #bylines: PaperBylines;
  readonly #source: string;
  /** For each paper that was looked at the groups of records that stand in one place. */
  readonly #groups = new Map<string, readonly (readonly string[])[]>();
  /** Whether several sources state a paper: asked for each of its authors, and the same all along. */
  readonly #shared = new Map<string, boolean>();

  /** @param source the document's */
  constructor(stage: Stage, graph: Transactions, source: string) {
    this.#stage = stage;
    this.#graph = graph;
    this.#bylines = new PaperBylines(stage, graph, source);
    this.#source = source;
  }

  /** Lists by which places the people are known, and who else is known by these. */
  async placesOf(people: readonly PersonToPlace[]): Promise<Evidence[]> {
    const papers = new Set<string>();
    for (const { record } of people) for (const paper of this.#statedPapers(record)) papers.add(paper);
    await this.#addPapersInGraph(people, papers);
    for (const unread of chunks(
      [...papers].filter((paper) => !this.#groups.has(paper)),
      readSize,
    ))
      await this.#read(unread);
    const asked = new Set(people.map(({ record }) => record));
    return [...papers].flatMap((paper) =>
      (this.#groups.get(paper) ?? [])
        .filter((group) => group.some((record) => asked.has(record)))
        .flatMap((group) => evidenceOf(paper, group)),
    );
  }

  /** The shared papers that the document says a person has written. */
  #statedPapers(record: string): string[] {
    return this.#stage.company
      .neighbours('AUTHORED', true, record)
      .map((paper) => decidedNode(this.#stage, 'Paper', paper))
      .filter((paper) => this.#isShared(paper));
  }

  async #addPapersInGraph(people: readonly PersonToPlace[], papers: Set<string>): Promise<void> {
    const nodes = new Set(people.flatMap(({ node }) => node ?? []));
    const { standing } = this.#stage;
    for (const keys of chunks(nodes, readSize)) {
      await this.#graph.stream(readPapersOf, { keys }, ({ paper, isShared }) => {
        const records = standing.entriesAt('Paper', paper).map(({ record }) => record);
        if (records.length === 0 && isShared) papers.add(paper);
        for (const record of records) {
          const decided = decidedNode(this.#stage, 'Paper', record);
          if (this.#isShared(decided)) papers.add(decided);
        }
      });
    }
  }

  #isShared(paper: string): boolean {
    const known = this.#shared.get(paper);
    if (known !== undefined) return known;
    const isShared = this.#haveSeveral(paper);
    this.#shared.set(paper, isShared);
    return isShared;
  }

  /** Whether several sources state a paper that the load may touch. */
  #haveSeveral(paper: string): boolean {
    const { identities, nodes, standing } = this.#stage;
    const sources = new Set<string>();
    for (const record of identities.recordsOf('Paper', paper)) {
      if (nodes.has('Paper', record)) sources.add(this.#source);
      for (const { source } of standing.entriesOf('Paper', record, this.#source)) sources.add(source);
    }
    return sources.size > 1;
  }

  async #read(papers: readonly string[]): Promise<void> {
    for (const [paper, bylines] of await this.#bylines.of(papers))
      this.#groups.set(paper, samePlaces(bylines));
  }
}

/** The place has the name of its first record: the same whatever the order in which sources came. */
function evidenceOf(paper: string, group: readonly string[]): Evidence[] {
  const [first = ''] = group.toSorted();
  return group.map((record) => ({ token: `byline:${paper} ${first}`, record }));
}
