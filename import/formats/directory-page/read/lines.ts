import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import { visible } from '../../visible.ts';
import type { PageLine } from '../page.ts';
import { isFurniture } from './furniture.ts';

/** The lines of a text, white space tidied; the last one is `cut` where no line break follows it. */
export function splitLines(text: string): PageLine[] {
  const pieces = visible(text).split('\n');
  const last = pieces.length;
  const lines = pieces.map((piece, index) => {
    const text = piece.replace(/\s+/gu, ' ').trim();
    return {
      line: index + 1,
      text,
      cut: index + 1 === last && text !== '',
      furniture: isFurniture(text),
    };
  });
  // What follows the last line break is a line only where it holds something.
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
}

/** The lines that hold something of the profile. */
export function filledLines(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(({ text, furniture }) => text !== '' && !furniture);
}

/** The filled lines, without a last one in which the text stops. */
export function wholeLines(lines: readonly PageLine[], issues: Issues): PageLine[] {
  const filled = filledLines(lines);
  for (const line of filled.filter(({ cut }) => cut)) reportCut(line, issues);
  return filled.filter(({ cut }) => !cut);
}

export function reportCut({ line, text }: PageLine, issues: Issues): void {
  issues.reject(
    line,
    `The text stops in this line, which was left out: ${quote(text)}. If the page is whole, end the file with a line break and import it again.`,
  );
}

/** Prose in which the text stops is whole where a sentence ends there. */
export function endsSentence(text: string): boolean {
  return /[.!?…"”»)\]]$/u.test(text);
}

const address = /[^\s@<>(]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const spelledAddress = /[\p{L}\p{N}._-]+\s?[([](?:at|arobase)[)\]]\s?[\p{L}\p{N}.-]+/giu;

export function holdsAddress(text: string): boolean {
  return text.search(address) >= 0 || text.search(spelledAddress) >= 0;
}

/** Takes e-mail addresses out of a line: personal data that nobody asked for. */
export function withoutAddresses(line: PageLine, issues: Issues): PageLine {
  if (!holdsAddress(line.text)) return line;
  issues.note(line.line, 'An e-mail address was left out of this line.');
  const text = line.text.replace(address, '').replace(spelledAddress, '');
  return { ...line, text: text.replace(/\s+/g, ' ').trim() };
}
