import { type Issues, quoteSome } from '../../../read/issues.ts';
import type { Stated } from '../page.ts';

/** The lines of a page that are no part of the profile: left out, and named in notes, one for lines that stand together. */
export class LeftOut {
  readonly #page: readonly Stated[];
  readonly #lines = new Map<number, Stated>();

  /** @param page all lines of the page, from the first */
  constructor(page: readonly Stated[]) {
    this.#page = page;
  }

  add(line: Stated): void {
    this.#lines.set(line.line, line);
  }

  /** Whether a line between these two numbers was left out. */
  stoodBetween(after: number, before: number): boolean {
    return [...this.#lines.keys()].some((line) => line > after && line < before);
  }

  report(issues: Issues): void {
    for (const run of this.#runs()) {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) continue;
      const [subject, verb] =
        first === last ? ['This line', 'was'] : [`Lines ${first.line} to ${last.line}`, 'were'];
      issues.note(
        first.line,
        `${subject} ${verb} left out as no part of the profile: ${quoteSome(run.map(shown), mostQuoted)}.`,
      );
    }
  }

  /** Lines with none but empty ones between them. */
  #runs(): Stated[][] {
    const runs: Stated[][] = [];
    for (const line of [...this.#lines.values()].sort((one, other) => one.line - other.line)) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      if (run !== undefined && before !== undefined && this.#isEmptyBetween(before, line)) run.push(line);
      else runs.push([line]);
    }
    return runs;
  }

  #isEmptyBetween(one: Stated, other: Stated): boolean {
    return this.#page.slice(one.line, other.line - 1).every(({ text }) => text === '');
  }
}

/** More than a pager or a footer has. */
const mostQuoted = 20;

/** A telephone number is nobody's business: not even a message repeats it. */
function shown({ text }: Stated): string {
  return /(?:\d[ ().-]?){7,}/.test(text) ? text.replace(/\d/g, '#') : text;
}
