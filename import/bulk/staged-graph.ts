import {
  type NodeLabel,
  type Properties,
  type RelationshipType,
  relationshipModels,
} from '../../src/graph/model.ts';
import { type NodeEntry, type NodeState, nodeState } from '../load/graph/node-state.ts';
import {
  type RelationshipEntry,
  type RelationshipId,
  relationshipProperties,
} from '../load/graph/relationship-state.ts';
import { areMerged, decidedEnds } from '../load/write/staged-edits.ts';
import { decode } from '../stage/encode.ts';
import type { Stage } from '../stage/stage.ts';

/** A relationship as it is to be stored. */
export interface RelationshipState extends RelationshipId {
  readonly properties: Properties;
}

/** The nodes of a label that what the stage holds becomes in an empty graph, once identities are decided. */
export function* stagedNodes(stage: Stage, label: NodeLabel, source: string): Generator<NodeState> {
  const rows = stage.iterate(
    `SELECT node.key, node.vals, identity.node AS decided FROM node
     LEFT JOIN identity ON identity.label = node.label AND identity.record = node.key
     WHERE node.label = ?`,
    label,
  );
  for (const row of rows) {
    const key = String(row.key);
    // It comes with the record whose key the node has.
    if (row.decided !== null && row.decided !== key) continue;
    const records = row.decided === null ? [row] : recordsOf(stage, label, key);
    const entries = records.map((record): NodeEntry => {
      return { source, record: String(record.key), values: decode(record.vals) };
    });
    const state = nodeState(label, key, entries);
    if (state !== null) yield state;
  }
}

function recordsOf(stage: Stage, label: NodeLabel, node: string): Record<string, unknown>[] {
  return stage.all(
    `SELECT node.key, node.vals FROM identity
     JOIN node ON node.label = identity.label AND node.key = identity.record
     WHERE identity.label = ? AND identity.node = ?`,
    ...[label, node],
  );
}

/** The relationships of a type that what the stage holds becomes in an empty graph. */
export function* stagedRelationships(
  stage: Stage,
  type: RelationshipType,
  source: string,
): Generator<RelationshipState> {
  let id: RelationshipId | undefined;
  let entries: RelationshipEntry[] = [];
  for (const row of mappedRelationships(stage, type)) {
    const own = {
      from: String(row.start_node),
      to: String(row.finish_node),
      discriminator: String(row.discriminator),
    };
    if (id !== undefined && !isSame(id, own)) {
      yield { ...id, properties: relationshipProperties(type, id, entries) };
      entries = [];
    }
    id = own;
    entries.push({ source, from: String(row.start), to: String(row.finish), values: decode(row.vals) });
  }
  if (id !== undefined) yield { ...id, properties: relationshipProperties(type, id, entries) };
}

/** What becomes one relationship comes one after the other; where no record has another's key, it does so by itself. */
function mappedRelationships(stage: Stage, type: RelationshipType): Iterable<Record<string, unknown>> {
  const { from, to } = relationshipModels[type];
  const { columns, joins } = decidedEnds(type);
  const order = areMerged(stage, [from, to]) ? 'ORDER BY start_node, finish_node, discriminator' : '';
  return stage.iterate(
    `SELECT relationship.*, ${columns} FROM relationship ${joins} WHERE type = ? ${order}`,
    type,
  );
}

function isSame(one: RelationshipId, other: RelationshipId): boolean {
  return one.from === other.from && one.to === other.to && one.discriminator === other.discriminator;
}
