import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { StageRow } from './row.ts';

/** Makes a value of a row, and checks its columns where that is needed. */
type Read<Item> = (row: StageRow) => Item;

/**
 * A temporary SQLite database, private to this process and gone with it. It keeps statements that were prepared once, and
 * hands out rows as its callers read them.
 */
export class ScratchDatabase {
  // An empty name is a temporary file, of which SQLite keeps what fits in its cache in memory.
  readonly #database = new DatabaseSync('');
  readonly #statements = new Map<string, StatementSync>();

  /** @param tables the statements that create them */
  constructor(tables: string) {
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;');
    this.#database.exec(tables);
    // Never committed: nothing of it is to outlive the process.
    this.#database.exec('BEGIN');
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  /** @returns how many rows were changed */
  run(sql: string, ...values: readonly SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  has(sql: string, ...values: readonly SQLInputValue[]): boolean {
    return this.#prepare(sql).get(...values) !== undefined;
  }

  /** @param sql selects one number */
  count(sql: string, ...values: readonly SQLInputValue[]): number {
    const [count] = Object.values(this.#prepare(sql).get(...values) ?? {});
    return Number(count);
  }

  first<Item>(read: Read<Item>, sql: string, ...values: readonly SQLInputValue[]): Item | undefined {
    const row = this.#prepare(sql).get(...values);
    return row === undefined ? undefined : read(row);
  }

  all<Item>(read: Read<Item>, sql: string, ...values: readonly SQLInputValue[]): Item[] {
    return this.#prepare(sql)
      .all(...values)
      .map((row) => read(row));
  }

  /** Rows as they come, for tables that may be large. It prepares a statement of its own: others may run meanwhile. */
  *each<Item>(read: Read<Item>, sql: string, ...values: readonly SQLInputValue[]): Generator<Item> {
    for (const row of this.#database.prepare(sql).iterate(...values)) yield read(row);
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
