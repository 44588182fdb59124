import { isGeneric } from '../../src/graph/generic-titles.ts';
import { shareCompanion } from './companions.ts';
import { isOfManyWorks, wordsOfNames } from './generic-titles.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';
import { mayBeOneVenue } from './venues.ts';

/** A preprint comes out a year or two before its paper; editions lie further apart. */
const farthestYears = 2;

/**
 * Whether two papers of one title are two works: they came out years apart or in other venues, or nobody in the two
 * bylines is the same. Titles that many works have need an author and the year in common.
 * @param common titles that many works have here, beside those of the list
 */
export function areTwoWorks(
  one: IdentityRecord,
  other: IdentityRecord,
  rule: MergeRuleName,
  common: ReadonlySet<string>,
): boolean {
  const titles = one.names.filter((title) => other.names.includes(title));
  if (titles.length === 0) return false;
  if (areYearsApart(one, other) || haveNobodyInCommon(one, other) || haveOtherVenues(one, other)) return true;
  const sayNothing = titles.every((title) => isGeneric(title) || common.has(title));
  return sayNothing && !isSameThough(one, other, rule);
}

/**
 * The titles that many works have among the records of papers. All records of a title are decided together wherever two may
 * become one by it, so these are all that there are.
 */
export function commonTitles(records: Iterable<IdentityRecord>): Set<string> {
  const bylines = new Map<string, Set<string>[]>();
  for (const record of records) {
    const words = wordsOfAuthors(record);
    if (words.size === 0) continue;
    for (const title of new Set(record.names)) {
      const known = bylines.get(title);
      if (known === undefined) bylines.set(title, [words]);
      else known.push(words);
    }
  }
  return new Set([...bylines].filter(([, words]) => isOfManyWorks(words)).map(([title]) => title));
}

/** Whether two papers are one though their title says nothing. */
function isSameThough(one: IdentityRecord, other: IdentityRecord, rule: MergeRuleName): boolean {
  return rule === 'title and author' && one.years.some((year) => other.years.includes(year));
}

/** Whether each of their years is too far from all of the other's. */
export function areYearsApart({ years }: IdentityRecord, { years: others }: IdentityRecord): boolean {
  if (years.length === 0 || others.length === 0) return false;
  return !years.some((year) => others.some((other) => Math.abs(year - other) <= farthestYears));
}

/** Whether both papers have venues, and none of one may be one of the other. */
export function haveOtherVenues({ venues }: IdentityRecord, other: IdentityRecord): boolean {
  if (venues.length === 0 || other.venues.length === 0) return false;
  return !venues.some((venue) => other.venues.some((each) => mayBeOneVenue(venue, each)));
}

/** Whether both papers have authors, and no name of one may be a name of the other: names are written in many ways. */
export function haveNobodyInCommon(one: IdentityRecord, other: IdentityRecord): boolean {
  const [names, others] = [authorsOf(one), authorsOf(other)];
  return names.length > 0 && others.length > 0 && !shareCompanion(names, others);
}

function authorsOf({ company }: IdentityRecord): string[] {
  return company.flatMap((token) => /^author:(.*)/.exec(token)?.[1] ?? []);
}

function wordsOfAuthors(record: IdentityRecord): Set<string> {
  return wordsOfNames(authorsOf(record));
}
