import type { NodeLabel, Properties } from '../../../src/graph/model.ts';
import { idProperties, idsInKey } from '../../../src/graph/sought.ts';
import { findNodes, type NodeRow } from '../../../src/graph/statements/nodes.ts';
import type { SameAsLine } from '../../formats/format.ts';
import { identityTokens, kindOf } from '../../identity/tokens.ts';
import { decode } from '../../stage/encode.ts';
import { idTokens, type Stage } from '../../stage/stage.ts';
import { entryOf, nameOf } from '../graph/node-state.ts';
import type { Transactions } from '../graph/transactions.ts';
import { keepStatement } from './standing.ts';

/** How many records are looked up by one statement. */
const lookUpSize = 2000;

/**
 * Brings into the stage all that other sources say of what may be the same as the document's nodes: whatever shares a
 * key, a name or an id with them, and again with those, until nothing new is found. Within such a closed part of the
 * graph identity can be decided without a look at the rest.
 */
export class Closure {
  readonly #stage: Stage;
  readonly #graph: Transactions;
  readonly #label: NodeLabel;
  readonly #source: string;
  readonly #partners: ReadonlyMap<string, readonly string[]>;
  #lookUp = new LookUp();

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
  }

  /** @param keys of further nodes or records to begin with */
  async find(keys: Iterable<string>): Promise<void> {
    const label = this.#label;
    const stated = this.#stage.iterate('SELECT key, vals FROM node WHERE label = ?', label);
    for (const { key, vals } of stated) await this.#addRecord(String(key), decode(vals));
    const before = this.#stage.iterate(
      'SELECT record, node, vals FROM statement WHERE label = ? AND source = ?',
      ...[label, this.#source],
    );
    for (const { record, node, vals } of before) {
      this.#lookUp.keys.add(String(node));
      await this.#addRecord(String(record), decode(vals));
    }
    for (const key of keys) this.#lookUp.keys.add(key);
    while (this.#lookUp.size > 0) await this.#ask();
  }

  /** Notes what the record may be known by elsewhere, and looks in the graph once that is enough for a statement. */
  async #addRecord(record: string, values: Properties): Promise<void> {
    const label = this.#label;
    const lookUp = this.#lookUp;
    lookUp.keys.add(record);
    for (const partner of this.#partners.get(record) ?? []) lookUp.keys.add(partner);
    const name = nameOf(label, values);
    const tokens = identityTokens({
      names: name === null ? [] : [name],
      ids: [...idTokens(values), ...idsInKey(record)],
    });
    for (const token of tokens) if (this.#isNews(token, record)) lookUp.add(token);
    if (lookUp.size >= lookUpSize) await this.#ask();
  }

  /** @returns whether it is the first time that anything is known by this name or id */
  #isNews(token: string, record: string): boolean {
    const known = this.#stage.first(
      'SELECT 1 FROM evidence WHERE label = ? AND token = ?',
      this.#label,
      token,
    );
    this.#stage.run('INSERT OR IGNORE INTO evidence VALUES (?, ?, ?)', this.#label, token, record);
    return known === undefined;
  }

  async #ask(): Promise<void> {
    const lookUp = this.#lookUp;
    this.#lookUp = new LookUp();
    const rows = await this.#graph.run(findNodes(this.#label), lookUp.parameters(this.#label));
    for (const row of rows) await this.#keep(row);
  }

  async #keep({ node, statements }: NodeRow): Promise<void> {
    for (const [source, stated] of statements) {
      const entry = entryOf(source, node, stated);
      const isKnown = this.#stage.first(
        'SELECT 1 FROM statement WHERE label = ? AND record = ? AND source = ?',
        ...[this.#label, entry.record, source],
      );
      if (isKnown !== undefined) continue;
      keepStatement(this.#stage, this.#label, node, entry);
      await this.#addRecord(entry.record, entry.values);
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
    const kind = kindOf(token);
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
    return { keys: [...this.keys], names: [...this.names], ...Object.fromEntries(ids) };
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
