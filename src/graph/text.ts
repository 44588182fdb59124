import { withoutIgnorable } from './pasted.ts';

/** Letters that Unicode does not take apart into a base letter and an accent. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/**
 * What is written for an apostrophe, beside `'` itself: typographic quotes, accents that stand alone, primes, and the signs of
 * other scripts that sound like it (the Hawaiian okina, half rings for hamza and ayn, the Hebrew geresh).
 */
const apostrophes =
  /[`\u00b4\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u02ee\u055a\u05f3\u07f4\u07f5\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\u2018-\u201b\u2032\u2035\ua78b\ua78c\uff07\uff40]/g;

/**
 * The form in which names are compared: lower case, no accents, nothing invisible, one space between words. Only the combining
 * marks of European scripts go: in others (Devanagari, Thai) the marks are vowels, and names would collide.
 */
export function foldText(text: string): string {
  return (
    withoutIgnorable(text)
      // Taken apart, an accent that stands alone is a space and an accent; others become apostrophes only by that.
      .replace(apostrophes, "'")
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[ßæœøđðþłħıŋ]/g, (letter) => undecomposed[letter] ?? letter)
      .normalize('NFC')
      .replace(apostrophes, "'")
      .replace(/[\p{Dash_Punctuation}\u2043\u2212]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** A readable part of a key: the folded text with all but letters and digits turned into single hyphens. */
export function slugify(text: string): string {
  return foldText(text)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The form in which two sources' names or titles count as equal: beside case and accents, the dots of initials, hyphens
 * and all other punctuation are left out. Null where no letter or digit is left.
 */
export function matchText(text: string): string | null {
  return slugify(text) || null;
}

/** The words of a title that tell something of it: of four letters or more. @param compared as `matchText` makes it */
export function longWords(compared: string): string[] {
  return compared.split('-').filter(({ length }) => length > 3);
}

/** The order of texts by their code units, which is the same in every language and place. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
