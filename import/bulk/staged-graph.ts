import type { NodeLabel, Properties, RelationshipType } from '../../src/graph/model.ts';
import { type NodeState, nodeState } from '../load/graph/node-state.ts';
import { relationshipProperties } from '../load/graph/relationship-state.ts';
import type { RelationshipEntry, RelationshipId } from '../stage/entries.ts';
import type { Stage } from '../stage/stage.ts';

/** A relationship as it is to be stored. */
export interface RelationshipState extends RelationshipId {
  readonly properties: Properties;
}

/** Makes the nodes of a label that a stage becomes in an empty graph, once identities are decided. */
export function* stagedNodes(stage: Stage, label: NodeLabel, source: string): Generator<NodeState> {
  for (const { key, records } of stage.firstLoad.nodes(label)) {
    const entries = records.map((record) => ({ source, record: record.key, values: record.values }));
    const state = nodeState(label, key, entries);
    if (state !== null) yield state;
  }
}

/** Makes the relationships of a type that a stage becomes in an empty graph. */
export function* stagedRelationships(
  stage: Stage,
  type: RelationshipType,
  source: string,
): Generator<RelationshipState> {
  let id: RelationshipId | undefined;
  let entries: RelationshipEntry[] = [];
  for (const { id: own, from, to, values } of stage.firstLoad.relationships(type)) {
    if (id !== undefined && !isSame(id, own)) {
      yield { ...id, properties: relationshipProperties(type, id, entries) };
      entries = [];
    }
    id = own;
    entries.push({ source, from, to, values });
  }
  if (id !== undefined) yield { ...id, properties: relationshipProperties(type, id, entries) };
}

function isSame(one: RelationshipId, other: RelationshipId): boolean {
  return one.from === other.from && one.to === other.to && one.discriminator === other.discriminator;
}
