import { rank } from './agreement.ts';
import type { GivenPart } from './person-name.ts';

/** Whether both parts say a name: written out, or in an abbreviation that stands for one name only (`Wm.`). */
export function areFull(one: GivenPart, other: GivenPart): boolean {
  return saysName(one) && saysName(other);
}

export function saysName({ isAbbreviated, shortOf }: GivenPart): boolean {
  return !isAbbreviated || shortOf.length > 0;
}

/** @returns the rank by which two single given names or initials agree */
export function agreeParts(one: GivenPart, other: GivenPart): number {
  if (one.isAbbreviated || other.isAbbreviated) {
    if (isShortFor(one, other)) return rank.shortForm;
    if (one.text === other.text) return rank.equal;
    const begins = one.isAbbreviated && other.isAbbreviated ? bothBegin(one, other) : beginsWith(one, other);
    return begins ? rank.middle : rank.none;
  }
  if (one.text === other.text) return rank.equal;
  if (one.forms.length + other.forms.length > 2 && haveCommon(one.forms, other.forms)) return rank.spelling;
  return isShortFor(one, other) ? rank.shortForm : rank.none;
}

/** Two parts of one list, and one of the other: `Xiao-Ming` and `Xiaoming`, `X. M.` and `Xiaoming`. */
export function agreeJoined(parts: readonly GivenPart[], place: number, whole: GivenPart): number {
  const [first, second] = [parts[place], parts[place + 1]];
  if (first === undefined || second === undefined || whole.isAbbreviated) return rank.none;
  if (!first.isAbbreviated && !second.isAbbreviated) {
    return whole.text === first.text + second.text ? rank.spelling : rank.none;
  }
  if (whole.secondInitials === '' || !first.isAbbreviated || !second.isAbbreviated) return rank.none;
  const isInitials = first.text.length === 1 && second.text.length === 1 && whole.text[0] === first.text;
  return isInitials && whole.secondInitials.includes(second.text) ? rank.middle : rank.none;
}

function bothBegin(one: GivenPart, other: GivenPart): boolean {
  return one.text.startsWith(other.text) || other.text.startsWith(one.text);
}

function beginsWith(one: GivenPart, other: GivenPart): boolean {
  const [short, long] = one.isAbbreviated ? [one, other] : [other, one];
  return long.forms.some((form) => form.startsWith(short.text));
}

function isShortFor(one: GivenPart, other: GivenPart): boolean {
  return (
    (one.shortOf.length > 0 && haveCommon(one.shortOf, other.forms)) ||
    (other.shortOf.length > 0 && haveCommon(other.shortOf, one.forms))
  );
}

export function haveCommon(some: readonly string[], others: readonly string[]): boolean {
  for (const each of some) if (others.includes(each)) return true;
  return false;
}
