import { describe, expect, test } from 'vitest';
import { agreementKinds } from '../../../../../import/identity/names/agreement.ts';
import { blocksOf } from '../../../../../import/identity/names/blocks.ts';
import { compareNames } from '../../../../../import/identity/names/compare-names.ts';
import { parseName } from '../../../../../import/identity/names/parse-name.ts';
import { nameCases } from './cases.ts';

describe('two names', () => {
  test.each(nameCases)('%s and %s: %s', (one, other, expected) => {
    const [name, otherName] = [parseName(one), parseName(other)];
    expect(compareNames(name, otherName)?.kind ?? '-').toBe(expected);
    expect(compareNames(otherName, name)?.kind ?? '-').toBe(expected);
    if (expected === '-') return;
    expect(blocksOf(name)).toContainEqual(expect.toBeOneOf(blocksOf(otherName)));
  });

  test('agree in each of the kinds', () => {
    expect(new Set(nameCases.map(([, , kind]) => kind))).toEqual(new Set([...agreementKinds, '-']));
  });

  test('say in words how they agree', () => {
    const words = (one: string, other: string): string | undefined =>
      compareNames(parseName(one), parseName(other))?.words;
    expect(words('Y. Bengio', 'Yoshua Bengio')).toBe('initials: Y. for Yoshua');
    expect(words('Yoshua Bengio', 'Bengio, Y.')).toBe('initials: Y. for Yoshua');
    expect(words('Michael Jordan', 'Mike Jordan')).toBe('short form: Mike for Michael');
    expect(words('Maria José García', 'Maria García')).toBe('middle: Maria for Maria José');
    expect(words('Gabriel García Márquez', 'Gabriel García')).toBe('family part: García for García Márquez');
    expect(words('Yoshua Bengoi', 'Yoshua Bengio')).toBe('one letter: Bengio for Bengoi');
    expect(words('Na Li', 'Li Na')).toBe('order: Li Na for Na Li');
    expect(words('Ada Byron', 'Ada Byron')).toBe('equal');
    expect(words('Ada Byron', 'Eve Byron')).toBeUndefined();
  });
});
