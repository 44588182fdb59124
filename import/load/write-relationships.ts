import { isDeepStrictEqual } from 'node:util';
import * as statements from '../../src/graph/load-statements.ts';
import type { Properties, RelationshipType } from '../../src/graph/model.ts';
import type { Change } from './loader.ts';
import {
  type RelationshipEntry,
  type RelationshipId,
  relationshipEntries,
  relationshipId,
  relationshipProperties,
} from './relationship-state.ts';
import type { Run } from './transactions.ts';
import { runFor } from './write-nodes.ts';

/** What one source says of one relationship from now on; without values it says nothing of it any more. */
export interface RelationshipEdit {
  readonly id: RelationshipId;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly values: Properties | null;
}

/** What became of one relationship. */
export interface RelationshipChange {
  readonly action: Change['action'];
  readonly id: RelationshipId;
}

interface Write extends RelationshipId {
  readonly properties: Properties;
}

/**
 * Brings edits of one type into the graph; all that concern one relationship are among them.
 * @param isNew whether no relationship can stand between these nodes yet: then nothing is read
 */
export async function writeRelationships(
  run: Run,
  type: RelationshipType,
  edits: readonly RelationshipEdit[],
  isNew: (id: RelationshipId) => boolean = () => false,
): Promise<RelationshipChange[]> {
  const groups = Map.groupBy(edits, ({ id }) => relationshipText(id));
  const ids = [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first.id]));
  const existing = await runFor(
    run,
    statements.readRelationships(type),
    ids.filter((id) => !isNew(id)),
  );
  const before = new Map(existing.map((row) => [relationshipText(relationshipId(row)), propertiesIn(row)]));

  const create: Write[] = [];
  const update: Write[] = [];
  const remove: RelationshipId[] = [];
  for (const id of ids) {
    const name = relationshipText(id);
    const old = before.get(name);
    const entries = applied(
      old === undefined ? [] : relationshipEntries(type, id, old),
      groups.get(name) ?? [],
    );
    const properties = relationshipProperties(type, id, entries);
    if (entries.length === 0) remove.push(...(old === undefined ? [] : [id]));
    else if (old === undefined) create.push({ ...id, properties });
    else if (!isDeepStrictEqual(old, properties)) update.push({ ...id, properties });
  }
  await runFor(run, statements.deleteRelationships(type), remove);
  await runFor(run, statements.updateRelationships(type), update);
  await runFor(run, statements.createRelationships(type), create);
  return [
    ...create.map((id) => ({ action: 'created', id }) as const),
    ...update.map((id) => ({ action: 'updated', id }) as const),
    ...remove.map((id) => ({ action: 'withdrawn', id }) as const),
  ];
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

/** The same text for the same relationship, to find it by in memory. */
export function relationshipText({ from, to, discriminator }: RelationshipId): string {
  return JSON.stringify([from, to, discriminator]);
}

function propertiesIn({ properties }: statements.RelationshipRow): Properties {
  return { ...properties };
}
