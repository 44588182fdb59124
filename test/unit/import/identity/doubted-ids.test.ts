import { describe, expect, test } from 'vitest';
import { standApart } from '../../../../import/identity/bylines.ts';
import { doubtedIds, linkedByDoubtfulIds, rivalIds } from '../../../../import/identity/doubted-ids.ts';
import { person, same } from './records.ts';

const ana = person('a:1', 'Ana Sol', 'orcid:1');
const rui = person('b:1', 'Rui Mar', 'orcid:1');
const apart = (one: string, other: string) => ({ one, other, because: 'they are two' });

test('ids of compatible names bring up no question', () => {
  expect(linkedByDoubtfulIds([ana, person('b:1', 'A. Sol', 'orcid:1')], [])).toEqual([]);
  expect(linkedByDoubtfulIds([ana, person('b:1', [], 'orcid:1')], [])).toEqual([]);
  expect(linkedByDoubtfulIds([ana, rui], [])).toEqual([[ana, rui]]);
});

test('a question reaches over other ids and same-as lines, and not beyond', () => {
  const both = person('c:1', 'R. Mar', 'orcid:2', 'openalex:A1');
  const far = person('d:1', 'Ana Sol', 'openalex:A1');
  const said = person('e:1', 'Ana Sol');
  const stranger = person('f:1', 'Bo Ek', 'orcid:3');
  const records = [person('a:1', 'Rui Mar', 'orcid:2'), both, far, said, stranger];
  expect(
    linkedByDoubtfulIds(records, [same('d:1', 'e:1')]).map((group) => group.map(({ key }) => key)),
  ).toEqual([['a:1', 'c:1', 'd:1', 'e:1']]);
});

describe('ids are doubted', () => {
  test('that two people have, at all who have them', () => {
    const third = person('c:1', 'R. Mar', 'orcid:1', 'openalex:A1');
    expect(doubtedIds([ana, rui, third], [], [apart('a:1', 'b:1')])).toEqual([
      { token: 'orcid:1', records: ['a:1', 'b:1', 'c:1'], because: 'they are two' },
    ]);
  });

  test('all of them where two people are linked by different ones', () => {
    const both = person('c:1', 'R. Mar', 'orcid:1', 'openalex:A1');
    const other = person('d:1', 'Rui Mar', 'openalex:A1');
    const found = doubtedIds([ana, both, other], [], [apart('a:1', 'd:1')]);
    expect(found.map(({ token }) => token).sort()).toEqual(['openalex:A1', 'orcid:1']);
  });

  test('not where somebody says that the two are one', () => {
    expect(doubtedIds([ana, rui], [same('a:1', 'b:1')], [apart('a:1', 'b:1')])).toEqual([]);
  });
});

test('two ORCID iDs of one record are both doubted there', () => {
  expect(rivalIds(person('a:1', 'Ana Sol', 'orcid:1', 'openalex:A1'))).toEqual([]);
  expect(
    rivalIds(person('a:1', 'Ana Sol', 'orcid:1', 'orcid:2')).map(({ token, because }) => [token, because]),
  ).toEqual([
    ['orcid:1', '"a:1" has another one by the word of another source: 2'],
    ['orcid:2', '"a:1" has another one by the word of another source: 1'],
  ]);
});

describe('two stand apart in a byline', () => {
  const list = (source: string, ...names: (string | [string, number])[]) => ({
    source,
    isComplete: true,
    authors: names.map((each, at) => {
      const [name, position] = typeof each === 'string' ? [each, at + 1] : each;
      return { record: `${source}:${name}`, names: [name], position, order: undefined };
    }),
  });

  test.each([
    [
      'at other places under other names',
      list('s', 'Ana Sol', 'Rui Mar'),
      list('t', 'A. Sol', 'R. Mar'),
      true,
    ],
    [
      'but not where lists count otherwise',
      list('s', 'Ana Sol', 'Rui Mar'),
      list('t', 'Bo Ek', 'R. Mar', 'A. Sol'),
      false,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(standApart([one, other], 's:Ana Sol', 't:R. Mar')).toBe(expected);
  });

  test('not under compatible names: one of the lists may have turned two', () => {
    const turned = list('t', 'Rui Mar', 'Ana Sol', 'Bo Ek', 'Eve Orr', 'Di Dorn');
    const straight = list('s', 'Ana Sol', 'Rui Mar', 'Bo Ek', 'Eve Orr', 'Di Dorn');
    expect(standApart([straight, turned], 's:Ana Sol', 't:Ana Sol')).toBe(false);
  });
});
