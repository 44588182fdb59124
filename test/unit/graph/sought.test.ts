import { expect, test } from 'vitest';
import { idsInKey } from '../../../src/graph/sought.ts';

test.each([
  ['openalex:A5079238365', ['openalex:A5079238365']],
  ['openalex:W2741809807', ['openalex:W2741809807']],
  // Somebody in a byline of whom OpenAlex has no record.
  ['openalex:W2741809807/authors/1', []],
  ['mila:ada-lovelace', []],
])('the key %s is the id %j', (key, ids) => {
  expect(idsInKey(key)).toEqual(ids);
});
