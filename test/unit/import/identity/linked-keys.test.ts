import { expect, test } from 'vitest';
import { LinkedKeys } from '../../../../import/identity/linked-keys.ts';

test('keys that are linked, over however many others, are one part', () => {
  const linked = new LinkedKeys();
  const links = ['ab', 'cd', 'ee', 'fg', 'bc', 'gf', 'ad'];
  for (const [one = '', other = ''] of links) linked.link(one, other);
  expect([...linked.parts()].map((part) => part.toSorted().join(''))).toEqual(['abcd', 'e', 'fg']);
});
