import { type RelationshipType, relationshipModels } from '../../src/graph/model.ts';
import type { NodePair } from './entries.ts';
import { type StageRow, textIn } from './row.ts';

/** The node that a record is from now on: its own, unless identity says otherwise. */
export function decided(record: string): string {
  return `coalesce(identity.node, ${record})`;
}

/**
 * The nodes that the records at both ends of stated relationships of a type are: columns `start_node` and
 * `finish_node`.
 */
export function decidedEnds(type: RelationshipType): { readonly columns: string; readonly joins: string } {
  const { from, to } = relationshipModels[type];
  return {
    columns: 'coalesce(one.node, start) AS start_node, coalesce(other.node, finish) AS finish_node',
    joins: `LEFT JOIN identity AS one ON one.label = '${from}' AND one.record = start
      LEFT JOIN identity AS other ON other.label = '${to}' AND other.record = finish`,
  };
}

/** Reads the nodes of the graph that a row is about. */
export function pairIn(row: StageRow): NodePair {
  return { from: textIn(row, 'start_node'), to: textIn(row, 'finish_node') };
}
