import type { NodeLabel } from '../model.ts';
import { labelsWithOtherNames, queryNames } from '../name-index.ts';
import { idProperties, soughtAs } from '../sought.ts';
import type { CypherStatement } from '../statement.ts';
import type { StoredProperties } from './stored.ts';
import { workColumn } from './work-column.ts';

/** A node with all that its sources say of it. */
export interface NodeRow {
  readonly node: string;
  readonly statements: readonly (readonly [source: string, values: StoredProperties])[];
  /** What names all versions of a paper; null where it has no others, and for other nodes. */
  readonly work: string | null;
}

/**
 * Finds the nodes that have one of the keys, names or ids, or that have it by the word of a source. Its parameters
 * are `keys`, `names`, one for each kind of id, and `queries`, which find the names (`queriesForNames`) among other names.
 */
export function findNodes(label: NodeLabel): CypherStatement<NodeRow> {
  const looks = [
    `UNWIND $keys AS key MATCH (node:${label} {key: key})`,
    `UNWIND $keys AS key MATCH ()-[statement:STATES {key: key}]->(node:${label})`,
    // People's names are keys in which names meet: the index alone has those.
    ...(label === 'Person'
      ? []
      : [
          `UNWIND $names AS name MATCH (node:${label} {matchName: name})`,
          `UNWIND $names AS name MATCH ()-[statement:STATES {matchName: name}]->(node:${label})`,
        ]),
    ...(labelsWithOtherNames.includes(label)
      ? [`UNWIND $queries AS query ${queryNames('compared_names')} WITH node WHERE node:${label}`]
      : []),
    ...idProperties[label].flatMap((id) => [
      `UNWIND $${id} AS id MATCH (node:${label} {${id}: id})`,
      `UNWIND $${id} AS id MATCH ()-[statement:STATES {${soughtAs(id)}: id}]->(node:${label})`,
    ]),
  ];
  return {
    text: `
    CALL () {
      ${looks.map((look) => `${look} RETURN node`).join('\n      UNION\n      ')}
    }
    RETURN node.key AS node, COLLECT {
      MATCH (node)<-[statement:STATES]-(source:Source)
      RETURN [source.key, properties(statement)]
    } AS statements, ${workColumn(label)}`,
  };
}

/** A name that was asked for, and the keys of the nodes that have it. */
export interface NodesOfNameKey {
  readonly name: string;
  readonly nodes: readonly string[];
}

/** Finds people by one of their `nameKeys`, `most` of them at most, by rows `{name, query, most}`. */
export const findByNameKey: CypherStatement<NodesOfNameKey> = {
  text: `
    UNWIND $rows AS row
    RETURN row.name AS name, COLLECT {
      CALL db.index.fulltext.queryNodes('compared_names', row.query, {limit: row.most}) YIELD node
      RETURN node.key
    } AS nodes`,
};

/** Creates nodes that are new, all with the same labels. */
export function createNodes(labels: string): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    CREATE (node:${labels})
    SET node = row.properties`,
  };
}

/** Gives nodes their properties and labels. */
export function updateNodes(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    MATCH (node:${label} {key: row.key})
    SET node = row.properties
    SET node:$(row.labels)
    REMOVE node:$(row.otherLabels)`,
  };
}

/**
 * Without DETACH: a relationship left on a node that no source states would be a broken invariant. The properties go
 * first: in a dry run, which is one transaction, the indexes would otherwise still find a node that it has made and
 * deleted.
 */
export function deleteNodes(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $keys AS key
    MATCH (node:${label} {key: key})
    SET node = {}
    DELETE node`,
  };
}
