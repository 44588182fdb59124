import {
  type NodeLabel,
  nodeLabels,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../../src/graph/model.ts';
import { decode } from '../../stage/encode.ts';
import type { Stage } from '../../stage/stage.ts';
import type { RelationshipEdit } from './write-relationships.ts';

/** What the source asserts today and says no more. */
const removed = `
  FROM standing WHERE NOT EXISTS (
    SELECT 1 FROM relationship WHERE relationship.type = standing.type AND relationship.start = standing.start
      AND relationship.finish = standing.finish AND relationship.discriminator = standing.discriminator)`;

/** What the source says and the graph does not have it so. */
const added = `
  LEFT JOIN standing USING (type, start, finish, discriminator)
  WHERE (standing.vals IS NULL OR standing.vals <> relationship.vals)`;

/** How many relationships have to be edited for what the stage holds. */
export function countEdits(stage: Stage): number {
  return count(stage, removed) + count(stage, `FROM relationship ${added}`);
}

/** What has to be taken away of the relationships of a type. */
export function* removals(stage: Stage, type: RelationshipType, source: string): Iterable<RelationshipEdit> {
  for (const row of stage.iterate(`SELECT standing.* ${removed} AND type = ?`, type))
    yield { ...editOf(row, source), values: null };
}

/** What has to be said of the relationships of a type. */
export function* additions(stage: Stage, type: RelationshipType, source: string): Iterable<RelationshipEdit> {
  const { columns, joins } = decidedEnds(type);
  const rows = stage.iterate(
    `SELECT relationship.*, ${columns} FROM relationship ${joins} ${added} AND type = ?`,
    type,
  );
  for (const row of rows) yield { ...editOf(row, source), values: decode(row.vals) };
}

function editOf(row: Record<string, unknown>, source: string): Omit<RelationshipEdit, 'values'> {
  const id = {
    from: String(row.start_node),
    to: String(row.finish_node),
    discriminator: String(row.discriminator),
  };
  return { id, source, from: String(row.start), to: String(row.finish) };
}

/** The nodes that the records at both ends of staged relationships of a type are: columns `start_node` and `finish_node`. */
export function decidedEnds(type: RelationshipType): { readonly columns: string; readonly joins: string } {
  const { from, to } = relationshipModels[type];
  return {
    columns: 'coalesce(one.node, start) AS start_node, coalesce(other.node, finish) AS finish_node',
    joins: `LEFT JOIN identity AS one ON one.label = '${from}' AND one.record = start
      LEFT JOIN identity AS other ON other.label = '${to}' AND other.record = finish`,
  };
}

/** How many nodes the records of the stage are. */
export function countNodes(stage: Stage): number {
  if (!areMerged(stage, nodeLabels)) return stage.count('node');
  return count(
    stage,
    `FROM (SELECT DISTINCT node.label, coalesce(identity.node, key) FROM node
      LEFT JOIN identity ON identity.label = node.label AND identity.record = key)`,
  );
}

/** How many relationships of the graph those of the stage are. */
export function countRelationships(stage: Stage): number {
  return relationshipTypes.reduce((sum, type) => {
    const { from, to } = relationshipModels[type];
    if (!areMerged(stage, [from, to])) return sum + count(stage, 'FROM relationship WHERE type = ?', type);
    const { columns, joins } = decidedEnds(type);
    const distinct = `SELECT DISTINCT discriminator, ${columns} FROM relationship ${joins} WHERE type = ?`;
    return sum + count(stage, `FROM (${distinct})`, type);
  }, 0);
}

/** Whether a record of these labels is a node of another key: else each is a node of its own. */
export function areMerged(stage: Stage, labels: readonly NodeLabel[]): boolean {
  const select = 'SELECT 1 FROM identity WHERE label = ? AND record <> node LIMIT 1';
  return labels.some((label) => stage.first(select, label) !== undefined);
}

function count(stage: Stage, from: string, ...parameters: readonly string[]): number {
  return Number(stage.first(`SELECT count(*) AS count ${from}`, ...parameters)?.count);
}
