import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementKinds } from '../../../../../import/identity/names/agreement.ts';
import { blocksOf } from '../../../../../import/identity/names/blocks.ts';
import { compareNames } from '../../../../../import/identity/names/compare-names.ts';
import { parseName } from '../../../../../import/identity/names/parse-name.ts';
import { foldText, matchText } from '../../../../../src/graph/text.ts';
import {
  anyNameText,
  anyPerson,
  fullName,
  misspelt,
  type NamedPerson,
  spellingsOf,
} from '../../../../support/random-names.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 300) };
const anySpelling = anyPerson
  .chain((person) => fc.constantFrom(...spellingsOf(person)))
  .map(({ text }) => text);
const anyText = fc.oneof(
  { weight: 3, arbitrary: anyNameText },
  { weight: 2, arbitrary: anySpelling },
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const anyTwo = fc.oneof(
  fc.tuple(anyText, anyText),
  fc
    .tuple(anySpelling, fc.nat(), fc.nat())
    .map(([text, ...slip]) => [text, misspelt(text, ...slip)] as const),
);
const initialsAtMost = ['equal', 'initials'];

describe('names, whatever they are', () => {
  test('agree with themselves, unless they are empty', () => {
    const check = fc.property(anyText, (text) => {
      fc.pre(parseName(text).readings.length > 0);
      expect(initialsAtMost).toContain(compareNames(parseName(text), parseName(text))?.kind);
    });
    fc.assert(check, runs);
  });

  test('agree with others as those with them', () => {
    const check = fc.property(anyTwo, ([one, other]) => {
      const [name, otherName] = [parseName(one), parseName(other)];
      const agreement = compareNames(name, otherName);
      const turned = compareNames(otherName, name);
      expect(turned?.kind).toBe(agreement?.kind);
      expect(turned?.words).toBe(agreement?.words);
    });
    fc.assert(check, runs);
  });

  test('meet in a block if they agree', () => {
    const check = fc.property(anyTwo, ([one, other]) => {
      const [name, otherName] = [parseName(one), parseName(other)];
      const kind = compareNames(name, otherName)?.kind;
      if (kind === undefined) return;
      const blocks = new Set(blocksOf(name));
      expect(blocksOf(otherName).filter((block) => blocks.has(block))).not.toEqual([]);
    });
    fc.assert(check, { numRuns: runs.numRuns * 4 });
  });

  test('stand in few blocks', () => {
    const check = fc.property(anyText, (text) => {
      const blocks = blocksOf(parseName(text));
      expect(blocks.length > 0).toBe(parseName(text).readings.length > 0);
      expect(blocks.length).toBeLessThanOrEqual(60);
    });
    fc.assert(check, runs);
  });

  test('take no long time, however long they are', () => {
    const texts = ['Anna B. ', 'J. ', 'An-Na ', 'Smith J, ', ',', '. '].flatMap((part) => [
      `${part.repeat(30)}Berg`,
      `${part.repeat(20_000)}Berg`,
    ]);
    const start = performance.now();
    for (const text of texts) compareNames(parseName(text), parseName(`${text} A.`));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('that were equal without this relation are equal', () => {
    const check = fc.property(anyNameText, (text) => {
      fc.pre(!/[,()]/.test(text) && matchText(text) !== null);
      const other = text.toUpperCase().replaceAll('-', ' ');
      expect(initialsAtMost).toContain(compareNames(parseName(text), parseName(other))?.kind);
    });
    fc.assert(check, runs);
  });
});

describe('spellings of one name', () => {
  test('agree with the name in full, by no weaker kind than they need', () => {
    const check = fc.property(anyPerson, (person) => {
      for (const { text, kind } of spellingsOf(person)) {
        const found = compareNames(parseName(fullName(person)), parseName(text))?.kind;
        expect({ text, found, isAsStrong: found && isAsStrong(found, kind) }).toMatchObject({
          isAsStrong: true,
        });
      }
    });
    fc.assert(check, runs);
  });

  test('of people of other given names do not agree, but for one letter', () => {
    const check = fc.property(anyPerson, anyPerson, (one, other) => {
      fc.pre(one.family !== other.family || firstLetter(one) !== firstLetter(other));
      fc.pre(!one.isFamilyFirst && !other.isFamilyFirst);
      for (const spelling of spellingsOf(one)) {
        const kind = compareNames(parseName(fullName(other)), parseName(spelling.text))?.kind;
        expect([undefined, 'one letter']).toContain(kind);
      }
    });
    fc.assert(check, runs);
  });
});

function firstLetter({ given: [first = ''] }: NamedPerson): string {
  return foldText(first).slice(0, 1);
}

function isAsStrong(found: (typeof agreementKinds)[number], kind: (typeof agreementKinds)[number]): boolean {
  return agreementKinds.indexOf(found) <= agreementKinds.indexOf(kind);
}
