import { LRUCache } from 'lru-cache';
import type { Cluster } from './cluster.ts';
import { compareNames } from './names/compare-names.ts';
import { nameKeysOf } from './names/name-keys.ts';
import { parseName } from './names/parse-name.ts';
import type { PersonName } from './names/person-name.ts';
import type { IdentityRecord } from './record.ts';

interface ReadName {
  readonly name: PersonName;
  readonly keys: readonly string[];
}

/** Names are compared pair by pair, each with many: they are taken apart once. */
const readNames = new LRUCache<string, ReadName>({ max: 10_000 });

/**
 * Whether a name of one and a name of the other meet in a first name and yet can't be one person's: *Maria José* and *Maria
 * Luisa García*. Names that don't meet say nothing: people change them.
 */
export function haveConflictingNames(one: Cluster, other: Cluster): boolean {
  return one.records.some((record) => other.records.some((each) => areConflicting(record, each)));
}

function areConflicting({ spellings }: IdentityRecord, { spellings: others }: IdentityRecord): boolean {
  return spellings.some((spelling) =>
    others.some((other) => spelling !== other && conflict(spelling, other)),
  );
}

function conflict(spelling: string, otherSpelling: string): boolean {
  const [one, other] = [read(spelling), read(otherSpelling)];
  const meet = one.keys.some((key) => other.keys.includes(key));
  return meet && compareNames(one.name, other.name) === undefined;
}

function read(spelling: string): ReadName {
  const known = readNames.get(spelling);
  if (known !== undefined) return known;
  const name = parseName(spelling);
  const made = { name, keys: nameKeysOf(name) };
  readNames.set(spelling, made);
  return made;
}
