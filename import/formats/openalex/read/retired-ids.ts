import type { OpenAlexId } from '../ids.ts';
import { NumberTable } from './number-table.ts';

/** Stands in the tables for an id that has no successor. */
const deleted = 0;

/** Ids that OpenAlex has taken back: merged into another, or deleted. Held in memory, see `NumberTable`. */
export class RetiredIds {
  /** One table for each letter that ids begin with. */
  readonly #tables = new Map<string, NumberTable>();

  get size(): number {
    return [...this.#tables.values()].reduce((sum, { size }) => sum + size, 0);
  }

  merge(id: OpenAlexId, into: OpenAlexId): void {
    if (id !== into && id[0] === into[0]) this.#table(id).set(numberOf(id), numberOf(into));
  }

  /** A merger says more than a deletion: where an id has both, it stands for what it was merged into. */
  delete(id: OpenAlexId): void {
    const table = this.#table(id);
    if (table.get(numberOf(id)) === undefined) table.set(numberOf(id), deleted);
  }

  /** The id that stands today for this one, mostly itself; null where it was deleted. */
  resolve(id: OpenAlexId): OpenAlexId | null {
    const table = this.#tables.get(id.charAt(0));
    const next = table?.get(numberOf(id));
    if (table === undefined || next === undefined) return id;
    const last = endOf(table, numberOf(id));
    return last === deleted ? null : `${id.charAt(0)}${last}`;
  }

  #table(id: OpenAlexId): NumberTable {
    const letter = id.charAt(0);
    const table = this.#tables.get(letter) ?? new NumberTable();
    this.#tables.set(letter, table);
    return table;
  }
}

/** Follows a chain of mergers. In a circle nothing says which id is left: the lowest is, for all who ask. */
function endOf(table: NumberTable, start: number): number {
  const passed = new Set<number>();
  let here = start;
  for (let next = table.get(here); next !== undefined; next = table.get(here)) {
    if (passed.has(here)) return lowestInCircle(table, here);
    passed.add(here);
    here = next;
  }
  return here;
}

function lowestInCircle(table: NumberTable, start: number): number {
  let lowest = start;
  for (let here = table.get(start); here !== undefined && here !== start; here = table.get(here)) {
    lowest = Math.min(lowest, here);
  }
  return lowest;
}

function numberOf(id: OpenAlexId): number {
  return Number(id.slice(1));
}
