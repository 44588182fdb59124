import { LRUCache } from 'lru-cache';
import { hasInitialsOnly } from './given-names.ts';
import { initialBlocksOf } from './initials.ts';
import { nameKeysOf } from './name-keys.ts';
import { parseName } from './parse-name.ts';
import type { PersonName } from './person-name.ts';

/** A name with all by which it meets others. */
export interface ReadName {
  readonly name: PersonName;
  /** See `nameKeysOf`. */
  readonly keys: readonly string[];
  /** See `initialBlocksOf`. */
  readonly blocks: readonly string[];
  /** Whether the given names are initials and nothing else. */
  readonly isOfInitials: boolean;
}

/** An import meets one name many times: where it looks for others, decides, and writes, and in each pair that it compares. */
const known = new LRUCache<string, ReadName>({ max: 10_000 });

/** Takes a name apart, once for the same text. */
export function readName(text: string): ReadName {
  const before = known.get(text);
  if (before !== undefined) return before;
  const name = parseName(text);
  const read = {
    name,
    keys: nameKeysOf(name),
    blocks: initialBlocksOf(name),
    isOfInitials: hasInitialsOnly(name),
  };
  known.set(text, read);
  return read;
}
