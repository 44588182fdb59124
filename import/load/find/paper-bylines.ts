import type { Properties } from '../../../src/graph/model.ts';
import type { Byline, BylineAuthor } from '../../identity/bylines.ts';
import type { Stage } from '../../stage/stage.ts';
import { chunks } from '../graph/chunks.ts';
import type { Transactions } from '../graph/transactions.ts';
import { CompanyInGraph } from './company-in-graph.ts';
import { decidedNode } from './decided-node.ts';

/** How many papers are read at a time. */
const readSize = 500;

/** A byline while its authors are gathered. */
type Gathered = Byline & { readonly authors: BylineAuthor[] };

/** Finds the bylines of papers: the document's stand in the stage, those of other sources in the graph. */
export class PaperBylines {
  readonly #stage: Stage;
  readonly #inGraph: CompanyInGraph;
  readonly #source: string;

  /** @param source the document's */
  constructor(stage: Stage, graph: Transactions, source: string) {
    this.#stage = stage;
    this.#inGraph = new CompanyInGraph(graph, source);
    this.#source = source;
    stage.company.prepare();
  }

  /**
   * Lists for each paper one byline for each source and record.
   * @param papers keys of the nodes that papers are from now on
   */
  async of(papers: Iterable<string>): Promise<Map<string, readonly Byline[]>> {
    const found = new Map<string, readonly Byline[]>();
    for (const some of chunks(papers, readSize)) {
      for (const [paper, bylines] of await this.#read(some)) found.set(paper, [...bylines.values()]);
    }
    return found;
  }

  async #read(papers: readonly string[]): Promise<Map<string, Map<string, Gathered>>> {
    const bylines = new Map<string, Map<string, Gathered>>(papers.map((paper) => [paper, new Map()]));
    const add = (paper: string, byline: Omit<Byline, 'authors'>, record: string, author: BylineAuthor) => {
      const gathered = bylines.get(paper);
      const name = JSON.stringify([byline.source, record]);
      const known = gathered?.get(name);
      if (known === undefined) gathered?.set(name, { ...byline, authors: [author] });
      else known.authors.push(author);
    };
    const { standing, identities, company, nodes } = this.#stage;
    const inGraph = new Set<string>();
    for (const paper of papers) {
      const records = identities.recordsOf('Paper', paper);
      const known = standing.nodesOf('Paper', records);
      for (const node of known.size > 0 ? known : [paper]) inGraph.add(node);
      for (const record of records) {
        const isComplete = nodes.valuesOf('Paper', record)?.authorListComplete === true;
        for (const { record: person, person: values, authored } of company.byline(record))
          add(
            paper,
            { source: this.#source, isComplete },
            record,
            toAuthor(person, [values.name, ...otherNamesIn(values)], authored),
          );
      }
    }
    await this.#inGraph.authors(inGraph, (node, { entry, name, otherNames, isComplete }) => {
      const paper = decidedNode(this.#stage, 'Paper', entry.to, node);
      const author = toAuthor(entry.from, [name, ...otherNames], entry.values);
      add(paper, { source: entry.source, isComplete }, entry.to, author);
    });
    return bylines;
  }
}

function otherNamesIn({ otherNames }: Properties): readonly unknown[] {
  return Array.isArray(otherNames) ? otherNames : [];
}

function toAuthor(record: string, names: readonly unknown[], authored: Properties): BylineAuthor {
  const { listedAs, position, order } = authored;
  return {
    record,
    names: [...names, listedAs].filter((each) => typeof each === 'string'),
    position: typeof position === 'number' ? position : undefined,
    order: typeof order === 'number' ? order : undefined,
  };
}
