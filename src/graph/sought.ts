import type { NodeLabel } from './model.ts';

/** The ids in other systems that nodes of a label carry, the strongest evidence of who or what it is first. */
export const idProperties = {
  Person: ['orcid', 'openalex'],
  Institution: ['ror', 'openalex'],
  Topic: ['openalex'],
  Paper: ['doi', 'openalex'],
} as const satisfies Record<NodeLabel, readonly string[]>;

/** Systems whose ids are keys as they stand: `openalex:A5079238365` is the key of what has that id. */
const idsInKeys: Readonly<Record<string, RegExp>> = { openalex: /^[A-Z]\d+$/ };

/**
 * The id that a key is itself, if it is one: `openalex:A5079238365` is, and `openalex:W2741809807/authors/1`, which
 * stands for somebody without an id, is not.
 */
export function idsInKey(key: string): string[] {
  const colon = key.indexOf(':');
  return idsInKeys[key.slice(0, Math.max(0, colon))]?.test(key.slice(colon + 1)) === true ? [key] : [];
}

/**
 * A node shows one name and one id of each kind. Where a source has another for it, the relationship STATES carries that
 * in a property of its own, with an index of those alone: so an import finds the node by whatever any source knows.
 */
export function soughtAs(id: string): string {
  return `sought_${id}`;
}

/** Everything that STATES carries beside what the source says: the record's key where it is not the node's, and what is sought. */
export const soughtProperties: readonly string[] = [
  'key',
  'matchName',
  ...new Set(Object.values(idProperties).flat().map(soughtAs)),
];
