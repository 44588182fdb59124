/**
 * The full-text index of names that nodes have beside the one they show. A range index would hold a list as a whole; this
 * one holds each name of it as one term, so that a look-up finds it exactly.
 */
export const nameIndex = {
  name: 'other_names',
  labels: ['Person', 'Institution', 'Topic'],
  property: 'foldedOtherNames',
} as const;

export const nameIndexStatement = `CREATE FULLTEXT INDEX ${nameIndex.name} IF NOT EXISTS FOR (n:${nameIndex.labels.join('|')}) ON EACH [n.${nameIndex.property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`;

/**
 * The queries that find a name: one, or none for an empty name.
 * @param folded the name as `foldText` makes it
 * @returns queries in Lucene's syntax
 */
export function nameQueries(folded: string): string[] {
  return folded === '' ? [] : [`"${folded.replace(/["\\]/g, '\\$&')}"`];
}
