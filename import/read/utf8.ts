import { isUtf8 } from 'node:buffer';
import { EncodingError, type InputError } from './input.ts';

const lineFeed = 0x0a;
const zero = 0;
const none = Buffer.alloc(0);

/**
 * Turns bytes that come in pieces into text that comes in pieces, each of whole characters, without a byte order mark.
 * A text may stop inside its last character: that shows as a mark (U+FFFD), in a line that is then seen to be cut.
 */
export class Utf8Decoder {
  /** The beginning of a character that goes on in the next piece. */
  #rest = none;
  /** Where the text so far ends: the line, counted from 1, and the bytes before it. */
  #line = 1;
  #offset = 0;

  /** @throws InputError with its line, after all text before it, for the first byte that belongs to no character */
  *decode(piece: Buffer): Generator<string> {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const end = endOfWholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    const length = textLength(whole);
    yield this.#textOf(whole.subarray(0, length));
    if (length < end) throw this.#wrongByte(whole);
    // A copy: whoever gives the pieces may use their memory again.
    this.#rest = Buffer.from(bytes.subarray(end));
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

  #textOf(bytes: Buffer): string {
    const isStart = this.#offset === 0 && bytes.length > 0;
    this.#line += countLineFeeds(bytes);
    this.#offset += bytes.length;
    const text = bytes.toString('utf8');
    return isStart && text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  /** @param around the bytes in which the wrong one stands: the next after the text so far */
  #wrongByte(around: Buffer): InputError {
    return new EncodingError(this.#problemOf(around), this.#line);
  }

  #problemOf(around: Buffer): string {
    const [first, second] = around;
    const isStart = this.#offset === 0;
    if (isStart && ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))) {
      return 'This is UTF-16 and not UTF-8. Save the text as UTF-8.';
    }
    if (around.includes(zero)) return 'This is binary and no text. A text must be saved as UTF-8.';
    return `This is not UTF-8: byte ${this.#offset + 1} cannot be read. Save the text as UTF-8.`;
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

/** How many bytes stand before the first that is in no text: one that belongs to no character, or a zero. */
function textLength(bytes: Buffer): number {
  const end = bytes.indexOf(zero);
  const text = end < 0 ? bytes : bytes.subarray(0, end);
  return isUtf8(text) ? text.length : firstWrongByte(text);
}

/** It is sought in its line only, which is quicker. */
function firstWrongByte(bytes: Buffer): number {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(lineFeed, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0 || !isUtf8(line)) return start + wholePrefix(line);
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
