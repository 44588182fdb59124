import type { Properties, RelationshipType } from '../../../src/graph/model.ts';
import {
  createRelationships,
  deleteRelationships,
  type RelationshipRow,
  readRelationshipsBetween,
  updateRelationships,
} from '../../../src/graph/statements/relationships.ts';
import type { NodePair, RelationshipEdit, RelationshipEntry, RelationshipId } from '../../stage/entries.ts';
import type { ChangeCounts } from '../graph/counts.ts';
import {
  pairText,
  type RelationshipState,
  relationshipEntries,
  relationshipId,
  relationshipStates,
} from '../graph/relationship-state.ts';
import type { RunStatement } from '../graph/transactions.ts';
import { actionOf } from './change.ts';
import { runFor } from './write-nodes.ts';

/** What became of one relationship: its properties where it stood before, and where it stands now. */
export interface RelationshipChange {
  readonly action: keyof ChangeCounts;
  readonly id: RelationshipId;
  readonly before: Properties | null;
  readonly after: Properties | null;
}

interface Write extends RelationshipId {
  readonly properties: Properties;
}

/**
 * Brings edits of one type into the graph. All that is said of two nodes decides together which relationships are between
 * them, so it reads and writes these together.
 * @param isNew whether no relationship can stand between these nodes yet: then nothing is read
 * @returns what became of each, those that are as they were among them
 */
export async function writeRelationships(
  run: RunStatement,
  type: RelationshipType,
  edits: readonly RelationshipEdit[],
  isNew: (pair: NodePair) => boolean = () => false,
): Promise<RelationshipChange[]> {
  const byPair = [...Map.groupBy(edits, ({ pair }) => pairText(pair)).values()];
  const pairs = byPair.flatMap(([first]) => (first === undefined ? [] : [first.pair]));
  const existing = await runFor(
    run,
    readRelationshipsBetween(type),
    pairs.filter((pair) => !isNew(pair)),
  );
  const before = Map.groupBy(existing, pairText);
  const changes = pairs.flatMap((pair, place) => {
    const standing = (before.get(pairText(pair)) ?? []).map(
      (row): RelationshipState => ({ id: relationshipId(row), properties: propertiesIn(row) }),
    );
    return changesOf(type, pair, standing, byPair[place] ?? []);
  });
  const rows = (action: keyof ChangeCounts): Write[] =>
    changes.flatMap((change) =>
      change.action === action ? [{ ...change.id, properties: change.after ?? {} }] : [],
    );
  await runFor(run, deleteRelationships(type), rows('withdrawn'));
  await runFor(run, updateRelationships(type), rows('updated'));
  await runFor(run, createRelationships(type), rows('created'));
  return changes;
}

/** Compares the relationships between two nodes with those that the edits make of them. */
function changesOf(
  type: RelationshipType,
  pair: NodePair,
  standing: readonly RelationshipState[],
  edits: readonly RelationshipEdit[],
): RelationshipChange[] {
  const entries = standing.flatMap(({ id, properties }) => relationshipEntries(type, id, properties));
  const states = relationshipStates(type, pair, applied(entries, edits));
  const before = new Map(standing.map((state) => [state.id.discriminator, state]));
  const after = new Map(states.map((state) => [state.id.discriminator, state]));
  return [...new Set([...before.keys(), ...after.keys()])].map((discriminator) => {
    const old = before.get(discriminator)?.properties ?? null;
    const now = after.get(discriminator)?.properties ?? null;
    return { action: actionOf(old, now), id: { ...pair, discriminator }, before: old, after: now };
  });
}

function applied(
  entries: readonly RelationshipEntry[],
  edits: readonly RelationshipEdit[],
): RelationshipEntry[] {
  const named = new Map(entries.map((entry) => [entryText(entry), entry]));
  for (const { pair: _, values, ...said } of edits) {
    const name = entryText(said);
    if (values === null) named.delete(name);
    else named.set(name, { ...said, values });
  }
  return [...named.values()];
}

function entryText({ source, from, to, discriminator }: Omit<RelationshipEntry, 'values'>): string {
  return JSON.stringify([source, from, to, discriminator]);
}

function propertiesIn({ properties }: RelationshipRow): Properties {
  return { ...properties };
}
