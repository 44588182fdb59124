import type { Evidence } from './identities.ts';
import { textIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** A record that has a block (`bengio|y`), by a name of initials (`Y. Bengio`) or by another. */
export interface BlockedRecord {
  readonly block: string;
  readonly record: string;
  readonly isInitials: boolean;
}

/** What a block is to be looked up for: whether somebody has it by a name of initials, or all who have it. */
export type BlockQuestion = 'initials' | 'everybody' | undefined;

/** How many records of a block the stage knows, `left` those that may not have it any more. */
const blockSizes = `
  SELECT block, count(*) AS records, coalesce(max(has_initials), 0) AS has_initials,
    count(DISTINCT substr(record, 1, instr(record, ':'))) AS namespaces,
    (SELECT count(*) FROM left_block WHERE left_block.block = initials_block.block) AS left_records
  FROM initials_block GROUP BY block`;

/**
 * The blocks in which names of initials may meet others. A block counts where a name of initials is in it, and where it is
 * not crowded: the stage then holds all who have it. Very many records make it crowded; the stage need not know all of
 * them.
 */
export class InitialsBlocks {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** Notes who has a block. @returns what the graph is to be asked because of it */
  note({ block, record, isInitials }: BlockedRecord): BlockQuestion {
    const known = this.#database.first(
      (row) => row.asked === 1,
      'SELECT max(has_initials) AS asked FROM initials_block WHERE block = ? HAVING count(*) > 0',
      block,
    );
    this.#database.run(
      `INSERT INTO initials_block VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET has_initials = max(has_initials, excluded.has_initials)`,
      ...[block, record, Number(isInitials)],
    );
    if (isInitials) return known === true ? undefined : 'everybody';
    return known === undefined ? 'initials' : undefined;
  }

  /** Notes that a record has a block by what the document's source has said: it may not have it from now on. */
  noteLeft(block: string, record: string): void {
    this.#database.run('INSERT OR IGNORE INTO left_block VALUES (?, ?)', block, record);
  }

  countLeft(block: string): number {
    return this.#database.count('SELECT count(*) FROM left_block WHERE block = ?', block);
  }

  noteCrowded(block: string): void {
    this.#database.run('INSERT OR IGNORE INTO crowded_block VALUES (?)', block);
  }

  /** Notes the blocks that more than `crowd` records in the stage have, whatever those who have left it have now. */
  noteAllCrowded(crowd: number): void {
    this.#database.run(
      `INSERT OR IGNORE INTO crowded_block
       SELECT block FROM (${blockSizes}) WHERE records - left_records > ?`,
      crowd,
    );
  }

  isCrowded(block: string): boolean {
    return this.#database.has('SELECT 1 FROM crowded_block WHERE block = ?', block);
  }

  /** Those who meet in blocks that count, in the order of the blocks. What one namespace alone has is left out. */
  shared(): Generator<Evidence> {
    return this.#database.each(
      (row) => ({ token: textIn(row, 'block'), record: textIn(row, 'record') }),
      `SELECT block, record FROM initials_block JOIN (
         SELECT block FROM (${blockSizes})
         WHERE has_initials = 1 AND namespaces > 1 AND block NOT IN (SELECT block FROM crowded_block)
       ) USING (block) ORDER BY block`,
    );
  }
}
