import { rank } from './agreement.ts';
import { agreeJoined, agreeParts, areFull, saysName } from './given-parts.ts';
import type { GivenPart, PersonName } from './person-name.ts';
import { isOftenLeftOut } from './short-forms.ts';

/** Which of two names may leave parts out: the first to do so alone, or *John Paul* would agree with *John Mark*. */
type Leaving = 'neither' | 'one' | 'other';

/** How far two lists of given names have been read. */
interface Place {
  readonly one: number;
  readonly other: number;
  readonly leaving: Leaving;
  /** Whether a given name has agreed that both write out. */
  readonly hasFull: boolean;
  /** Whether the last parts were such. */
  readonly isAfterFull: boolean;
}

/** Nobody has more given names: such a text is a list of people, or prose. To compare all ways to leave names out would take long. */
const mostGivenNames = 8;

const start: Place = { one: 0, other: 0, leaving: 'neither', hasFull: false, isAfterFull: false };

/** @returns the rank of the strongest way in which the given names agree, `rank.none` where they don't */
export function agreeGiven(one: readonly GivenPart[], other: readonly GivenPart[]): number {
  const [first, otherFirst] = [one[0], other[0]];
  if (first === undefined || otherFirst === undefined) return first === otherFirst ? rank.equal : rank.none;
  if (Math.max(one.length, other.length) > mostGivenNames) return rank.none;
  if (one.length === 1 && other.length === 1) {
    const agreed = agreeParts(first, otherFirst);
    return areFull(first, otherFirst) ? agreed : Math.max(agreed, rank.initials);
  }
  const fromStart = agreeFrom(one, other, start);
  if (fromStart <= rank.middle) return fromStart;
  const withoutFirst = Math.min(
    mayLeaveFirst(one, otherFirst) ? agreeFrom(one, other, { ...start, one: 1, leaving: 'one' }) : rank.none,
    mayLeaveFirst(other, first) ? agreeFrom(one, other, { ...start, other: 1, leaving: 'other' }) : rank.none,
  );
  return Math.min(fromStart, Math.max(withoutFirst, rank.middle));
}

/** Whether the given names of a name, as it is likeliest read, are initials and nothing else. */
export function hasInitialsOnly({ readings: [likeliest] }: PersonName): boolean {
  const given = likeliest?.given ?? [];
  return given.length > 0 && !given.some(saysName);
}

/** *H. Andrew Schwartz* goes by *Andrew Schwartz*, *Md. Sohel Rahman* by *Sohel Rahman*. */
function mayLeaveFirst([first, second]: readonly GivenPart[], otherFirst: GivenPart): boolean {
  if (first === undefined || second === undefined || second.isAbbreviated || otherFirst.isAbbreviated)
    return false;
  return !first.isTied && (first.isAbbreviated || isOftenLeftOut(first.forms, first.shortOf));
}

function agreeFrom(one: readonly GivenPart[], other: readonly GivenPart[], place: Place): number {
  const [part, otherPart] = [one[place.one], other[place.other]];
  if (part === undefined && otherPart === undefined) return place.hasFull ? rank.equal : rank.initials;
  let best: number = rank.none;
  if (part !== undefined && otherPart !== undefined) {
    const isFull = areFull(part, otherPart);
    best = afterMatch(one, other, place, {
      rank: inPlace(agreeParts(part, otherPart), place),
      isFull,
      one: 1,
      other: 1,
    });
    if (best <= rank.spelling) return best;
    const joined = {
      rank: inPlace(agreeJoined(one, place.one, otherPart), place),
      isFull: !otherPart.isAbbreviated && !part.isAbbreviated,
      one: 2,
      other: 1,
    };
    const otherJoined = {
      rank: inPlace(agreeJoined(other, place.other, part), place),
      isFull: joined.isFull,
      one: 1,
      other: 2,
    };
    best = Math.min(best, afterMatch(one, other, place, joined), afterMatch(one, other, place, otherJoined));
  }
  if (place.leaving !== 'other') best = Math.min(best, leavingOut(one, other, place, 'one'));
  if (place.leaving !== 'one') best = Math.min(best, leavingOut(one, other, place, 'other'));
  return best;
}

/** An initial that stands for the first name says less than one for a middle name. */
function inPlace(agreed: number, { one, other }: Place): number {
  return agreed === rank.middle && one === 0 && other === 0 ? rank.initials : agreed;
}

/** Parts that agree, how many of each list, and whether both write them out. */
interface Match {
  readonly rank: number;
  readonly isFull: boolean;
  readonly one: number;
  readonly other: number;
}

function afterMatch(
  one: readonly GivenPart[],
  other: readonly GivenPart[],
  place: Place,
  match: Match,
): number {
  if (match.rank === rank.none) return rank.none;
  const rest = agreeFrom(one, other, {
    one: place.one + match.one,
    other: place.other + match.other,
    leaving: place.leaving,
    hasFull: place.hasFull || match.isFull,
    isAfterFull: match.isFull,
  });
  return Math.max(match.rank, rest);
}

/** Leaves out a middle name, with all that hyphens tie to it. */
function leavingOut(
  one: readonly GivenPart[],
  other: readonly GivenPart[],
  place: Place,
  leaving: 'one' | 'other',
): number {
  if (place.one === 0 || place.other === 0) return rank.none;
  const parts = leaving === 'one' ? one : other;
  let next = place[leaving];
  // The second half of *Jean-Pierre* goes only where the first is an initial: `J.` stands for both.
  if (next >= parts.length || (parts[next - 1]?.isTied && place.isAfterFull)) return rank.none;
  while (parts[next]?.isTied) next += 1;
  const rest = agreeFrom(one, other, { ...place, [leaving]: next + 1, leaving, isAfterFull: false });
  return Math.max(rank.middle, rest);
}
