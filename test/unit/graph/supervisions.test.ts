import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Properties } from '../../../src/graph/model.ts';
import { meet } from '../../../src/graph/periods.ts';
import {
  areTogether,
  groupSupervisions,
  mergedStatus,
  periodOf,
  type SupervisionStatement,
} from '../../../src/graph/supervisions.ts';

/** `PHD 2010/2014`: the level may be left out (`-`), and so may either date. */
function says(text: string): SupervisionStatement & { text: string } {
  const [level = '', dates = ''] = text.split(' ');
  const [since = '', until = ''] = dates.split('/');
  const values = { ...(level !== '-' && { level }), ...(since && { since }), ...(until && { until }) };
  return { text, values };
}

function groupsOf(...texts: string[]): Record<string, string[]> {
  const groups = groupSupervisions(texts.map(says));
  return Object.fromEntries([...groups].map(([name, group]) => [name, group.map(({ text }) => text).sort()]));
}

/** Whatever the order of the statements. */
test.each<[string, string[], Record<string, string[]>]>([
  ['nothing', [], {}],
  ['one', ['PHD 2010/'], { '': ['PHD 2010/'] }],
  ['two levels', ['PHD 2010/', 'POSTDOC 2015/2017'], { phd: ['PHD 2010/'], postdoc: ['POSTDOC 2015/2017'] }],
  ['an end that only one knows', ['PHD 2010/', 'PHD 2010/2014'], { '': ['PHD 2010/', 'PHD 2010/2014'] }],
  ['a beginning and an end', ['PHD 2010/', 'PHD /2014'], { '': ['PHD /2014', 'PHD 2010/'] }],
  ['periods that meet', ['PHD 2010/2012', 'PHD 2012/2014'], { '': ['PHD 2010/2012', 'PHD 2012/2014'] }],
  [
    'periods that do not',
    ['PHD 2010/2012', 'PHD 2013/2014'],
    { 'phd/2010': ['PHD 2010/2012'], 'phd/2013': ['PHD 2013/2014'] },
  ],
  [
    'periods that meet by way of another',
    ['PHD 2010/2012', 'PHD 2014/2016', 'PHD 2012/2014'],
    { '': ['PHD 2010/2012', 'PHD 2012/2014', 'PHD 2014/2016'] },
  ],
  [
    'an open end that meets two periods, and begins in one',
    ['PHD 2010/', 'PHD 2010/2012', 'PHD 2014/2016'],
    { 'phd/2010': ['PHD 2010/', 'PHD 2010/2012'], 'phd/2014': ['PHD 2014/2016'] },
  ],
  [
    'an open end that meets two periods, and begins before both',
    ['PHD 2009/', 'PHD 2010/2012', 'PHD 2014/2016'],
    {
      'phd/2010': ['PHD 2010/2012'],
      'phd/2014': ['PHD 2014/2016'],
      'phd/since-2009': ['PHD 2009/'],
    },
  ],
  [
    'a beginning that lies in two periods',
    ['PHD 2012/', 'PHD 2012/2012-03', 'PHD 2012-06/2014'],
    {
      'phd/2012': ['PHD 2012/2012-03'],
      'phd/2012-06': ['PHD 2012-06/2014'],
      'phd/since-2012': ['PHD 2012/'],
    },
  ],
  [
    'an end before a beginning',
    ['PHD /2009', 'PHD 2010/'],
    { 'phd/until-2009': ['PHD /2009'], 'phd/since-2010': ['PHD 2010/'] },
  ],
  ['no dates, and one period', ['PHD ', 'PHD 2010/2014'], { '': ['PHD ', 'PHD 2010/2014'] }],
  ['no dates at all', ['PHD ', 'PHD '], { '': ['PHD ', 'PHD '] }],
  [
    'no dates, and two periods',
    ['PHD ', 'PHD 2001/2003', 'PHD 2010/2014', 'PHD '],
    { 'phd/2001': ['PHD 2001/2003'], 'phd/2010': ['PHD 2010/2014'], 'phd/undated': ['PHD ', 'PHD '] },
  ],
  ['no level, and one', ['- ', 'PHD 2010/'], { '': ['- ', 'PHD 2010/'] }],
  ['no level at all', ['- 2010/', '- '], { '': ['- ', '- 2010/'] }],
  [
    'no level, and two',
    ['- 2010/', 'PHD 2010/', 'POSTDOC '],
    { 'no-level': ['- 2010/'], phd: ['PHD 2010/'], postdoc: ['POSTDOC '] },
  ],
  [
    'no level, and one at another time',
    ['- 2001/2003', 'PHD 2010/2014'],
    { 'phd/2001': ['- 2001/2003'], 'phd/2010': ['PHD 2010/2014'] },
  ],
  ['an end before its own beginning', ['PHD 2014/2010', 'PHD 2001/'], { '': ['PHD 2001/', 'PHD 2014/2010'] }],
])('%s', (_, texts, expected) => {
  for (const some of [texts, texts.toReversed(), [...texts.slice(1), ...texts.slice(0, 1)]])
    expect(groupsOf(...some)).toEqual(expected);
});

