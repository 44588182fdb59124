import { rank } from './agreement.ts';
import { isEastAsianFamily } from './family-names.ts';
import { agreeGiven } from './given-names.ts';
import { haveCommon } from './given-parts.ts';
import type { GivenPart, NameReading } from './person-name.ts';

/** Endings in which given names of women and men, or of two languages, differ: *Daniela*, *Mario*, *Andreas*. */
const givenEndings = new Set(['', 'a', 'e', 'i', 'o', 's', 'u', 'y']);

/** How long a word must be for a wrong letter in it, and for a doubled one: *Ana*, *Anna*. */
const longWord = 6;
const longEnoughToDouble = 4;
/** How many letters a slip in a family name must leave as they are, at its beginning or its end. */
const kept = 3;

/**
 * Whether one slip of the pen makes two readings one, with all else equal or a matter of spelling or middle names. The slip
 * is in the family name or in one given name.
 */
export function agreeButOneLetter(one: NameReading, other: NameReading): boolean {
  if (haveCommon(one.familyForms, other.familyForms)) return haveSlipInGiven(one, other);
  const [family, otherFamily] = [one.familyForms[0] ?? '', other.familyForms[0] ?? ''];
  const isSlip = isOneSlip(family, otherFamily) && !isOfWomanAndMan(family, otherFamily);
  return isSlip && shareHalf(one, other) && agreeGiven(one.given, other.given) <= rank.middle;
}

/**
 * Half a family name with the whole first name, as `ben~|yoshua` and `~gio|yoshua`. Names that a slip in the family name sets
 * apart share one of them.
 */
export function halvesOf({ familyForms: [family = ''], given: [first] }: NameReading): string[] {
  if (first === undefined || first.isAbbreviated || family.length < kept) return [];
  const halves = [`${family.slice(0, kept)}~`, `~${family.slice(-kept)}`];
  return first.forms.flatMap((form) => halves.map((half) => `${half}|${form}`));
}

function shareHalf(one: NameReading, other: NameReading): boolean {
  return haveCommon(halvesOf(one), halvesOf(other));
}

function haveSlipInGiven(one: NameReading, other: NameReading): boolean {
  return one.given.some((part, place) =>
    other.given.some((otherPart) => {
      if (!isGivenSlip(part, otherPart)) return false;
      const mended = one.given.with(place, like(part, otherPart));
      return agreeGiven(mended, other.given) <= rank.middle;
    }),
  );
}

/** The first letter stays: by it names meet. */
function isGivenSlip(one: GivenPart, other: GivenPart): boolean {
  if (one.isAbbreviated || other.isAbbreviated || one.text[0] !== other.text[0]) return false;
  return isOneSlip(one.text, other.text) && !differInEnding(one.text, other.text);
}

function like(part: GivenPart, { text, forms, shortOf }: GivenPart): GivenPart {
  return { ...part, text, forms, shortOf };
}

/**
 * Whether two folded words differ by a letter that is left out, added, wrong or changed places with the next. Words shorter
 * than `longWord` may only double one: the shorter the word, the more names stand one letter apart.
 */
export function isOneSlip(one: string, other: string): boolean {
  // Two names of the list are two names: *Zhang*, *Zhuang*.
  if (isEastAsianFamily(one) && isEastAsianFamily(other)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || long.length < longEnoughToDouble || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) {
    if (short.slice(start) !== long.slice(start + 1)) return false;
    if (long[start] === long[start - 1]) return true;
  } else if (short.slice(start + 1) !== long.slice(start + 1) && !isSwap(short, long, start)) return false;
  return long.length >= longWord;
}

function isSwap(one: string, other: string, start: number): boolean {
  return (
    one[start] === other[start + 1] &&
    one[start + 1] === other[start] &&
    one.slice(start + 2) === other.slice(start + 2)
  );
}

function differInEnding(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (one.slice(0, length - 1) !== other.slice(0, length - 1)) return false;
  return givenEndings.has(one[length - 1] ?? '') && givenEndings.has(other[length - 1] ?? '');
}

/** *Ivanov* and *Ivanova*, *Kowalski* and *Kowalska*. */
function isOfWomanAndMan(one: string, other: string): boolean {
  const [man, woman] = one.endsWith('a') ? [other, one] : [one, other];
  return /(?:[eo]v|[iy]n)a$/.test(woman)
    ? woman === `${man}a`
    : /k[iy]$/.test(man) && woman === `${man.slice(0, -1)}a`;
}
