import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Properties } from '../../../src/graph/model.ts';
import { groupPositions, positionName } from '../../../src/graph/positions.ts';

function says(values: Properties, discriminator = positionName(values)) {
  return { discriminator, values };
}

const professor = { title: 'Professor', department: 'Physics' };

test.each<[string, ReturnType<typeof says>[], Record<string, number>]>([
  [
    'a year and a month in it',
    [says({ ...professor, since: '2015' }), says({ ...professor, since: '2015-09' })],
    { 'professor/physics/2015-09': 2 },
  ],
  [
    'a year, a month and a day',
    [
      says({ ...professor, since: '2015' }),
      says({ ...professor, since: '2015-09-01' }),
      says({ ...professor, since: '2015-09' }),
    ],
    { 'professor/physics/2015-09-01': 3 },
  ],
  ['a beginning alone', [says({ since: '2015' }), says({ since: '2015-09' })], { '2015-09': 2 }],
  [
    'a year and two months in it',
    [
      says({ ...professor, since: '2015' }),
      says({ ...professor, since: '2015-03' }),
      says({ ...professor, since: '2015-09' }),
    ],
    { 'professor/physics/2015': 1, 'professor/physics/2015-03': 1, 'professor/physics/2015-09': 1 },
  ],
  [
    'other years',
    [says({ ...professor, since: '2015' }), says({ ...professor, since: '2016-01' })],
    { 'professor/physics/2015': 1, 'professor/physics/2016-01': 1 },
  ],
  [
    'no beginning',
    [says(professor), says({ ...professor, since: '2015' })],
    { 'professor/physics': 1, 'professor/physics/2015': 1 },
  ],
  [
    'other titles',
    [says({ ...professor, since: '2015' }), says({ ...professor, title: 'Dean', since: '2015-09' })],
    { 'professor/physics/2015': 1, 'dean/physics/2015-09': 1 },
  ],
  [
    'a title that is another department',
    [says({ title: 'Physics', since: '2015' }), says({ department: 'Physics', since: '2015-09' })],
    { 'physics/2015': 1, 'physics/2015-09': 1 },
  ],
  [
    'a student and a fellow',
    [says({ asStudent: true, since: '2015' }), says({ asStudent: false, since: '2015-09' })],
    { '2015': 1, '2015-09': 1 },
  ],
  [
    'ends that cannot be one',
    [says({ since: '2015', until: '2016' }), says({ since: '2015-09', until: '2018' })],
    { '2015': 1, '2015-09': 1 },
  ],
  [
    'an end that may be one',
    [says({ since: '2015', until: '2016' }), says({ since: '2015-09', until: '2016-06' })],
    { '2015-09': 2 },
  ],
  [
    'an end before the other begins',
    [says({ since: '2015', until: '2015-06' }), says({ since: '2015-09' })],
    { '2015': 1, '2015-09': 1 },
  ],
  [
    'places in a list',
    [says({ since: '2015' }, '1'), says({ since: '2015-09' }, '2'), says({ since: '2016' }, '2')],
    { '1': 1, '2': 2 },
  ],
])('%s', (_, statements, expected) => {
  for (const some of [statements, statements.toReversed()]) {
    const sizes = [...groupPositions(some)].map(([name, group]) => [name, group.length]);
    expect(Object.fromEntries(sizes)).toEqual(expected);
  }
});

test('each statement is in one group, and their order does not matter', () => {
  const since = fc.constantFrom('2015', '2015-03', '2015-09', '2015-09-01', '2016');
  const until = fc.constantFrom({}, { until: '2015-06' }, { until: '2016' }, { until: '2016-06' });
  const statement = fc.tuple(since, until, fc.boolean()).map(([begin, end, asStudent]) => {
    return says({ since: begin, ...end, ...(asStudent && { asStudent }) });
  });
  const shuffled = fc
    .array(statement, { maxLength: 7 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
  const asSets = (all: readonly ReturnType<typeof says>[]) =>
    new Map([...groupPositions(all)].map(([name, group]) => [name, new Set(group)]));
  fc.assert(
    fc.property(shuffled, ([all, others]) => {
      const groups = asSets(all);
      expect(asSets(others)).toEqual(groups);
      expect([...groups.values()].flatMap((group) => [...group])).toHaveLength(all.length);
    }),
    { numRuns: 1000 },
  );
});
