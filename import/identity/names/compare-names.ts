import { Agreement, agreementKinds, rank } from './agreement.ts';
import { agreeGiven, hasInitialsOnly } from './given-names.ts';
import { haveCommon } from './given-parts.ts';
import { agreeButOneLetter } from './one-letter.ts';
import type { NameReading, PersonName } from './person-name.ts';

/**
 * Whether two names can be one person's, and how they agree: by the strongest way in any of their readings. Every name but
 * the empty one agrees with itself, and one with the other as the other with the one; but the relation doesn't go on: *J. Smith* agrees with
 * *Jane* and with *John Smith*.
 *
 * A name with initials only agrees at most by `initials`, with its equals too: *J. Smith* and *J. Smith* say as little as
 * *J. Smith* and *John Smith*.
 * @returns undefined where the names are two people's, or one is empty
 */
export function compareNames(one: PersonName, other: PersonName): Agreement | undefined {
  return one.text <= other.text ? compareInOrder(one, other) : compareInOrder(other, one);
}

/** Which of several readings agree best must not depend on which name comes first. */
function compareInOrder(one: PersonName, other: PersonName): Agreement | undefined {
  const suffix = agreeSuffixes(one, other);
  const isEmpty = one.readings.length === 0 || other.readings.length === 0;
  if (suffix === rank.none || isEmpty) return undefined;
  let best: number = rank.none;
  let readings: readonly [NameReading, NameReading] | undefined;
  for (const reading of one.readings) {
    for (const otherReading of other.readings) {
      const found = agreeReadings(reading, otherReading);
      if (found >= best) continue;
      best = found;
      readings = [reading, otherReading];
    }
  }
  if (one.key === other.key) return agreement(likeliest(one, other), one, other, readings);
  if (readings === undefined) return slip(one, other);
  return agreement(Math.max(best, suffix, rank.spelling), one, other, readings);
}

/** Names of one key are equal, but for those that have initials only. */
function likeliest(...names: readonly PersonName[]): number {
  return names.some(hasInitialsOnly) ? rank.initials : rank.equal;
}

function slip(one: PersonName, other: PersonName): Agreement | undefined {
  if (one.suffix !== other.suffix) return undefined;
  for (const reading of one.readings) {
    for (const otherReading of other.readings) {
      if (reading.isFamilyFirst === otherReading.isFamilyFirst && agreeButOneLetter(reading, otherReading)) {
        return agreement(rank.oneLetter, one, other, [reading, otherReading]);
      }
    }
  }
  return undefined;
}

/** *Jr.* is not *Sr.*; where one source leaves it out, father and son may be meant. */
function agreeSuffixes(one: PersonName, other: PersonName): number {
  if (one.suffix === other.suffix) return rank.equal;
  return one.suffix === undefined || other.suffix === undefined ? rank.suffix : rank.none;
}

function agreeReadings(one: NameReading, other: NameReading): number {
  const family = agreeFamilies(one, other);
  if (family === rank.none) return rank.none;
  const given = agreeGiven(one.given, other.given);
  // Half a family name and an initial are anybody's.
  if (family === rank.familyPart && given >= rank.initials) return rank.none;
  const order = one.isFamilyFirst === other.isFamilyFirst ? rank.equal : rank.order;
  return Math.max(family, given, order);
}

function agreeFamilies(one: NameReading, other: NameReading): number {
  if (one.familyForms[0] === other.familyForms[0]) return rank.equal;
  if (haveCommon(one.familyForms, other.familyForms)) return rank.spelling;
  return hasPart(one, other) || hasPart(other, one) ? rank.familyPart : rank.none;
}

/** Whether the second has one of the first's family names, and no given name that the first leaves out. */
function hasPart(one: NameReading, other: NameReading): boolean {
  if (one.familyPartForms.length === 0 || other.family.length > 1) return false;
  return one.given.length >= other.given.length && haveCommon(one.familyPartForms, other.familyForms);
}

function agreement(
  place: number,
  one: PersonName,
  other: PersonName,
  readings: readonly [NameReading, NameReading] | undefined,
): Agreement | undefined {
  const kind = agreementKinds[place];
  return kind && new Agreement(kind, [one, other], readings);
}
