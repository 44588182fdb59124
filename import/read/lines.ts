import { FileError } from './file-error.ts';
import type { InputFile } from './input.ts';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Whether a line break ends it: a text that has been cut stops without. */
  readonly isEnded: boolean;
}

/** Ends the message about a wrong line or row that no line break ends. */
export const mayBeCut =
  'The file ends here without a line break, so it may be cut, and nothing of what it said before is withdrawn.';

/** The longest text that is read in one piece, in characters: a record has some thousands, a page of the API some millions. */
export const longestText = 256 * 1024 * 1024;

/**
 * Lines of a file of any size, without the blank ones. Each piece is searched once, however long a line gets.
 * @throws InputError where it cannot be read, and for a line that is longer than the limit
 */
export async function* linesOf(file: InputFile, limit = longestText): AsyncGenerator<Line> {
  let open: string[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of file.chunks()) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      const text = open.join('') + chunk.slice(start, end);
      if (/\S/.test(text)) yield { number, text, isEnded: true };
      [open, length, start, number] = [[], 0, end + 1, number + 1];
    }
    const rest = chunk.slice(start);
    length += rest.length;
    if (length > limit) throw tooLong(file, limit, number);
    open.push(rest);
  }
  const text = open.join('');
  if (/\S/.test(text)) yield { number, text, isEnded: false };
}

export function tooLong(file: InputFile, limit: number, line: number): FileError {
  const size = `${Math.round(limit / 1024 / 1024)} MiB`;
  return new FileError(
    file.label,
    `What begins here does not end within ${size}. Write large results as JSON lines, one record a line.`,
    line,
  );
}
