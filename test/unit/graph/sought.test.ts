import { expect, test } from 'vitest';
import { nameQueries } from '../../../src/graph/name-index.ts';
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

test.each([
  ['mara lind', ['"mara lind"']],
  // Nothing in a name is Lucene's syntax.
  ['a "b" \\ c* OR (d)', ['"a \\"b\\" \\\\ c* OR (d)"']],
  ['', []],
])('the name %s is sought by %j', (name, queries) => {
  expect(nameQueries(name)).toEqual(queries);
});
