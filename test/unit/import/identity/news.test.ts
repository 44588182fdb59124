import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMerges } from '../../../../import/identity/news.ts';
import { type Identity, type Join, mergeRules } from '../../../../import/identity/record.ts';

const three: Identity = {
  key: 'a',
  records: ['a', 'b', 'c'],
  joins: [
    { rule: 'orcid', one: 'a', other: 'b' },
    { rule: 'name and paper', one: 'b', other: 'c' },
  ],
};

test.each([
  ['all that are new are', {}, ['orcid', 'name and paper']],
  ['what comes to one that is there is', { a: 'a' }, ['orcid', 'name and paper']],
  ['what was one is none', { a: 'a', b: 'a' }, ['name and paper']],
  ['what was one by the weaker rule is none', { b: 'b', c: 'b' }, ['orcid']],
  ['what was apart and is there is', { a: 'a', b: 'b', c: 'c' }, ['orcid', 'name and paper']],
  ['that the node has another key by now is none', { a: 'x', b: 'x', c: 'x' }, []],
  ['of two ways between the same two the stronger is named', { a: 'a', c: 'a' }, ['orcid']],
])('of merges, %s', (_, today: Readonly<Record<string, string>>, expected) => {
  expect(newMerges(three, (record) => today[record])).toEqual(expected);
});

test('one record is no merge', () => {
  expect(newMerges({ key: 'a', records: ['a'], joins: [] }, () => 'b')).toEqual([]);
});

/** Records that are one, each joined with one before it, and the node that each is today: '' where it is none. */
const merged = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...mergeRules), fc.constantFrom('', 'x', 'y', 'z')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => {
    const joins = rows.flatMap(([earlier, rule], at): Join[] =>
      at === 0 ? [] : [{ rule, one: String(earlier % at), other: String(at) }],
    );
    const records = rows.map((_row, at) => String(at));
    return { identity: { key: '0', records, joins }, today: rows.map(([, , node]) => node) };
  });

test('there are as many as there are fewer things than before', () => {
  const check = fc.property(merged, ({ identity, today }) => {
    const nodeOf = (record: string): string | undefined => today[Number(record)] || undefined;
    const apart = new Set(identity.records.map((record) => nodeOf(record) ?? `new ${record}`));
    expect(newMerges(identity, nodeOf)).toHaveLength(apart.size - 1);
  });
  fc.assert(check, { seed: Number(process.env.SEED ?? 20261125) });
});
