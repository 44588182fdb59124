import type { NodeLabel } from '../model.ts';
import type { CypherStatement } from '../statement.ts';
import type { StoredProperties } from './stored.ts';

/** A node as it is stored, with all that its sources say of it. */
export interface StoredNodeRow {
  readonly node: string;
  readonly labels: readonly string[];
  readonly properties: StoredProperties;
  readonly statements: readonly (readonly [source: string, values: StoredProperties])[];
}

/** Reads the next nodes of a label in the order of their keys. @remarks parameters are `after` and `size` */
export function readNodesAfter(label: NodeLabel): CypherStatement<StoredNodeRow> {
  return {
    text: `
    ${matchAfter(label)}
    RETURN node.key AS node, labels(node) AS labels, properties(node) AS properties, COLLECT {
      MATCH (node)<-[statement:STATES]-(source:Source)
      RETURN [source.key, properties(statement)]
    } AS statements`,
  };
}

/** Reads the keys of the next nodes. @remarks parameters are `after` and `size` */
export function readKeysAfter(label: NodeLabel): CypherStatement<{ readonly key: string }> {
  return {
    text: `
    ${matchAfter(label)}
    RETURN node.key AS key`,
  };
}

export function countNodes(label: NodeLabel): CypherStatement<{ readonly count: number }> {
  return { text: `MATCH (node:${label}) RETURN count(node) AS count` };
}

/** The constraint on keys has an index, which gives them in order. */
function matchAfter(label: NodeLabel): string {
  return `MATCH (node:${label})
    WHERE node.key > $after
    WITH node ORDER BY node.key LIMIT $size`;
}
