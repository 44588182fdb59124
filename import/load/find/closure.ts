import type { NodeLabel, Properties } from '../../../src/graph/model.ts';
import { queriesForNames } from '../../../src/graph/name-index.ts';
import { idProperties, idsInKey } from '../../../src/graph/sought.ts';
import { findNodes, type NodeRow } from '../../../src/graph/statements/nodes.ts';
import type { SameAsLine } from '../../formats/format.ts';
import { identityTokens, tokenKind } from '../../identity/tokens.ts';
import type { Stage } from '../../stage/stage.ts';
import { idTokens } from '../../stage/stated-nodes.ts';
import { chunks } from '../graph/chunks.ts';
import { comparedNames, entryOf } from '../graph/node-state.ts';
import type { Transactions } from '../graph/transactions.ts';
import { Bylines, type PersonToPlace } from './bylines.ts';
import { Initials } from './initials.ts';

/** How many records are looked up by one statement. */
const lookUpSize = 2000;

/**
 * Brings into the stage all records of other sources that may be the same as the document's: those that share a key, a
 * name, an id, a place in a byline or initials with them, then those that share one with these, until nothing new is found. In such
 * a closed part of the graph identity can be decided without a look at the rest.
 */
export class Closure {
  readonly #stage: Stage;
  readonly #graph: Transactions;
  readonly #label: NodeLabel;
  readonly #source: string;
  readonly #partners: ReadonlyMap<string, readonly string[]>;
  /** Papers come before people, so what they are is decided when people are looked for. */
  readonly #bylines: Bylines | undefined;
  readonly #initials: Initials | undefined;
  #lookUp = new LookUp();
  /** People whose bylines were not looked at yet. */
  #unplaced: PersonToPlace[] = [];

  constructor(
    stage: Stage,
    graph: Transactions,
    label: NodeLabel,
    source: string,
    sameAsLines: readonly SameAsLine[],
  ) {
    this.#stage = stage;
    this.#graph = graph;
    this.#label = label;
    this.#source = source;
    this.#partners = partnersIn(sameAsLines);
    this.#bylines = label === 'Person' ? new Bylines(stage, graph, source) : undefined;
    this.#initials = label === 'Person' ? new Initials(stage, graph, source) : undefined;
  }

  /** @param keys of further nodes or records to begin with */
  async find(keys: Iterable<string>): Promise<void> {
    const label = this.#label;
    this.#initials?.noteLeft();
    for (const { key, values } of this.#stage.nodes.of(label)) await this.#addRecord(key, values, undefined);
    for (const { record, node, values } of this.#stage.standing.saidOf(label, this.#source)) {
      this.#lookUp.keys.add(node);
      await this.#addRecord(record, values, node);
    }
    for (const key of keys) this.#lookUp.keys.add(key);
    do {
      while (this.#lookUp.size > 0) await this.#ask();
      await this.#place();
      for (const key of (await this.#initials?.find()) ?? []) this.#lookUp.keys.add(key);
    } while (this.#lookUp.size > 0);
  }

  /** Notes by which places of bylines the people are known, and looks up who else is. */
  async #place(): Promise<void> {
    const { identities, nodes, standing } = this.#stage;
    const unplaced = this.#unplaced;
    this.#unplaced = [];
    for (const people of chunks(unplaced, lookUpSize)) {
      for (const evidence of (await this.#bylines?.placesOf(people)) ?? []) {
        identities.note('Person', evidence);
        const { record } = evidence;
        if (!nodes.has('Person', record) && !standing.knows('Person', record)) this.#lookUp.keys.add(record);
      }
    }
  }

  /** Notes by what the record may be known elsewhere, and asks the graph once there is enough for a statement. */
  async #addRecord(record: string, values: Properties, node: string | undefined): Promise<void> {
    const label = this.#label;
    const lookUp = this.#lookUp;
    lookUp.keys.add(record);
    for (const partner of this.#partners.get(record) ?? []) lookUp.keys.add(partner);
    if (this.#bylines !== undefined) this.#unplaced.push({ record, node });
    const { names, ...initials } = comparedNames(label, [values]);
    this.#initials?.add(record, initials);
    const tokens = identityTokens({
      names,
      blocks: [],
      initials: [],
      ids: [...idTokens(values), ...idsInKey(record)],
      bylines: [],
    });
    for (const token of tokens) if (this.#stage.identities.note(label, { token, record })) lookUp.add(token);
    if (lookUp.size >= lookUpSize) await this.#ask();
  }

  async #ask(): Promise<void> {
    const lookUp = this.#lookUp;
    this.#lookUp = new LookUp();
    const rows = await this.#graph.run(findNodes(this.#label), lookUp.parameters(this.#label));
    for (const row of rows) await this.#keep(row);
  }

  async #keep({ node, statements, work }: NodeRow): Promise<void> {
    const { standing, versions } = this.#stage;
    if (work !== null) versions.keepStanding(node, work);
    for (const [source, stated] of statements) {
      const entry = entryOf(source, node, stated);
      if (standing.has(this.#label, entry.record, source)) continue;
      standing.keepNode(this.#label, node, entry);
      await this.#addRecord(entry.record, entry.values, node);
    }
  }
}

/** What one statement is to look for. */
class LookUp {
  readonly keys = new Set<string>();
  readonly names = new Set<string>();
  readonly #ids = new Map<string, Set<string>>();

  get size(): number {
    return this.keys.size + this.names.size;
  }

  add(token: string): void {
    const kind = tokenKind(token);
    const value = token.slice(kind.length + 1);
    if (kind === 'name') this.names.add(value);
    else {
      const ids = this.#ids.get(kind) ?? new Set();
      this.#ids.set(kind, ids.add(value));
      this.keys.add(token);
    }
  }

  parameters(label: NodeLabel): Record<string, string[]> {
    const ids = idProperties[label].map((scheme) => [scheme, [...(this.#ids.get(scheme) ?? [])]]);
    const names = [...this.names];
    return { keys: [...this.keys], names, queries: queriesForNames(names), ...Object.fromEntries(ids) };
  }
}

function partnersIn(sameAsLines: readonly SameAsLine[]): Map<string, string[]> {
  const partners = new Map<string, string[]>();
  for (const { one, other } of sameAsLines) {
    partners.set(one, [...(partners.get(one) ?? []), other]);
    partners.set(other, [...(partners.get(other) ?? []), one]);
  }
  return partners;
}
