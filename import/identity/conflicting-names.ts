import type { Cluster } from './cluster.ts';
import { compareNames } from './names/compare-names.ts';
import { readName } from './names/read-name.ts';

/** Where two names must meet to be compared: in a first name, or in its first letter alone. */
type NamePlace = 'keys' | 'blocks';

/** Records that are one, or may be. */
type Records = Pick<Cluster, 'records'>;

/**
 * Whether the names of two make them two people: *Maria José* and *Maria Luisa García*, *Patricia* and *Patrick Brown*, since
 * their names meet in a first letter and can't be one person's. Two records with one first name in common may have others
 * beside. Names that don't meet say nothing: people change them.
 */
export function haveConflictingNames(one: Records, other: Records): boolean {
  return one.records.some((record) =>
    other.records.some((each) => areConflicting(record.spellings, each.spellings)),
  );
}

function areConflicting(spellings: readonly string[], others: readonly string[]): boolean {
  if (haveConflict(spellings, others, 'keys')) return true;
  return haveConflict(spellings, others, 'blocks') && !shareFirstName(spellings, others);
}

function haveConflict(spellings: readonly string[], others: readonly string[], place: NamePlace): boolean {
  return spellings.some((spelling) =>
    others.some((other) => spelling !== other && conflict(spelling, other, place)),
  );
}

function shareFirstName(spellings: readonly string[], others: readonly string[]): boolean {
  const keys = new Set(spellings.flatMap((spelling) => readName(spelling).keys));
  return others.some((other) => readName(other).keys.some((key) => keys.has(key)));
}

function conflict(spelling: string, otherSpelling: string, place: NamePlace): boolean {
  const [one, other] = [readName(spelling), readName(otherSpelling)];
  const meet = one[place].some((key) => other[place].includes(key));
  return meet && compareNames(one.name, other.name) === undefined;
}
