import type { IdentityRecord } from './record.ts';

/** What stands before the first `:` of a key: the data set or directory that gives each of its things one key. '' without one. */
export function namespaceOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(':')));
}

/** What a token is about: `orcid` of an id, `coauthor` of company. */
export function kindOf(token: string): string {
  return namespaceOf(token);
}

/**
 * The tokens through which records can become one: `name:` and a name as it is compared, and ids. Records that are
 * linked by these, and by sameAsLines, over however many others, are all that identity asks about.
 */
export function identityTokens({ names, ids }: Pick<IdentityRecord, 'names' | 'ids'>): string[] {
  return [...new Set([...names.map((name) => `name:${name}`), ...ids])];
}
