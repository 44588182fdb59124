import type { NodeLabel, Properties, RelationshipType } from '../../src/graph/model.ts';
import { encode } from './encode.ts';
import type { NodeEntry, RelationshipEntry, RelationshipId } from './entries.ts';
import { labelIn, type StageRow, textIn, textOrNullIn, typeIn, valuesIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** What stands in the graph before a load: what sources say of nodes, and the document's own source of relationships. */
export class Standing {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** Notes what a source says today of a record, which is the node. */
  keepNode(label: NodeLabel, node: string, { source, record, values, joined }: NodeEntry): void {
    this.#database.run(
      'INSERT OR REPLACE INTO statement VALUES (?, ?, ?, ?, ?, ?)',
      ...[label, record, source, node, encode(values), joined ?? null],
    );
  }

  /** Notes what the document's source says today of a relationship. */
  keepRelationship(
    type: RelationshipType,
    id: RelationshipId,
    { from, to, discriminator, values }: RelationshipEntry,
  ): void {
    this.#database.run(
      'INSERT OR REPLACE INTO standing VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[type, from, to, discriminator, id.from, id.to, id.discriminator, encode(values)],
    );
  }

  /** All that a source says of records. */
  saidBy(source: string): Generator<{ label: NodeLabel; record: string; values: Properties }> {
    return this.#database.each(
      (row) => ({ label: labelIn(row), record: textIn(row, 'record'), values: valuesIn(row) }),
      'SELECT label, record, vals FROM statement WHERE source = ?',
      source,
    );
  }

  /** All that a source says of records of one label, and the nodes that these are. */
  saidOf(label: NodeLabel, source: string): Generator<{ record: string; node: string; values: Properties }> {
    return this.#database.each(
      (row) => ({ record: textIn(row, 'record'), node: textIn(row, 'node'), values: valuesIn(row) }),
      'SELECT record, node, vals FROM statement WHERE label = ? AND source = ?',
      ...[label, source],
    );
  }

  /** All relationships that the document's source asserts, between records. */
  relationships(): Generator<RelationshipId & { type: RelationshipType; values: Properties }> {
    return this.#database.each(
      (row) => ({
        type: typeIn(row),
        from: textIn(row, 'start'),
        to: textIn(row, 'finish'),
        discriminator: textIn(row, 'discriminator'),
        values: valuesIn(row),
      }),
      'SELECT * FROM standing',
    );
  }

  /** Whether a source says something of the record. */
  has(label: NodeLabel, record: string, source: string): boolean {
    return this.#database.has(
      'SELECT 1 FROM statement WHERE label = ? AND record = ? AND source = ?',
      ...[label, record, source],
    );
  }

  /** Whether any source says something of the record. */
  knows(label: NodeLabel, record: string): boolean {
    return this.#database.has('SELECT 1 FROM statement WHERE label = ? AND record = ?', label, record);
  }

  /** What the sources say of a record. @param exceptSource the source whose word is left out */
  entriesOf(label: NodeLabel, record: string, exceptSource: string): NodeEntry[] {
    return this.#database.all(
      nodeEntry,
      'SELECT source, record, vals, joined FROM statement WHERE label = ? AND record = ? AND source <> ?',
      ...[label, record, exceptSource],
    );
  }

  /** What the sources say of all records that are one node. */
  entriesAt(label: NodeLabel, node: string): NodeEntry[] {
    return this.#database.all(
      nodeEntry,
      'SELECT source, record, vals, joined FROM statement WHERE label = ? AND node = ?',
      ...[label, node],
    );
  }

  /** The node that a record is; undefined where the graph has none for it. */
  nodeOf(label: NodeLabel, record: string): string | undefined {
    return this.#database.first(
      node,
      'SELECT node FROM statement WHERE label = ? AND record = ? LIMIT 1',
      ...[label, record],
    );
  }

  /** The nodes that records are, each once. */
  nodesOf(label: NodeLabel, records: Iterable<string>): Set<string> {
    const sql = 'SELECT DISTINCT node FROM statement WHERE label = ? AND record = ?';
    const nodes = new Set<string>();
    for (const record of records)
      for (const each of this.#database.all(node, sql, label, record)) nodes.add(each);
    return nodes;
  }

  /** Whether the document states exactly what its source says in the graph, and nothing else is kept here. */
  isAsStated(): boolean {
    const differences = [
      'SELECT label, key AS name, vals FROM node EXCEPT SELECT label, record, vals FROM statement',
      'SELECT label, record, vals FROM statement EXCEPT SELECT label, key, vals FROM node',
      `SELECT type, start, finish, discriminator, vals FROM relationship
       EXCEPT SELECT type, start, finish, discriminator, vals FROM standing`,
      `SELECT type, start, finish, discriminator, vals FROM standing
       EXCEPT SELECT type, start, finish, discriminator, vals FROM relationship`,
    ];
    return !differences.some((select) => this.#database.has(`${select} LIMIT 1`));
  }
}

function node(row: StageRow): string {
  return textIn(row, 'node');
}

function nodeEntry(row: StageRow): NodeEntry {
  return {
    source: textIn(row, 'source'),
    record: textIn(row, 'record'),
    values: valuesIn(row),
    joined: textOrNullIn(row, 'joined') ?? undefined,
  };
}
