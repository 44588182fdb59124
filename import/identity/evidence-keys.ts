import { isOneSlip } from './names/one-letter.ts';
import { tokenKind } from './tokens.ts';

/** What is compared, and the thing that it is about: two names and one co-author make two keys about one thing. */
export interface EvidenceKey {
  readonly key: string;
  readonly thing: string;
  /** The first name of a co-author, where it is written out: the key has its first letter alone. */
  readonly first?: string;
}

interface Gathered {
  readonly thing: string;
  /** The first names of the co-authors of the key; an empty one fits any. */
  readonly firsts: string[];
}

/** What some records have, by the keys. */
export type EvidenceMap = ReadonlyMap<string, Gathered>;

/**
 * What a name and something beside it make.
 * @param token company; a co-author is written as `coauthorName` does
 */
export function evidenceKey(name: string, token: string): EvidenceKey {
  if (tokenKind(token) !== 'coauthor') return { key: `${name} ${token}`, thing: token };
  const [family, letter, first] = token.split('|');
  const thing = letter === undefined ? token : `${family}|${letter}`;
  return { key: `${name} ${thing}`, thing, ...(first ? { first } : {}) };
}

export function gatherEvidence(keys: Iterable<EvidenceKey>): EvidenceMap {
  const gathered = new Map<string, Gathered>();
  for (const { key, thing, first = '' } of keys) {
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, { thing, firsts: [first] });
    else if (!known.firsts.includes(first)) known.firsts.push(first);
  }
  return gathered;
}

/** The things that both have: *Wei Zhang* and *Wen Zhang* are no co-author in common, *W. Zhang* may be either. */
export function commonThings(some: EvidenceMap, others: EvidenceMap): Set<string> {
  const things = new Set<string>();
  for (const [key, { thing, firsts }] of some) {
    const other = others.get(key);
    if (other !== undefined && firsts.some((one) => other.firsts.some((each) => areOneName(one, each))))
      things.add(thing);
  }
  return things;
}

/** Whether two first names may be one: of a joined name (*Xiaoming*) a source may have the first half. */
function areOneName(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || isOneSlip(one, other);
}
