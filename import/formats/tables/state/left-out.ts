import type { Issues } from '../../../read/issues.ts';
import type { LeftOutValue } from '../declared/table.ts';

/** So many values of one column are named one by one: a column may hold something else throughout. */
const namedOneByOne = 10;
/** So many of their lines are listed. */
const listedLines = 100;

interface ColumnValues {
  readonly file: string;
  readonly column: string;
  /** What they are not, e.g. `a DOI`. */
  readonly kind: string;
  readonly lines: number[];
  count: number;
}

/**
 * Tells of values that were left out of rows that were loaded. A note names each of the first of a column, at its line; for
 * all of a column together one piece of input counts as rejected.
 */
export class LeftOutValues {
  readonly #issues: Issues;
  readonly #columns = new Map<string, ColumnValues>();

  constructor(issues: Issues) {
    this.#issues = issues;
  }

  /** @param file as the user would name it @param ending what is to be said of the row beside */
  add(file: string, line: number, { column, kind, problem }: LeftOutValue, ending = ''): void {
    const place = JSON.stringify([file, column, kind]);
    const values = this.#columns.get(place) ?? { file, column, kind, lines: [], count: 0 };
    this.#columns.set(place, values);
    values.count += 1;
    if (values.lines.length < listedLines) values.lines.push(line);
    if (values.count > namedOneByOne && ending === '') return;
    const done = 'This was left out, and the row loaded as if nothing stood there.';
    this.#issues.note(line, `${problem} ${done}${ending}`, file);
  }

  /** Puts the counts into the report; the last word. */
  close(): void {
    for (const { file, column, kind, lines, count } of this.#columns.values()) {
      const are = count === 1 ? '1 value that is' : `${count} values that are`;
      const more = count > lines.length ? ` and ${count - lines.length} more` : '';
      this.#issues.reject(
        null,
        `Left out of the column "${column}": ${are} not ${kind}, in line ${lines.join(', ')}${more}.`,
        file,
      );
    }
  }
}
