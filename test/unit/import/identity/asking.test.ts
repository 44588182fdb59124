import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SameAsLine } from '../../../../import/formats/format.ts';
import { Asked, type CompanyOf } from '../../../../import/identity/asked.ts';
import { identify, identifyAsking } from '../../../../import/identity/identify.ts';
import type { Identity, IdentityRecord } from '../../../../import/identity/record.ts';
import { tokenKind } from '../../../../import/identity/tokens.ts';
import { anyUniverse } from './random-records.ts';
import { person, same } from './records.ts';

/** Hides the company of records, gives it to whoever asks, and notes what was asked. */
function hidden(records: readonly IdentityRecord[]) {
  const asked: string[] = [];
  const companyOf: CompanyOf = async (kind, keys) => {
    asked.push(...keys.map((key) => `${kind} of ${key}`));
    return new Map(
      records
        .filter(({ key }) => keys.includes(key))
        .map(({ key, company }) => [key, new Set(company.filter((token) => tokenKind(token) === kind))]),
    );
  };
  return { asked, companyOf, bare: records.map((record) => ({ ...record, company: [] })) };
}

test('whoever asks for what matters decides as whoever knows all', async () => {
  const check = fc.asyncProperty(anyUniverse, async ({ records, sameAsLines }) => {
    const { bare, companyOf } = hidden(records);
    const decided = await identifyAsking(new Asked(bare, companyOf), sameAsLines);
    expect(decided.map(byRules)).toEqual(identify(records, sameAsLines).map(byRules));
  });
  await fc.assert(check, { numRuns: Number(process.env.RUNS ?? 2000) });
});

/** Which two of several records a rule has joined first may differ: their company orders them, where it is known. */
function byRules({ key, records, joins }: Identity): object {
  return { key, records, rules: joins.map(({ rule }) => rule) };
}

const ada = person('a:1', 'Ada Lovelace', 'orcid:1', 'paper:p', 'coauthor:eve');
const alsoAda = person('b:1', 'A. Lovelace', 'orcid:1', 'paper:p');
const sameName = person('b:2', 'Ada Lovelace', 'paper:p', 'coauthor:bob');
const elsewhere = person('c:1', 'Ada Lovelace', 'paper:q', 'coauthor:eve');

test.each<[string, IdentityRecord[], SameAsLine[], string[]]>([
  ['equal ids and another name', [ada, alsoAda], [], []],
  ['no namesake in another namespace', [sameName, { ...sameName, key: 'b:3' }], [], []],
  ['a word that they are one', [ada, sameName], [same('a:1', 'b:2')], []],
  ['a paper in common', [ada, sameName], [], ['paper of a:1', 'paper of b:2']],
  [
    'a co-author in common',
    [ada, elsewhere],
    [],
    ['paper of a:1', 'paper of c:1', 'coauthor of a:1', 'coauthor of c:1'],
  ],
])('with %s nothing further is asked', async (_, records, sameAsLines, expected) => {
  const { asked, bare, companyOf } = hidden(records);
  await identifyAsking(new Asked(bare, companyOf), sameAsLines);
  expect(asked).toEqual(expected);
});
