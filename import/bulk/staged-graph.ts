import type { NodeLabel, RelationshipType } from '../../src/graph/model.ts';
import { type NodeState, nodeState } from '../load/graph/node-state.ts';
import { isSamePair, type RelationshipState, relationshipStates } from '../load/graph/relationship-state.ts';
import type { NodePair, RelationshipEntry } from '../stage/entries.ts';
import type { Stage } from '../stage/stage.ts';

/** Makes the nodes of a label that a stage becomes in an empty graph, once identities are decided. */
export function* stagedNodes(stage: Stage, label: NodeLabel, source: string): Generator<NodeState> {
  for (const { key, records } of stage.firstLoad.nodes(label)) {
    const isMerged = records.length > 1;
    const entries = records.map((record) => ({
      source,
      record: record.key,
      values: record.values,
      joined: isMerged ? stage.identities.joinedOf(label, record.key) : undefined,
    }));
    const work = label === 'Paper' ? stage.versions.worksOf(key).now : undefined;
    const state = nodeState(label, key, entries, work);
    if (state !== null) yield state;
  }
}

/** Makes the relationships of a type that a stage becomes in an empty graph. */
export function* stagedRelationships(
  stage: Stage,
  type: RelationshipType,
  source: string,
): Generator<RelationshipState> {
  let between: NodePair | undefined;
  let entries: RelationshipEntry[] = [];
  for (const { pair, ...said } of stage.firstLoad.relationships(type)) {
    if (between !== undefined && !isSamePair(between, pair)) {
      yield* relationshipStates(type, between, entries);
      entries = [];
    }
    between = pair;
    entries.push({ source, ...said });
  }
  if (between !== undefined) yield* relationshipStates(type, between, entries);
}
