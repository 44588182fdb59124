import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SameAsLine } from '../../../../import/formats/format.ts';
import type { Byline } from '../../../../import/identity/bylines.ts';
import { isOfManyWorks, wordsOfNames } from '../../../../import/identity/generic-titles.ts';
import { type PaperToCompare, versionsAmong } from '../../../../import/identity/versions.ts';
import { matchText } from '../../../../src/graph/text.ts';

interface Written {
  readonly year?: number;
  readonly isComplete?: boolean;
}

/** A paper as one writes it down: `paper('a', 'On Moss', 'Ada Roy; Bo Ek', { year: 2019 })`; `|` parts bylines. */
function paper(key: string, titles: string, authors: string, written: Written = {}): PaperToCompare {
  const bylines = authors === '' ? [] : authors.split(' | ');
  return {
    key,
    records: [key],
    titles: titles.split(' | ').flatMap((title) => matchText(title) ?? []),
    years: written.year === undefined ? [] : [written.year],
    bylines: bylines.map((names, at) => byline(`${key}${at}`, names, written.isComplete ?? true)),
  };
}

function byline(source: string, names: string, isComplete: boolean): Byline {
  const authors = names.split('; ').map((name, at) => ({
    record: `${source}:${at}`,
    names: [name],
    position: at + 1,
    order: undefined,
  }));
  return { source, isComplete, authors };
}

/** The groups as `a b c`, by their keys. */
function groups(papers: readonly PaperToCompare[], lines: readonly SameAsLine[] = []): string[] {
  return versionsAmong(papers, lines)
    .map((group) => group.join(' '))
    .sort();
}

const three = 'Ada Roy; Bo Ek; Cy Orr';

const cases: [what: string, papers: PaperToCompare[], expected: string[]][] = [
  [
    'a preprint and its paper',
    [paper('a', 'On Moss', three, { year: 2019 }), paper('b', 'On moss.', three, { year: 2020 })],
    ['a b'],
  ],
  ['one paper alone', [paper('a', 'On Moss', three)], []],
  ['another title', [paper('a', 'On Moss', three), paper('b', 'On Mosses', three)], []],
  [
    'names in other spellings',
    [paper('a', 'On Moss', three), paper('b', 'On Moss', 'Roy, A.; B. Ek; C. Orr')],
    ['a b'],
  ],
  ['no authors', [paper('a', 'On Moss', ''), paper('b', 'On Moss', '')], []],
  ['authors of one alone', [paper('a', 'On Moss', three), paper('b', 'On Moss', '')], []],
  [
    'a year of one alone',
    [paper('a', 'On Moss', three, { year: 2019 }), paper('b', 'On Moss', three)],
    ['a b'],
  ],
  [
    'four years apart',
    [paper('a', 'On Moss', three, { year: 2015 }), paper('b', 'On Moss', three, { year: 2019 })],
    ['a b'],
  ],
  [
    'five years apart',
    [paper('a', 'On Moss', three, { year: 2015 }), paper('b', 'On Moss', three, { year: 2020 })],
    [],
  ],
  [
    'five years apart, and one between',
    [
      paper('a', 'On Moss', three, { year: 2015 }),
      paper('b', 'On Moss', three, { year: 2017 }),
      paper('c', 'On Moss', three, { year: 2020 }),
    ],
    ['a b c'],
  ],
  ['a title of the list', [paper('a', 'Editorial', three), paper('b', 'Editorial', three)], []],
  ['one family name in common', [paper('a', 'On Moss', 'Ada Roy'), paper('b', 'On Moss', 'Bo Roy')], []],
  [
    'one of two authors',
    [paper('a', 'On Moss', 'Ada Roy; Bo Ek'), paper('b', 'On Moss', 'Ada Roy; Ida Fynn')],
    [],
  ],
  [
    'one of three is another',
    [paper('a', 'On Moss', three), paper('b', 'On Moss', 'Ada Roy; Bo Ek; Ida Fynn')],
    [],
  ],
  [
    'one of four is another',
    [paper('a', 'On Moss', `${three}; Di Ulm`), paper('b', 'On Moss', `${three}; Ida Fynn`)],
    ['a b'],
  ],
  [
    'an author who has come',
    [paper('a', 'On Moss', 'Ada Roy; Bo Ek'), paper('b', 'On Moss', three)],
    ['a b'],
  ],
  ['another order', [paper('a', 'On Moss', three), paper('b', 'On Moss', 'Cy Orr; Ada Roy; Bo Ek')], ['a b']],
  [
    'most of a whole list has come',
    [paper('a', 'On Moss', 'Ada Roy'), paper('b', 'On Moss', `${three}; Di Ulm`)],
    [],
  ],
  [
    'a list with gaps, all of it in the other',
    [paper('a', 'On Moss', 'Ada Roy', { isComplete: false }), paper('b', 'On Moss', `${three}; Di Ulm`)],
    ['a b'],
  ],
  [
    'a list with gaps, half of it in the other',
    [paper('a', 'On Moss', 'Ada Roy; Ida Fynn', { isComplete: false }), paper('b', 'On Moss', three)],
    [],
  ],
  [
    'a source that lists others',
    [paper('a', 'On Moss', `${three} | Ida Fynn; Di Ulm`), paper('b', 'On Moss', three)],
    [],
  ],
  [
    'a list that agrees with two works is a version of neither',
    [
      paper('a', 'On Moss', 'Ada Roy; Bo Ek; Cy Orr'),
      paper('b', 'On Moss', 'Ada Roy; Bo Ek; Cy Orr'),
      paper('c', 'On Moss', 'Ada Roy; Di Ulm; Ida Fynn'),
      paper('d', 'On Moss', 'A. Roy; D. Ulm; I. Fynn'),
      paper('e', 'On Moss', 'Ada Roy', { isComplete: false }),
    ],
    ['a b', 'c d'],
  ],
  [
    'over a paper of two titles',
    [paper('a', 'On Moss', three), paper('b', 'On Moss | Of Mosses', three), paper('c', 'Of Mosses', three)],
    ['a b c'],
  ],
  [
    'a column of eleven',
    Array.from({ length: 11 }, (_, at) => paper(`a${at}`, 'From the hut', 'Ada Roy', { year: 2000 + at })),
    [],
  ],
];

