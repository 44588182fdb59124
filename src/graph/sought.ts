import type { NodeLabel } from './model.ts';

/** The ids in other systems that nodes of a label carry, the strongest evidence of identity first. */
export const idProperties = {
  Person: ['orcid', 'openalex'],
  Institution: ['ror', 'openalex'],
  Topic: ['openalex'],
  Paper: ['doi', 'openalex'],
} as const satisfies Record<NodeLabel, readonly string[]>;

/** What each system calls its ids, for people. */
export const idNames: Readonly<Record<string, string>> = {
  orcid: 'ORCID iD',
  ror: 'ROR id',
  doi: 'DOI',
  openalex: 'OpenAlex id',
};

/** Systems whose ids serve as keys, with the form of these ids: `openalex:A5079238365` is a key. */
const idsInKeys: Readonly<Record<string, RegExp>> = { openalex: /^[A-Z]\d+$/ };

/**
 * Lists the id that a key is itself. `openalex:A5079238365` is an id; `openalex:W2741809807/authors/1`, the key of
 * somebody without an id, is none.
 */
export function idsInKey(key: string): string[] {
  const colon = key.indexOf(':');
  return idsInKeys[key.slice(0, Math.max(0, colon))]?.test(key.slice(colon + 1)) === true ? [key] : [];
}

/**
 * The property of STATES that holds another id than the node shows. A node shows one name and one id of each kind;
 * where a source has another, its relationship STATES carries that under an index, so that an import finds the node
 * by it.
 */
export function soughtAs(id: string): string {
  return `sought_${id}`;
}

/**
 * What STATES carries beside the source's values: the record's key where it is not the node's, and what nodes are
 * found by.
 */
export const soughtProperties: readonly string[] = [
  'key',
  'matchName',
  ...new Set(Object.values(idProperties).flat().map(soughtAs)),
];

/** All that STATES carries beside the source's values: by what the record is one with another, too (`Joined`). */
export const statementBookkeeping: readonly string[] = [...soughtProperties, 'joined'];
