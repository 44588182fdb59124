import type { InputFile } from '../../read/input.ts';
import type { Issues } from '../../read/issues.ts';
import type { Line } from '../../read/lines.ts';

/** So many pieces are named one by one: a whole snapshot has millions of works without a title. */
export const namedOneByOne = 10_000;

/** Of what is noted for single records, so much is. */
const notedOneByOne = 20;

/** The issues of one input with millions of records: names so many rejected pieces, counts the rest and what is common. */
export class CountedIssues {
  readonly #issues: Issues;
  readonly #counts = new Map<string, number>();
  readonly #more = new Map<string, number>();
  readonly #noted = new Map<string, number>();
  #rejected = 0;
  #isCut = false;

  constructor(issues: Issues) {
    this.#issues = issues;
  }

  /** @param line null where the place is not known by its line */
  reject(file: InputFile, line: number | null, message: string): void {
    this.#rejected += 1;
    if (this.#rejected <= namedOneByOne) this.#issues.reject(line, message, file.label);
    else this.#more.set(file.label, (this.#more.get(file.label) ?? 0) + 1);
  }

  /** Whether something that the input may have said stands in what is missing or cannot be read. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Rejects a line. One that no line break ends may have been cut, and lines after it with it. */
  rejectLine(file: InputFile, { number, isEnded }: Line, message: string): void {
    if (isEnded) this.reject(file, number, message);
    else this.cut(file, number, message);
  }

  /** Says where a file cannot be read any further; always by name, because it decides what becomes of the rest. */
  cut(file: InputFile, line: number | null, message: string): void {
    this.#isCut = true;
    this.#issues.reject(line, message, file.label);
  }

  /** @param file null where the whole input is meant */
  note(file: InputFile | null, line: number | null, message: string): void {
    this.#issues.note(line, message, file?.label);
  }

  /** Notes the first of a kind by name, and counts the others. @param others a sentence that their number can end */
  noteSome(others: string, file: InputFile, line: number | null, message: string): void {
    const noted = this.#noted.get(others) ?? 0;
    this.#noted.set(others, noted + 1);
    if (noted < notedOneByOne) this.note(file, line, message);
    else this.count(others);
  }

  /** Counts what is too common for a note each. @param what a sentence that a number can end */
  count(what: string, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  /** Puts the counts into the report; the last word. */
  close(): void {
    for (const [file, times] of this.#more) {
      this.#issues.reject(null, `Rejected here beside those that are named: ${times}.`, file);
    }
    for (const [what, times] of this.#counts) this.#issues.note(null, `${what}: ${times}.`);
  }
}
