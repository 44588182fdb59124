import type { TableColumn } from '../declared/table.ts';
import { country } from '../declared/values.ts';

/** What R and spreadsheets write where something is missing: never an id, a name or a title. */
const always: ReadonlySet<string> = new Set([
  'NA',
  '<NA>',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
]);

/** What else stands for nothing where a cell may be empty, in any case: somebody's name or id may be one of these. */
const whereOptional: ReadonlySet<string> = new Set([
  ...['na', 'n/a', 'n.a.', '#na', 'nan', 'nat', '<nan>', 'null', '(null)', 'none', 'nil', '\\n'],
  ...['-', '--', '–', '—', '?'],
]);

/** Whether a cell says in some program's words that it is empty. */
export function saysNothing(text: string, { is, required }: TableColumn): boolean {
  // NA is Namibia.
  if (is === country && text.toUpperCase() === 'NA') return false;
  return always.has(text) || (required !== true && whereOptional.has(text.toLowerCase()));
}

/** Counts the cells that were read as empty, for one note. */
export class MissingCells {
  readonly #words = new Map<string, number>();
  readonly #places = new Map<string, Map<string, number>>();

  /** @param file its name, for the note */
  add(file: string, column: string, word: string): void {
    countIn(this.#words, word);
    const columns = this.#places.get(file) ?? new Map<string, number>();
    this.#places.set(file, columns);
    countIn(columns, column);
  }

  /** Undefined where there was none. */
  note(): string | undefined {
    if (this.#words.size === 0) return undefined;
    const words = [...this.#words].map(([word, times]) => `"${word}" in ${times}`);
    const places = [...this.#places].map(
      ([file, columns]) =>
        `${file} (${[...columns].map(([column, times]) => `${column}: ${times}`).join(', ')})`,
    );
    return `Cells that say in a program's words that they are empty were read so: ${words.join(', ')}. They stand in ${places.join(', ')}.`;
  }
}

function countIn(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
