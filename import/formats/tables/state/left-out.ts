import type { Issues } from '../../../read/issues.ts';
import type { LeftOutValue } from '../declared/table.ts';

/** So many values of one column are named one by one: a column may hold something else throughout. */
const namedOneByOne = 10;
/** So many lines of the others are listed. */
const listedLines = 100;

const done = 'This was left out, and the row loaded as if nothing stood there.';

interface Others {
  readonly file: string;
  readonly column: string;
  /** What they are not, e.g. `a DOI`. */
  readonly kind: string;
  readonly lines: number[];
  count: number;
}

/** Tells of values that were left out: the first of each column by name, the rest in one issue. */
export class LeftOutValues {
  readonly #issues: Issues;
  readonly #seen = new Map<string, number>();
  readonly #others = new Map<string, Others>();

  constructor(issues: Issues) {
    this.#issues = issues;
  }

  /** @param file as the user would name it @param ending what is to be said of the row beside */
  add(file: string, line: number, { column, kind, problem }: LeftOutValue, ending = ''): void {
    const place = JSON.stringify([file, column, kind]);
    const seen = this.#seen.get(place) ?? 0;
    this.#seen.set(place, seen + 1);
    if (seen < namedOneByOne || ending !== '') {
      this.#issues.reject(line, `${problem} ${done}${ending}`, file);
      return;
    }
    const others = this.#others.get(place) ?? { file, column, kind, lines: [], count: 0 };
    this.#others.set(place, others);
    others.count += 1;
    if (others.lines.length < listedLines) others.lines.push(line);
  }

  /** Puts the counts into the report; the last word. */
  close(): void {
    for (const { file, column, kind, lines, count } of this.#others.values()) {
      const more = count > lines.length ? ` and ${count - lines.length} more` : '';
      this.#issues.reject(
        null,
        `In the column "${column}", ${count} more values that are not ${kind} were left out, and the rows loaded without: lines ${lines.join(', ')}${more}.`,
        file,
      );
    }
  }
}
