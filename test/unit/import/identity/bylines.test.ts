import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Byline, type BylineAuthor, samePlaces } from '../../../../import/identity/bylines.ts';

/** A list as one writes it down: `Ada Roy; Bo Ek`. The records are `x1`, `x2`, ... for the source `x`. */
function complete(source: string, names: string): Byline {
  return { ...listed(source, names, 'position'), isComplete: true };
}

/** A list from which authors may be missing; `place` says what is known of their order. */
function listed(source: string, names: string, place?: 'position' | 'order'): Byline {
  const authors = names.split('; ').map(
    (name, at): BylineAuthor => ({
      record: `${source}${at + 1}`,
      names: name.split(' = '),
      position: place === 'position' ? at + 1 : undefined,
      order: place === 'order' ? at + 1 : undefined,
    }),
  );
  return { source, isComplete: false, authors };
}

function groups(bylines: readonly Byline[]): string[] {
  return samePlaces(bylines)
    .map((group) => group.toSorted().join(' '))
    .sort();
}

const cases: [what: string, bylines: Byline[], expected: string[]][] = [
  ['initials', [complete('x', 'Ada Roy; Bo Ek'), complete('y', 'A. Roy; B. Ek')], ['x1 y1', 'x2 y2']],
  ['the family name first', [complete('x', 'Ada Roy'), complete('y', 'Roy, Ada')], ['x1 y1']],
  [
    'namesakes, by their places',
    [complete('x', 'Yan Liu; Yan Liu'), complete('y', 'Y. Liu; Y. Liu')],
    ['x1 y1', 'x2 y2'],
  ],
  [
    'another name at the place',
    [complete('x', 'Ada Roy; Bo Ek'), complete('y', 'Ada Roy; Ida Ek')],
    ['x1 y1'],
  ],
  ['nobody alike', [complete('x', 'Ada Roy'), complete('y', 'Bo Ek')], []],
  [
    'one slip where all others agree',
    [complete('x', 'Ada Roy; Margaret Holm'), complete('y', 'Ada Roy; Margaret Halm')].map(longer),
    ['x1 y1', 'x2 y2'],
  ],
  [
    'a slip where another does not agree',
    [
      complete('x', 'Ada Roy; Bo Ek; Marguerite Holmberg'),
      complete('y', 'Ada Roy; Ida Ek; Marguerite Holmburg'),
    ],
    ['x1 y1'],
  ],
  [
    'a list that has lost its first',
    [complete('x', 'Ada Roy; Bo Ek; Cy Orr'), complete('y', 'B. Ek; C. Orr')],
    ['x2 y1', 'x3 y2'],
  ],
  [
    'a list with gaps, in order',
    [complete('x', 'Ada Roy; Bo Ek; Cy Orr'), listed('y', 'A. Roy; C. Orr', 'order')],
    ['x1 y1', 'x3 y2'],
  ],
  ['a list turned round', [complete('x', 'Ada Roy; Bo Ek'), listed('y', 'B. Ek; A. Roy', 'order')], []],
  [
    'a list without order',
    [complete('x', 'Ada Roy; Bo Ek'), listed('y', 'B. Ek; A. Roy')],
    ['x1 y2', 'x2 y1'],
  ],
  ['two who could be it', [complete('x', 'Ada Roy; Ann Roy'), listed('y', 'A. Roy')], []],
  ['one source', [complete('x', 'Ada Roy'), { ...complete('z', 'A. Roy'), source: 'x' }], []],
  [
    'three sources',
    [complete('x', 'Ada Roy'), complete('y', 'A. Roy'), complete('z', 'Roy, A.')],
    ['x1 y1 z1'],
  ],
  ['the name that is printed', [complete('x', 'Ada Roy'), complete('y', 'Ada Lind = A. Roy')], ['x1 y1']],
  ['nobody', [{ source: 'x', isComplete: true, authors: [] }, complete('y', 'A. Roy')], []],
];

/** The first is lengthened so that one letter is a slip and no other name. */
function longer(byline: Byline): Byline {
  return {
    ...byline,
    authors: byline.authors.map((author) => ({
      ...author,
      names: author.names.map((name) => name.replace(/H(.)lm/, 'H$1lmberg')),
    })),
  };
}

test.each(cases)('%s', (_, bylines, expected) => {
  expect(groups(bylines)).toEqual(expected);
  expect(groups(bylines.toReversed())).toEqual(expected);
});

test('a byline of three thousand is compared in moments', () => {
  const names = Array.from({ length: 3000 }, (_, at) => `Ada${at} Roy${at % 50}`).join('; ');
  expect(samePlaces([complete('x', names), complete('y', names)])).toHaveLength(3000);
  expect(samePlaces([complete('x', names), listed('y', names)])).toHaveLength(3000);
});

test('nobody is paired twice, and the order of bylines and authors has no effect', () => {
  const names = fc.array(fc.constantFrom('Ada Roy', 'A. Roy', 'Ann Roy', 'Bo Ek', 'B. Ek', 'Cy Orr'), {
    minLength: 1,
    maxLength: 5,
  });
  const byline = (source: string): fc.Arbitrary<Byline> =>
    fc
      .tuple(names, fc.constantFrom('position', 'order', undefined), fc.boolean())
      .map(([some, place, isComplete]) => ({ ...listed(source, some.join('; '), place), isComplete }));
  const check = fc.property(byline('x'), byline('y'), (one, other) => {
    const found = samePlaces([one, other]);
    expect(found.every(({ length }) => length === 2)).toBe(true);
    const turned = [other, { ...one, authors: one.authors.toReversed() }];
    expect(groups(turned)).toEqual(groups([one, other]));
  });
  fc.assert(check, { numRuns: 1000 });
});
