import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Decoder } from '../../../../import/read/utf8.ts';

/** Cuts bytes at places that need not lie between characters. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
}

/** The text, or the message and line of the error with the text before it. */
function decode(pieces: readonly Buffer[]): unknown {
  const decoder = new Utf8Decoder();
  let text = '';
  try {
    for (const piece of pieces) for (const part of decoder.decode(piece)) text += part;
    return text + decoder.end();
  } catch (error) {
    if (!(error instanceof Error) || !('line' in error)) throw error;
    return { message: error.message, line: error.line, text };
  }
}

const places = fc.array(fc.nat(200), { maxLength: 8 });

test('text comes out the same however its bytes are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), places, (text, at) => {
      fc.pre(!text.includes('\0'));
      const whole = new TextDecoder().decode(Buffer.from(text));
      expect(decode(cut(Buffer.from(text), at))).toBe(whole);
    }),
  );
});

test('what is no UTF-8 is refused at the same byte however it is cut, and only that', () => {
  const bytes = fc.array(fc.constantFrom(0x0a, 0x41, 0x80, 0xa9, 0xc0, 0xc3, 0xe2, 0xe0, 0xf0, 0xf4, 0xff), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(bytes, places, (list, at) => {
      const whole = Buffer.from(list);
      expect(decode(cut(whole, at))).toEqual(decode([whole]));
      const isRefused = typeof decode([whole]) !== 'string';
      expect(isRefused).toBe(isWrong(whole));
    }),
  );
});

/** Whether a decoder that expects the text to go on refuses it. */
function isWrong(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return false;
  } catch {
    return true;
  }
}

test('lines and bytes are counted through all pieces', () => {
  const pieces = [Buffer.from('é\n'), Buffer.from('b\nc'), Buffer.from([0x0a, 0x41, 0xff])];
  expect(decode(pieces)).toEqual({
    message: 'This is not UTF-8: byte 9 cannot be read. Save the text as UTF-8.',
    line: 4,
    text: 'é\nb\nc\nA',
  });
});

test.each([
  ['a wrong byte', Buffer.from('a\nb\nRen\xe9\nd', 'latin1'), 'This is not UTF-8: byte 8', 3, 'a\nb\nRen'],
  ['a zero', Buffer.from('a\nb\nc\0\nd'), 'This is binary and no text', 3, 'a\nb\nc'],
  ['a zero behind a wrong byte', Buffer.from([0x41, 0xff, 0x0a, 0]), 'This is binary and no text', 1, 'A'],
])('%s ends the text there, and what stands before is read', (_, bytes, message, line, text) => {
  expect(decode([bytes])).toEqual({ message: expect.stringContaining(message), line, text });
});
