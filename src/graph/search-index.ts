/**
 * The full-text indexes of Neo4j: one of names, and one of papers' titles and abstracts. They are two, so that a
 * search for names alone never reads the abstracts. A word is as rare in a field as it would be in one index of
 * everything.
 */
export const searchIndexes = {
  search_names: { labels: ['Person', 'Institution', 'Topic'], properties: ['name', 'otherNames'] },
  search_papers: { labels: ['Paper'], properties: ['title', 'abstract'] },
} as const;

export type SearchIndex = keyof typeof searchIndexes;

/** Folds accents in the index and, the same way, in the words of a query. It leaves out `stopWords`. */
const analyzer = 'standard-folding';

/** Statements that create what is missing. */
export const searchIndexStatements: readonly string[] = Object.entries(searchIndexes).map(
  ([name, { labels, properties }]) =>
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [${properties
      .map((property) => `n.${property}`)
      .join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`,
);

/** The words that the analyzer leaves out of the index: nothing is found by them. */
export const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);
