import type { Properties, RelationshipType } from '../../../src/graph/model.ts';
import {
  createRelationships,
  deleteRelationships,
  type RelationshipRow,
  readRelationships,
  updateRelationships,
} from '../../../src/graph/statements/relationships.ts';
import type { RelationshipEdit, RelationshipEntry, RelationshipId } from '../../stage/entries.ts';
import type { ChangeCounts } from '../graph/counts.ts';
import {
  relationshipEntries,
  relationshipId,
  relationshipProperties,
  relationshipText,
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
 * Brings edits of one type into the graph; all that concern one relationship are among them.
 * @param isNew whether no relationship can stand between these nodes yet: then nothing is read
 * @returns what became of each, those that are as they were among them
 */
export async function writeRelationships(
  run: RunStatement,
  type: RelationshipType,
  edits: readonly RelationshipEdit[],
  isNew: (id: RelationshipId) => boolean = () => false,
): Promise<RelationshipChange[]> {
  const groups = Map.groupBy(edits, ({ id }) => relationshipText(id));
  const ids = [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first.id]));
  const existing = await runFor(
    run,
    readRelationships(type),
    ids.filter((id) => !isNew(id)),
  );
  const before = new Map(existing.map((row) => [relationshipText(relationshipId(row)), propertiesIn(row)]));

  const changes = ids.map((id): RelationshipChange => {
    const name = relationshipText(id);
    const old = before.get(name) ?? null;
    const entries = applied(old === null ? [] : relationshipEntries(type, id, old), groups.get(name) ?? []);
    const after = entries.length === 0 ? null : relationshipProperties(type, id, entries);
    return { action: actionOf(old, after), id, before: old, after };
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

function applied(
  entries: readonly RelationshipEntry[],
  edits: readonly RelationshipEdit[],
): RelationshipEntry[] {
  const named = new Map(entries.map((entry) => [entryText(entry), entry]));
  for (const { source, from, to, values } of edits) {
    const name = entryText({ source, from, to });
    if (values === null) named.delete(name);
    else named.set(name, { source, from, to, values });
  }
  return [...named.values()];
}

function entryText({ source, from, to }: Omit<RelationshipEntry, 'values'>): string {
  return JSON.stringify([source, from, to]);
}

function propertiesIn({ properties }: RelationshipRow): Properties {
  return { ...properties };
}
