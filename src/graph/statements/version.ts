import type { CypherStatement } from '../statement.ts';

/** What the graph says of its version: null where it says nothing. */
export interface VersionRow {
  readonly model: number | null;
  readonly identity: number | null;
  readonly hasSources: boolean;
}

export const readVersion: CypherStatement<VersionRow> = {
  text: `
    OPTIONAL MATCH (version:GraphVersion {key: 'graph'})
    RETURN version.model AS model, version.identity AS identity, EXISTS { MATCH (:Source) } AS hasSources`,
};

/** Notes the version of a graph. @remarks parameters are those of `GraphVersion` */
export const writeVersion: CypherStatement<never> = {
  text: `
    MERGE (version:GraphVersion {key: 'graph'})
    SET version.model = $model, version.identity = $identity`,
};

/** Notes the version of a graph without any source: whatever comes first is made by this program. */
export const writeFirstVersion: CypherStatement<never> = {
  text: `
    WITH $model AS model, $identity AS identity
    WHERE NOT EXISTS { MATCH (:Source) }
    MERGE (version:GraphVersion {key: 'graph'})
    SET version.model = model, version.identity = identity`,
};
