import type { CypherStatement } from '../statement.ts';
import type { StoredProperties } from './stored.ts';

/** Lets one import write at a time: a load reads what several sources say before it writes what they make together. */
export const takeImportLock: CypherStatement<never> = {
  text: `
    MERGE (lock:ImportLock {key: 'import'})
    SET lock.taken = timestamp()`,
};

export interface SourceRow {
  readonly properties: StoredProperties;
}

export const readSource: CypherStatement<SourceRow> = {
  text: `
    MATCH (source:Source {key: $source})
    RETURN properties(source) AS properties`,
};

export const readSourceByDigest: CypherStatement<SourceRow> = {
  text: `
    MATCH (source:Source {digest: $digest})
    RETURN properties(source) AS properties`,
};

/**
 * Reads the same-as lines of all other sources, each a text `[one, other, verdict]`; no row where there is no other
 * source.
 */
export const readOtherSources: CypherStatement<{ readonly judgements: readonly string[] | null }> = {
  text: `
    MATCH (source:Source)
    WHERE source.key <> $source
    WITH count(*) AS others, collect(source.judgements) AS judged
    WHERE others > 0
    UNWIND CASE WHEN judged = [] THEN [null] ELSE judged END AS judgements
    RETURN judgements`,
};

export const writeSource: CypherStatement<never> = {
  text: `
    MERGE (source:Source {key: $source})
    SET source += $properties`,
};

export const deleteSource: CypherStatement<never> = {
  text: `
    MATCH (source:Source {key: $source})
    DELETE source`,
};

/** A document or data set that is in the graph. */
export interface ListedSource {
  readonly key: string;
  readonly kind: string;
  readonly recordCount: number;
  readonly importedAt: string;
  readonly uri: string | null;
  /** False while an import or a withdrawal of it is under way, and after one that was interrupted. */
  readonly complete: boolean;
}

/** Lists all documents and data sets that are in the graph. */
export const listSources: CypherStatement<ListedSource> = {
  text: `
    MATCH (source:Source)
    RETURN source.key AS key, source.kind AS kind, source.recordCount AS recordCount,
      source.importedAt AS importedAt, source.uri AS uri,
      coalesce(source.complete, false) AS complete
    ORDER BY key`,
};

/** Lists the sources that have issues, with the properties that keep these. */
export const listIssues: CypherStatement<{ readonly source: string; readonly properties: StoredProperties }> =
  {
    text: `
    MATCH (source:Source)
    WHERE source.issues IS NOT NULL OR source.hasMoreIssues
    RETURN source.key AS source, source {.issues, .hasMoreIssues} AS properties
    ORDER BY source`,
  };
