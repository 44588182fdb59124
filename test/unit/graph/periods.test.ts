import { expect, test } from 'vitest';
import {
  earliest,
  isInverted,
  latest,
  mayBeOne,
  meet,
  type Period,
  partsThatMeet,
} from '../../../src/graph/periods.ts';

/** `2010-2012`, `2010-05/2011`: either end may be left out. */
function period(text: string): Period {
  const [since = '', until = ''] = text.split('/');
  return { since: since || undefined, until: until || undefined };
}

test.each<[string, string, boolean]>([
  ['1965/1968', '1969/1972', false],
  ['1965/1968', '1968/1972', true],
  ['1965/1968-05', '1968-06/1972', false],
  ['1965/1968-05', '1968-05-31/1972', true],
  ['1965/1968', '1968-12-31/', true],
  ['1965/', '1969/1972', true],
  ['1970/', '1965/1969', false],
  ['/1968', '1969/', false],
  ['/1969', '1969/', true],
  ['/', '1969/1970', true],
])('%s and %s meet: %s', (one, other, expected) => {
  expect(meet(period(one), period(other))).toBe(expected);
  expect(meet(period(other), period(one))).toBe(expected);
});

test.each<[string, boolean]>([
  ['2010/2009', true],
  ['2010-05/2010', false],
  ['2010/2010', false],
  ['2010-05/2010-04-30', true],
  ['2010/', false],
  ['/', false],
])('%s ends before it begins: %s', (text, expected) => {
  expect(isInverted(period(text))).toBe(expected);
});

test.each<[string[], string | undefined, string | undefined]>([
  [[], undefined, undefined],
  [['2015'], '2015', '2015'],
  [['2016', '2015-09'], '2015-09', '2016'],
  // What may be one date is as precise as somebody says it.
  [['2015-09', '2015'], '2015-09', '2015-09'],
  [['2015', '2015-09', '2015-03-02', '2015-03'], '2015-03-02', '2015-09'],
  [['2014-12-31', '2014', '2015'], '2014-12-31', '2015'],
])('of %j the earliest is %s, the latest %s', (dates, first, last) => {
  for (const some of [dates, dates.toReversed()]) {
    expect(earliest(some)).toBe(first);
    expect(latest(some)).toBe(last);
  }
});

test.each<[string, string, boolean]>([
  ['2015', '2015', true],
  ['2015', '2015-09', true],
  ['2015-09', '2015-09-30', true],
  ['2015-09', '2015-10', false],
  ['2015-1', '2015-10', false],
])('%s and %s may be one date: %s', (one, other, expected) => {
  expect(mayBeOne(one, other)).toBe(expected);
  expect(mayBeOne(other, one)).toBe(expected);
});

test('periods belong together that meet by way of another', () => {
  const texts = ['2014/2016', '2001/2003', '2011/2014', '2020/2020', '2010/2018', '2003/2004'];
  expect(partsThatMeet(texts, period)).toEqual([
    ['2001/2003', '2003/2004'],
    ['2010/2018', '2011/2014', '2014/2016'],
    ['2020/2020'],
  ]);
});
