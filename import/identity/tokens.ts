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
 * The tokens through which records can become one: `name:` and a name as it is compared, `block:` and a block of initials,
 * ids, and places in bylines. `initials:` says that a record has a block by a name of initials: only such a block links.
 * Records that are linked by these, and by same-as lines, over however many others, are all that identity asks about.
 */
export function identityTokens({
  names,
  blocks,
  initials,
  ids,
  bylines,
}: Pick<IdentityRecord, 'names' | 'blocks' | 'initials' | 'ids' | 'bylines'>): string[] {
  return [
    ...new Set([
      ...names.map((name) => `name:${name}`),
      ...blocks.map((block) => `block:${block}`),
      ...initials.map((block) => `initials:${block}`),
      ...ids,
      ...bylines,
    ]),
  ];
}