test.each(cases)('%s', (_, papers, expected) => {
  expect(groups(papers)).toEqual(expected);
  expect(groups(papers.toReversed())).toEqual(expected);
});

describe('titles that many works have', () => {
  const people = ['Ada Roy', 'Bo Ek', 'Cy Orr', 'Di Ulm', 'Ida Fynn'];
  const others = people.map((name, at) => paper(`o${at}`, 'On Moss', name));

  test('say nothing of two that agree', () => {
    const pair = [paper('a', 'On Moss', 'Ada Roy'), paper('b', 'On Moss', 'A. Roy')];
    expect(groups([...pair, ...others.slice(1, 4)])).toEqual(['a b']);
    expect(groups([...pair, ...others.slice(1)])).toEqual([]);
  });

  test('are those of five works, which have nobody in common', () => {
    const words = (...names: string[]) => names.map((name) => wordsOfNames([matchText(name) ?? '']));
    expect(isOfManyWorks(words(...people))).toBe(true);
    expect(isOfManyWorks(words(...people.slice(1)))).toBe(false);
    expect(isOfManyWorks(words(...people.slice(1), 'Ada Ek'))).toBe(false);
    expect(isOfManyWorks(words('A. B', 'C. D', 'E. F', 'G. H', 'I. J'))).toBe(false);
  });
});

test('a same-as line keeps two apart, over others too', () => {
  const papers = ['a', 'b', 'c'].map((key) => paper(key, 'On Moss', three));
  const apart: SameAsLine = { one: 'c', other: 'a', verdict: 'different' };
  expect(groups(papers.slice(0, 2), [apart])).toEqual(['a b']);
  expect(groups([...papers.slice(0, 1), ...papers.slice(2)], [apart])).toEqual([]);
  // The third agrees with both, and nothing tells of which it is a version.
  expect(groups(papers, [apart])).toEqual([]);
});

const somePaper = fc.record({
  title: fc.constantFrom('On Moss', 'Of Mosses', 'On Moss | Of Mosses', 'Index'),
  authors: fc.constantFrom(
    '',
    'Ada Roy',
    'A. Roy; Bo Ek',
    'Bo Ek; Cy Orr',
    three,
    'Ida Fynn; Di Ulm',
    `${three} | Ada Roy`,
  ),
  year: fc.constantFrom(2010, 2013, 2016, 2019),
  isComplete: fc.boolean(),
});

test('groups are apart from each other, whatever the order of papers', () => {
  fc.assert(
    fc.property(fc.array(somePaper, { maxLength: 9 }), fc.nat(), (some, turn) => {
      const papers = some.map(({ title, authors, ...rest }, at) => paper(`p${at}`, title, authors, rest));
      const found = groups(papers);
      const keys = found.flatMap((group) => group.split(' '));
      expect(new Set(keys).size).toBe(keys.length);
      const turned = turn % (papers.length + 1);
      expect(groups([...papers.slice(turned), ...papers.slice(0, turned)].toReversed())).toEqual(found);
    }),
  );
});

test('what no chain of titles reaches makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(somePaper, { maxLength: 7 }),
      fc.array(somePaper, { maxLength: 4 }),
      (some, others) => {
        const papers = some.map(({ title, authors, ...rest }, at) => paper(`p${at}`, title, authors, rest));
        const beside = others.map(({ authors, ...rest }, at) => paper(`q${at}`, 'Elsewhere', authors, rest));
        expect(groups([...papers, ...beside]).filter((group) => group.startsWith('p'))).toEqual(
          groups(papers),
        );
      },
    ),
  );
});
