import type { CypherStatement } from './statement.ts';

/** A document or data set that is in the graph. */
export interface ListedSource {
  readonly key: string;
  readonly kind: string;
  readonly recordCount: number;
  readonly importedAt: string;
  readonly uri: string | null;
}

/** All documents and data sets that are in the graph. */
export const listSources: CypherStatement<ListedSource> = {
  text: `
    MATCH (source:Source)
    RETURN source.key AS key, source.kind AS kind, source.recordCount AS recordCount,
      source.importedAt AS importedAt, source.uri AS uri
    ORDER BY key`,
};
