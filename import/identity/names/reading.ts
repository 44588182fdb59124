import { isEastAsianFamily, isVietnameseFamily } from './family-names.ts';
import { isParticle } from './family-parts.ts';
import type { GivenPart, NameReading } from './person-name.ts';
import { fullNamesOf } from './short-forms.ts';
import { isSyllable, secondInitials } from './syllables.ts';
import { familyFormsOf, formsOf } from './transliterations.ts';
import type { Word } from './words.ts';

/**
 * The reading of a name in which these words are the family name, and those the given names.
 * @param isDouble whether several family names are known to be such: then sources leave out either, else only the last
 */
export function reading(family: readonly Word[], given: readonly Word[], isDouble = true): NameReading {
  const names = family.filter(({ folded }, place) => place === family.length - 1 || !isParticle(folded));
  const words = names.map(({ folded }) => folded);
  const isEastAsian = words.length === 1 && isEastAsianFamily(words[0] ?? '');
  return {
    family: words,
    familyWritten: family.map(({ written }) => written).join(' '),
    familyForms: [...new Set([...joinedForms(names), ...joinedForms(family)])],
    familyPartForms: words.length < 2 ? [] : partForms(names, isDouble),
    given: givenParts(given, isEastAsian, words[0] ?? ''),
    isFamilyFirst: false,
  };
}

function partForms(names: readonly Word[], isDouble: boolean): string[] {
  const first = joinedForms(names.slice(0, 1));
  return isDouble ? [...new Set([...first, ...joinedForms(names.slice(-1))])] : first;
}

function joinedForms(words: readonly Word[]): string[] {
  const written = words.map((word) => word.written.replace(/\.$/u, '')).join('');
  return familyFormsOf(written);
}

function givenParts(words: readonly Word[], isEastAsian: boolean, family: string): GivenPart[] {
  const parts = withAbd(words).map((word) => givenPart(word, isEastAsian));
  // *Xiao Ming Li* is *Xiao-Ming Li*: two syllables are one name. Vietnamese ones are names of their own.
  const isSyllabic = ({ text, isAbbreviated }: GivenPart): boolean => !isAbbreviated && isSyllable(text);
  const pair = parts.length >= 2 && parts.length <= 3 ? parts.slice(-2) : [];
  if (!isEastAsian || isVietnameseFamily(family) || pair.length < 2 || !pair.every(isSyllabic)) return parts;
  return parts.map((part, place) => (place === parts.length - 2 ? { ...part, isTied: true } : part));
}

function givenPart({ written, folded, isAbbreviated, isTied }: Word, isEastAsian: boolean): GivenPart {
  return {
    text: folded,
    written,
    isAbbreviated,
    isTied,
    forms: formsOf(written),
    shortOf: fullNamesOf(folded),
    secondInitials: isEastAsian && !isAbbreviated ? secondInitials(folded) : '',
  };
}

/** *Abd al-Rahman*, *Abdul Rahman*: the servant of somebody is one name. */
function withAbd(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let servant: Word | undefined;
  for (const word of words) {
    if (servant === undefined && /^abd(?:[aeu][lrsnzd])?$/.test(word.folded)) servant = word;
    else if (servant === undefined) joined.push(word);
    else if (servant.folded === 'abd' && /^[aeu][lrsnzd]$/.test(word.folded))
      servant = together(servant, word);
    else {
      joined.push(together(servant, word));
      servant = undefined;
    }
  }
  return servant === undefined ? joined : [...joined, servant];
}

function together(one: Word, other: Word): Word {
  return { ...other, written: `${one.written} ${other.written}`, folded: one.folded + other.folded };
}
