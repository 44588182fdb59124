import { LRUCache } from 'lru-cache';
import type { Cluster } from './cluster.ts';
import { compareNames } from './names/compare-names.ts';
import { initialsOf } from './names/initials.ts';
import { nameKeysOf } from './names/name-keys.ts';
import { parseName } from './names/parse-name.ts';
import type { PersonName } from './names/person-name.ts';

interface ReadName {
  readonly name: PersonName;
  readonly keys: readonly string[];
  readonly blocks: readonly string[];
}

/** Where two names must meet to be compared: in a first name, or in its first letter alone. */
type NamePlace = 'keys' | 'blocks';

/** Names are compared pair by pair, each with many: they are taken apart once. */
const readNames = new LRUCache<string, ReadName>({ max: 10_000 });

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
  const keys = new Set(spellings.flatMap((spelling) => read(spelling).keys));
  return others.some((other) => read(other).keys.some((key) => keys.has(key)));
}

function conflict(spelling: string, otherSpelling: string, place: NamePlace): boolean {
  const [one, other] = [read(spelling), read(otherSpelling)];
  const meet = one[place].some((key) => other[place].includes(key));
  return meet && compareNames(one.name, other.name) === undefined;
}

function read(spelling: string): ReadName {
  const known = readNames.get(spelling);
  if (known !== undefined) return known;
  const name = parseName(spelling);
  const made = { name, keys: nameKeysOf(name), blocks: initialsOf(name).blocks };
  readNames.set(spelling, made);
  return made;
}
