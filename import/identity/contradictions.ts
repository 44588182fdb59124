import { isGeneric } from './generic-titles.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';

/** A preprint comes out a year or two before its paper; editions lie further apart. */
const farthestYears = 2;

/**
 * Whether two papers of one title are two works: they came out years apart, or nobody in the two bylines is the same. Titles
 * that very many works have need an author and the year in common, and no other venue.
 */
export function areTwoWorks(one: IdentityRecord, other: IdentityRecord, rule: MergeRuleName): boolean {
  const titles = one.names.filter((title) => other.names.includes(title));
  if (titles.length === 0) return false;
  if (areApart(one.years, other.years) || haveNobodyInCommon(one, other)) return true;
  return titles.every(isGeneric) && !isSameThough(one, other, rule);
}

/** Whether two papers are one though their title says nothing. */
function isSameThough(one: IdentityRecord, other: IdentityRecord, rule: MergeRuleName): boolean {
  const isOtherVenue =
    one.venues.length > 0 &&
    other.venues.length > 0 &&
    !one.venues.some((venue) => other.venues.includes(venue));
  return rule === 'title and author' && one.years.some((year) => other.years.includes(year)) && !isOtherVenue;
}

function areApart(years: readonly number[], others: readonly number[]): boolean {
  if (years.length === 0 || others.length === 0) return false;
  return !years.some((year) => others.some((other) => Math.abs(year - other) <= farthestYears));
}

/** Names are written in many ways, so lists agree where they share as much as one word that is no initial. */
function haveNobodyInCommon(one: IdentityRecord, other: IdentityRecord): boolean {
  const [words, others] = [wordsOfAuthors(one), wordsOfAuthors(other)];
  return words.size > 0 && others.size > 0 && ![...words].some((word) => others.has(word));
}

function wordsOfAuthors({ company }: IdentityRecord): Set<string> {
  const names = company.flatMap((token) => /^author:(.*)/.exec(token)?.[1] ?? []);
  return new Set(names.flatMap((name) => name.split('-')).filter((word) => [...word].length > 1));
}