describe('whatever is said of two people', () => {
  const date = fc.constantFrom(undefined, '2010', '2010-04', '2010-09', '2011', '2012-01-15', '2012', '2014');
  const level = fc.constantFrom(undefined, 'PHD', 'POSTDOCTORATE', 'OTHER');
  const statement = fc.record({ level, since: date, until: date }).map((values): SupervisionStatement => {
    const said = Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return { values: Object.fromEntries(said) };
  });
  const statements = fc.array(statement, { maxLength: 7 });
  const asSets = (all: readonly SupervisionStatement[]) =>
    new Map([...groupSupervisions(all)].map(([name, group]) => [name, new Set(group)]));

  test('each statement is in one group, and their order does not matter', () => {
    fc.assert(
      fc.property(
        statements.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          const groups = asSets(all);
          expect(asSets(shuffled)).toEqual(groups);
          const inGroups = [...groups.values()].flatMap((group) => [...group]);
          expect(inGroups).toHaveLength(all.length);
          expect(new Set(inGroups)).toEqual(new Set(all));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('no group holds two levels, and one without a level is with one only where there is no second', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const levels = levelsOf(all);
        for (const group of groupSupervisions(all).values()) {
          expect(levelsOf(group).length).toBeLessThanOrEqual(1);
          const isWithout = group.some(({ values }) => values.level === undefined);
          if (isWithout && levelsOf(group).length === 1) expect(levels).toHaveLength(1);
        }
      }),
    );
  });

  test('a group holds what meets, also by way of others; of a level no two groups with both dates meet', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const groups = [...groupSupervisions(all).values()];
        for (const group of groups) expect(isLinked(dated(group))).toBe(true);
        expect(pairsOf(groups.map(closed)).filter(([one, other]) => doMeet(one, other))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  function levelsOf(all: readonly SupervisionStatement[]) {
    return [...new Set(all.flatMap(({ values }) => values.level ?? []))];
  }

  function dated(group: readonly SupervisionStatement[]): SupervisionStatement[] {
    return group.filter((each) => periodOf(each) !== undefined);
  }

  /** Those of a group with both dates. */
  function closed(group: readonly SupervisionStatement[]): SupervisionStatement[] {
    return group.filter((each) => {
      const { since, until } = periodOf(each) ?? {};
      return since !== undefined && until !== undefined;
    });
  }

  /** Each statement of one group with each of another. */
  function pairsOf(groups: readonly SupervisionStatement[][]) {
    return groups.flatMap((one, place) =>
      groups
        .slice(place + 1)
        .flatMap((other) => one.flatMap((a) => other.map((b): [typeof a, typeof b] => [a, b]))),
    );
  }

  function doMeet(one: SupervisionStatement, other: SupervisionStatement): boolean {
    return one.values.level === other.values.level && meet(periodOf(one) ?? {}, periodOf(other) ?? {});
  }

  function isLinked([first, ...others]: readonly SupervisionStatement[]): boolean {
    const reached = first === undefined ? [] : [first];
    for (const each of reached)
      reached.push(
        ...others.filter(
          (other) => !reached.includes(other) && meet(periodOf(each) ?? {}, periodOf(other) ?? {}),
        ),
      );
    return others.every((other) => reached.includes(other));
  }
});

test.each<[string, string, boolean]>([
  ['PHD 1965/1968', 'PHD 1969/1972', false],
  ['PHD 1965/1968', 'PHD 1968/1972', true],
  ['PHD ', 'PHD ', true],
  ['PHD ', 'PHD 1965/1968', false],
  ['PHD 1965/', 'PHD 1969/1972', true],
])('%s and %s are together: %s', (one, other, expected) => {
  expect(areTogether(says(one), says(other))).toBe(expected);
  expect(areTogether(says(other), says(one))).toBe(expected);
});

test.each<[string, string | null, Properties[], string | null]>([
  ['nobody says it', null, [{ since: '2010' }], null],
  [
    'the end has passed, whoever says that it goes on',
    '2014',
    [{ since: '2010', status: 'CURRENT' }, { until: '2014', status: 'FORMER' }, { status: 'CURRENT' }],
    'FORMER',
  ],
  [
    'the last end is to come',
    '2999',
    [
      { until: '2014', status: 'FORMER' },
      { until: '2999', status: 'CURRENT' },
    ],
    'CURRENT',
  ],
  [
    'of equal ends one was read when it had passed',
    '2026',
    [
      { until: '2026', status: 'CURRENT' },
      { until: '2026', status: 'FORMER' },
    ],
    'FORMER',
  ],
  [
    'it has begun, and a table says nothing',
    null,
    [{ status: 'FORMER' }, { since: '2010', status: 'CURRENT' }],
    'CURRENT',
  ],
  ['it has begun, and is over', null, [{ status: 'CURRENT' }, { since: '2010', status: 'FORMER' }], 'FORMER'],
  [
    'without dates it goes on where somebody says so',
    null,
    [{ status: 'FORMER' }, { status: 'CURRENT' }],
    'CURRENT',
  ],
  ['without dates it is over', null, [{ status: 'FORMER' }, {}], 'FORMER'],
])('status: %s', (_, until, all, expected) => {
  const statements = all.map((values) => ({ values }));
  expect(mergedStatus(statements, until)).toBe(expected);
  expect(mergedStatus(statements.toReversed(), until)).toBe(expected);
});
