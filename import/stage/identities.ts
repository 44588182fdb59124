import type { NodeLabel } from '../../src/graph/model.ts';
import { type StageRow, textIn, textOrNullIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** A record that is known by a token: a name or an id. */
export interface Evidence {
  readonly token: string;
  readonly record: string;
}

/** By what records may be the same, and which nodes they are decided to be. */
export class Identities {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** Notes that a record is known by a name or an id. @returns whether it is the first to be known by that */
  note(label: NodeLabel, { token, record }: Evidence): boolean {
    const isKnown = this.#database.has(
      'SELECT 1 FROM evidence WHERE label = ? AND token = ?',
      ...[label, token],
    );
    this.#database.run('INSERT OR IGNORE INTO evidence VALUES (?, ?, ?)', label, token, record);
    return !isKnown;
  }

  /** The places in bylines by which a record is known. */
  bylinesOf(record: string): string[] {
    return this.#database.all(
      (row) => textIn(row, 'token'),
      `SELECT token FROM evidence WHERE label = 'Person' AND record = ? AND token >= 'byline:' AND token < 'byline;'`,
      record,
    );
  }

  /** Notes by which ids the document's own records are known, and of which of them an id is the key. */
  noteStatedIds(): void {
    this.#database.run('INSERT OR IGNORE INTO evidence SELECT label, token, record FROM token');
    this.#database.run(
      `INSERT OR IGNORE INTO evidence
       SELECT node.label, token, token FROM token JOIN node ON node.label = token.label AND node.key = token`,
    );
  }

  /**
   * Tokens by which several records are known, in the order of the tokens. A name that one namespace alone knows is left
   * out: that has told its own records apart.
   */
  shared(label: NodeLabel): Generator<Evidence> {
    return this.#database.each(
      (row) => ({ token: textIn(row, 'token'), record: textIn(row, 'record') }),
      `SELECT token, record FROM evidence JOIN (
         SELECT token FROM evidence WHERE label = ?1 GROUP BY token
         HAVING count(*) > 1 AND (token NOT LIKE 'name:%' OR count(DISTINCT substr(record, 1, instr(record, ':'))) > 1)
       ) USING (token) WHERE label = ?1 ORDER BY token`,
      label,
    );
  }

  /** @param joined by what the record is one with another of the node, as `storeJoined` writes it */
  decide(label: NodeLabel, record: string, node: string, joined?: string): void {
    this.#database.run(
      'INSERT OR REPLACE INTO identity VALUES (?, ?, ?, ?)',
      ...[label, record, node, joined ?? null],
    );
  }

  /** By what a record is one with another from now on. */
  joinedOf(label: NodeLabel, record: string): string | undefined {
    const found = this.#database.first(
      (row) => textOrNullIn(row, 'joined'),
      'SELECT joined FROM identity WHERE label = ? AND record = ?',
      ...[label, record],
    );
    return found ?? undefined;
  }

  /** Records that the document does not state and that are one with others by something else than before. */
  joinedOtherwise(source: string): string[] {
    return this.#database.all(
      (row) => textIn(row, 'record'),
      `SELECT DISTINCT record FROM statement LEFT JOIN identity USING (label, record)
       WHERE source <> ? AND statement.joined IS NOT identity.joined`,
      source,
    );
  }

  /** Decides that every record stays the node that it is in the graph. */
  keepAll(): void {
    this.#database.run(
      'INSERT INTO identity SELECT DISTINCT label, record, node, joined FROM statement WHERE record <> node',
    );
  }

  /** The node that a record is decided to be; undefined without a decision: then it is a node of its own. */
  nodeOf(label: NodeLabel, record: string): string | undefined {
    return this.#database.first(
      node,
      'SELECT node FROM identity WHERE label = ? AND record = ?',
      ...[label, record],
    );
  }

  /** The records that are one node, by decision or because nothing else was decided. */
  recordsOf(label: NodeLabel, key: string): string[] {
    const decided = this.#database.all(
      (row) => textIn(row, 'record'),
      'SELECT record FROM identity WHERE label = ? AND node = ?',
      ...[label, key],
    );
    return this.nodeOf(label, key) === undefined ? [...decided, key] : decided;
  }

  /** Nodes of the graph of which a record becomes another node. */
  leftNodes(label: NodeLabel): string[] {
    return this.#database.all(
      node,
      `SELECT DISTINCT statement.node FROM statement LEFT JOIN identity USING (label, record)
       WHERE label = ? AND statement.node <> coalesce(identity.node, record)`,
      label,
    );
  }

  /** Whether the node stands for its own record alone. */
  isSingle(label: NodeLabel, key: string): boolean {
    return !this.#database.has(
      'SELECT 1 FROM identity WHERE label = ? AND node = ? AND record <> node LIMIT 1',
      ...[label, key],
    );
  }

  /** Whether a record of these labels is a node of another key: else each is a node of its own. */
  areMerged(labels: readonly NodeLabel[]): boolean {
    const sql = 'SELECT 1 FROM identity WHERE label = ? AND record <> node LIMIT 1';
    return labels.some((label) => this.#database.has(sql, label));
  }
}

function node(row: StageRow): string {
  return textIn(row, 'node');
}
