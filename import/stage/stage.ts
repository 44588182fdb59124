import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  type NodeLabel,
  nodeModels,
  type Properties,
  relationshipModels,
  relationshipTypes,
} from '../../src/graph/model.ts';
import { idProperties } from '../../src/graph/sought.ts';
import type { FactSink, RelationshipStatement, SameAsLine, StatedValues } from '../formats/format.ts';
import type { Issues } from '../read/issues.ts';
import { decode, encode } from './encode.ts';
import { joinValues, present } from './stated-values.ts';
import { createTables, loadTables } from './tables.ts';

type Row = Record<string, unknown>;

/**
 * What one document or data set states, on disk: the importer needs the same memory whatever the size. A temporary
 * SQLite database, private to this process and gone with it.
 */
export class Stage implements FactSink {
  // An empty name is a temporary file, of which SQLite keeps what fits in its cache in memory.
  readonly #database = new DatabaseSync('');
  readonly #statements = new Map<string, StatementSync>();

  constructor() {
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;');
    this.#database.exec(createTables);
    // Never committed: nothing of it is to outlive the process.
    this.#database.exec('BEGIN');
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  node(label: NodeLabel, key: string, values: StatedValues): string {
    const stated = present(values);
    const isNew = this.run(
      'INSERT INTO node VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      label,
      key,
      encode(stated),
    );
    if (!isNew) this.#join(label, key, stated);
    for (const token of idTokens(stated)) {
      if (token !== key)
        this.run('INSERT INTO token VALUES (?, ?, ?) ON CONFLICT DO NOTHING', label, token, key);
    }
    return key;
  }

  has(label: NodeLabel, key: string): boolean {
    return this.first('SELECT 1 FROM node WHERE label = ? AND key = ?', label, key) !== undefined;
  }

  relationship({ type, from, to, discriminator = '', values = {} }: RelationshipStatement): boolean {
    return this.run(
      'INSERT INTO relationship VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...[type, from, to, discriminator, encode(present(values))],
    );
  }

  sameAs({ one, other, verdict }: SameAsLine): void {
    const [first, second] = one < other ? [one, other] : [other, one];
    this.run('INSERT INTO same_as VALUES (?, ?, ?) ON CONFLICT DO NOTHING', first, second, verdict);
  }

  /** Takes out relationships of which an end is not stated; a note counts them, for a work may cite what is elsewhere. */
  leaveOutDangling(issues: Issues): void {
    for (const type of relationshipTypes) {
      const { from, to } = relationshipModels[type];
      const isMissing = (label: NodeLabel, end: 'start' | 'finish'): string =>
        `NOT EXISTS (SELECT 1 FROM node WHERE label = '${label}' AND key = relationship.${end})`;
      const { changes } = this.#prepare(
        `DELETE FROM relationship WHERE type = '${type}' AND (${isMissing(from, 'start')} OR ${isMissing(to, 'finish')})`,
      ).run();
      if (changes > 0) issues.note(null, `${changes} ${type} to what the data does not hold were left out.`);
    }
  }

  /** Forgets what an earlier attempt at the load has found. */
  restart(): void {
    for (const table of loadTables) this.run(`DELETE FROM ${table}`);
  }

  /** Whether a row was changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): boolean {
    return Number(this.#prepare(sql).run(...values).changes) > 0;
  }

  first(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values);
  }

  all(sql: string, ...values: readonly SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values);
  }

  /** Rows as they come, for tables that may be large. A statement of its own: others may run meanwhile. */
  iterate(sql: string, ...values: readonly SQLInputValue[]): IterableIterator<Row> {
    return this.#database.prepare(sql).iterate(...values);
  }

  count(table: string): number {
    return Number(this.first(`SELECT count(*) AS count FROM ${table}`)?.count);
  }

  #join(label: NodeLabel, key: string, stated: Properties): void {
    const before = this.first('SELECT vals FROM node WHERE label = ? AND key = ?', label, key)?.vals;
    const joined = encode(joinValues(nodeModels[label].properties, decode(before), stated));
    if (joined !== before)
      this.run('UPDATE node SET vals = ? WHERE label = ? AND key = ?', joined, label, key);
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The values that name a thing of any label in another system. */
const idNames = [...new Set(Object.values(idProperties).flat())];

/** `orcid:0000-0002-1825-0097` and the like: what brings records of different sources together for certain. */
export function idTokens(values: Properties): string[] {
  return idNames.flatMap((name) => (values[name] === undefined ? [] : [`${name}:${values[name]}`]));
}
