import type { NodeLabel } from './model.ts';

/** The labels whose nodes have other names. */
export const labelsWithOtherNames: readonly NodeLabel[] = ['Person', 'Institution', 'Topic'];

/**
 * The full-text indexes of names that nodes have beside the one they show, with the properties that each reads: for look-ups
 * by name, and for an import that asks who is known by a name. A range index would hold a list as a whole; these hold
 * each name of it as one term, so that it is found exactly.
 */
export const nameIndexes = {
  other_names: ['foldedOtherNames'],
  compared_names: ['matchOtherNames', 'nameKeys'],
} as const;
export type NameIndex = keyof typeof nameIndexes;

export const nameIndexStatements: readonly string[] = Object.entries(nameIndexes).map(
  ([name, properties]) =>
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labelsWithOtherNames.join('|')}) ON EACH [${properties.map((property) => `n.${property}`).join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`,
);

/** How `nameKeys` hold a block of initials (`bengio|y`). */
export function storedBlock(block: string): string {
  return `${block}~`;
}

/** How `nameKeys` hold a block that a person has by a name of initials. */
export function storedInitials(block: string): string {
  return `${block}.`;
}

/** Calls an index with `query`, and yields `node`. */
export function queryNames(index: NameIndex): string {
  return `CALL db.index.fulltext.queryNodes('${index}', query) YIELD node`;
}

/**
 * The queries that find a name: one, or none for an empty name.
 * @param folded the name as `foldText` makes it
 * @returns queries in Lucene's syntax
 */
export function nameQueries(folded: string): string[] {
  return folded === '' ? [] : [`"${folded.replace(/["\\]/g, '\\$&')}"`];
}

/** How many names one query asks for: Lucene takes 1,024 clauses. */
const namesPerQuery = 500;

/** The queries that together find all these names. @param names as `foldText` or `matchText` makes them */
export function queriesForNames(names: readonly string[]): string[] {
  const queries = names.flatMap(nameQueries);
  const count = Math.ceil(queries.length / namesPerQuery);
  return Array.from({ length: count }, (_, at) =>
    queries.slice(at * namesPerQuery, (at + 1) * namesPerQuery).join(' OR '),
  );
}
