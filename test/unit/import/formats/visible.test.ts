import { expect, test } from 'vitest';
import { visible } from '../../../../import/formats/visible.ts';

test.each([
  ['direction marks', '\u200eA\u200fd\u202aa\u202c \u2066Bell\u2069\u061c', 'Ada Bell'],
  ['other invisible characters', '\ufeffA\u00add\u200ba\u2060 B\u034fell\u{e0001}', 'Ada Bell'],
  ['characters that control a terminal', 'Ada\u0000 B\u001bell\u0007', 'Ada Bell'],
  ['joiners between letters that they do not shape', 'A\u200dda B\u200cell\u200d', 'Ada Bell'],
])('%s do not count', (_, text, seen) => expect(visible(text)).toBe(seen));

test('joiners stay where one sees them', () => {
  for (const word of ['می\u200cخواهم', 'क्\u200dष']) expect(visible(word)).toBe(word);
});

test('line breaks are line feeds', () => expect(visible('a\r\nb\rc\nd\te')).toBe('a\nb\nc\nd\te'));
