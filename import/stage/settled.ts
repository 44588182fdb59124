import type { NodeLabel } from '../../src/graph/model.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** The records that earlier parts of the same work have decided: `restart` keeps them. */
export class Settled {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  has(label: NodeLabel, record: string): boolean {
    return this.#database.has('SELECT 1 FROM settled WHERE label = ? AND record = ?', label, record);
  }

  /** Notes all records of a label that were read from the graph. @returns how many were not settled before */
  noteAll(label: NodeLabel): number {
    return this.#database.run(
      'INSERT OR IGNORE INTO settled SELECT DISTINCT label, record FROM statement WHERE label = ?',
      label,
    );
  }
}
