import { isUtf8 } from 'node:buffer';
import { InputError } from '../input.ts';

const lineFeed = 0x0a;
const none = Buffer.alloc(0);

/**
 * Turns bytes that come in pieces into text that comes in pieces, each of whole characters, without a byte order mark.
 * A text may stop inside its last character: that shows as a mark (U+FFFD), in a line that is then seen to be cut.
 */
export class Utf8Decoder {
  /** The beginning of a character that goes on in the next piece. */
  #rest = none;
  /** Where `#rest` begins: the line, counted from 1, and the bytes before it. */
  #line = 1;
  #offset = 0;

  /** @throws InputError naming the first byte that belongs to no character, and its line */
  decode(piece: Buffer): string {
    if (piece.includes(0)) {
      throw new InputError('This is binary and no text. A text must be saved as UTF-8.');
    }
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const end = endOfWholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw this.#wrongByte(whole);
    const isStart = this.#offset === 0 && end > 0;
    this.#line += countLineFeeds(whole);
    this.#offset += end;
    // A copy: whoever gives the pieces may use their memory again.
    this.#rest = Buffer.from(bytes.subarray(end));
    const text = whole.toString('utf8');
    return isStart && text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  /** What is left when the bytes have ended. @throws InputError as `decode` does */
  end(): string {
    if (this.#rest.length === 0) return '';
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(this.#rest, { stream: true });
    } catch {
      throw this.#wrongByte(this.#rest);
    }
    return '\ufffd';
  }

  #wrongByte(bytes: Buffer): InputError {
    const { line, byte } = firstWrongByte(bytes);
    return new InputError(
      `This is not UTF-8: byte ${this.#offset + byte} cannot be read. Save the text as UTF-8.`,
      this.#line + line - 1,
    );
  }
}

/** Where the last character begins that may go on after these bytes; their length where none does. */
function endOfWholeCharacters(bytes: Buffer): number {
  const end = bytes.length;
  for (let back = 1; back <= Math.min(3, end); back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return back < lengthOfCharacter(byte) ? end - back : end;
  }
  return end;
}

function lengthOfCharacter(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

function countLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

/** Both counted from 1. */
function firstWrongByte(bytes: Buffer): { line: number; byte: number } {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(lineFeed, start);
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0 || !isUtf8(piece)) return { line, byte: start + wholePrefix(piece) + 1 };
    start = end + 1;
  }
}

/** How many bytes stand before the first that begins no character. */
function wholePrefix(line: Buffer): number {
  let at = 0;
  while (at < line.length) {
    const length = [1, 2, 3, 4].find((bytes) => isUtf8(line.subarray(at, at + bytes)));
    if (length === undefined) return at;
    at += length;
  }
  return at;
}
