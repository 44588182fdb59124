import {
  type NodeLabel,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../../src/graph/model.ts';
import { type RelationshipRow, readRelationshipsAt } from '../../../src/graph/statements/relationships.ts';
import type { RelationshipEdit } from '../../stage/entries.ts';
import type { Stage } from '../../stage/stage.ts';
import { relationshipEntries, relationshipId, relationshipText } from '../graph/relationship-state.ts';
import type { RunStatement } from '../graph/transactions.ts';

/**
 * Edits that move relationships of one type: `away` from the nodes where they stand, `back` to those where they are
 * to stand.
 */
export interface Moves {
  readonly type: RelationshipType;
  readonly away: readonly RelationshipEdit[];
  readonly back: readonly RelationshipEdit[];
}

/** Finds which relationships have to follow their records to another node. */
export async function relationshipMoves(
  run: RunStatement,
  stage: Stage,
  label: NodeLabel,
  group: readonly string[],
): Promise<Moves[]> {
  const nodes = new Set(group);
  const moves: Moves[] = [];
  for (const type of relationshipTypes) {
    const rows = await relationshipsAt(run, type, label, group);
    const edits = rows.flatMap((row) => editsOf(stage, type, label, nodes, row));
    if (edits.length > 0)
      moves.push({ type, away: edits.map(({ away }) => away), back: edits.map(({ back }) => back) });
  }
  return moves;
}

/** Reads the relationships at the nodes, each once, even where both of its ends are in the group. */
async function relationshipsAt(
  run: RunStatement,
  type: RelationshipType,
  label: NodeLabel,
  keys: readonly string[],
): Promise<RelationshipRow[]> {
  const { from, to } = relationshipModels[type];
  const rows = [
    ...(from === label ? await run(readRelationshipsAt(type, true), { keys }) : []),
    ...(to === label ? await run(readRelationshipsAt(type, false), { keys }) : []),
  ];
  return [...new Map(rows.map((row) => [relationshipText(relationshipId(row)), row])).values()];
}

function editsOf(
  stage: Stage,
  type: RelationshipType,
  label: NodeLabel,
  group: ReadonlySet<string>,
  row: RelationshipRow,
): { away: RelationshipEdit; back: RelationshipEdit }[] {
  const model = relationshipModels[type];
  const id = relationshipId(row);
  const { from: start, to: finish } = row;
  const nodeOf = (end: NodeLabel, node: string, record: string): string =>
    end === label && group.has(node) ? (stage.identities.nodeOf(label, record) ?? record) : node;
  return relationshipEntries(type, id, row.properties).flatMap((entry) => {
    const target = { from: nodeOf(model.from, start, entry.from), to: nodeOf(model.to, finish, entry.to) };
    if (target.from === start && target.to === finish) return [];
    const away = { ...entry, pair: { from: start, to: finish }, values: null };
    return [{ away, back: { ...entry, pair: target } }];
  });
}
