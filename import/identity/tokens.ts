import type { IdentityRecord } from './record.ts';

/**
 * The part of a key before the first `:`: the data set or directory that gives each of its things one key; '' without
 * a `:`.
 */
export function namespaceOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(':')));
}

/** What a token is about: `orcid` of an id, `coauthor` of company. */
export function tokenKind(token: string): string {
  return namespaceOf(token);
}

/**
 * The tokens through which records can become one: `name:` and a name as it is compared, ids, and places in bylines.
 * Records that are linked by these, and by same-as lines, over however many others, are all that identity asks about.
 */
export function identityTokens({
  names,
  ids,
  bylines,
}: Pick<IdentityRecord, 'names' | 'ids' | 'bylines'>): string[] {
  return [...new Set([...names.map((name) => `name:${name}`), ...ids, ...bylines])];
}
