import type { NodeLabel } from '../model.ts';
import type { CypherStatement } from '../statement.ts';
import type { StoredProperties } from './stored.ts';
import { workColumn } from './work-column.ts';

/** What one source says of one node; `key` and `matchName` are among the values where they differ from the node's. */
export interface StatedNodeRow {
  readonly node: string;
  readonly values: StoredProperties;
  /** What names all versions of a paper; null where it has no others, and for other nodes. */
  readonly work: string | null;
}

/** Reads what the source says today of the nodes of one label. */
export function readStatedNodes(label: NodeLabel): CypherStatement<StatedNodeRow> {
  return {
    text: `
    MATCH (:Source {key: $source})-[statement:STATES]->(node:${label})
    RETURN node.key AS node, properties(statement) AS values, ${workColumn(label)}`,
  };
}

/** Creates new nodes that one source alone states, and what it says of them. */
export function createStatedNodes(labels: string): CypherStatement<never> {
  return {
    text: `
    MATCH (source:Source {key: $source})
    UNWIND $rows AS row
    CREATE (node:${labels})<-[statement:STATES]-(source)
    SET node = row.properties
    SET statement = row.values`,
  };
}

/** @remarks rows are `{ source, node, values }`: the keys of both, and the properties of STATES */
export function createStates(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    MATCH (source:Source {key: row.source})
    MATCH (node:${label} {key: row.node})
    CREATE (source)-[statement:STATES]->(node)
    SET statement = row.values`,
  };
}

/** @remarks rows are `{ source, node, record, values }` */
export function updateStates(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchStatement(label)}
    SET statement = row.values`,
  };
}

/** @remarks rows are `{ source, node, record }` */
export function deleteStates(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchStatement(label)}
    DELETE statement`,
  };
}

/**
 * From the node, which has few sources, and not from the source, which may state millions of nodes: without its label no
 * index leads there.
 */
function matchStatement(label: NodeLabel): string {
  return `MATCH (node:${label} {key: row.node})<-[statement:STATES]-(source)
    WHERE source.key = row.source AND coalesce(statement.key, node.key) = row.record`;
}
