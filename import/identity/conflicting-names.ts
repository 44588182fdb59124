import { LRUCache } from 'lru-cache';
import type { Cluster } from './cluster.ts';
import { compareNames } from './names/compare-names.ts';
import { initialsOf } from './names/initials.ts';
import { nameKeysOf } from './names/name-keys.ts';
import { parseName } from './names/parse-name.ts';
import type { PersonName } from './names/person-name.ts';
import type { IdentityRecord } from './record.ts';

interface ReadName {
  readonly name: PersonName;
  readonly keys: readonly string[];
  readonly blocks: readonly string[];
}

/** Where two names must meet to be compared: in a first name, or in its first letter alone. */
export type NamePlace = 'keys' | 'blocks';

/** Names are compared pair by pair, each with many: they are taken apart once. */
const readNames = new LRUCache<string, ReadName>({ max: 10_000 });

/**
 * Whether a name of one and a name of the other meet and yet can't be one person's: *Maria José* and *Maria Luisa García*, or
 * *Maria* and *Marta García* where they meet in blocks. Names that don't meet say nothing: people change them.
 */
export function haveConflictingNames(one: Cluster, other: Cluster, place: NamePlace): boolean {
  return one.records.some((record) => other.records.some((each) => areConflicting(record, each, place)));
}

function areConflicting(
  { spellings }: IdentityRecord,
  { spellings: others }: IdentityRecord,
  place: NamePlace,
): boolean {
  return spellings.some((spelling) =>
    others.some((other) => spelling !== other && conflict(spelling, other, place)),
  );
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
