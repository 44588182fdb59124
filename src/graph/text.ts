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
 * The form in which names are compared: lower case, no accents, one space between words. Only the combining
 * marks of European scripts go: in others (Devanagari, Thai) the marks are vowels, and names would collide.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħıŋ]/g, (letter) => undecomposed[letter] ?? letter)
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
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

/** The order of texts by their code units, which is the same in every language and place. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
