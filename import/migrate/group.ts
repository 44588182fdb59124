import { type RelationshipType, relationshipModels } from '../../src/graph/model.ts';
import { type RelationshipRow, readRelationshipsAt } from '../../src/graph/statements/relationships.ts';
import {
  pairText,
  relationshipEntries,
  relationshipId,
  relationshipStates,
} from '../load/graph/relationship-state.ts';
import { propertiesOf } from '../load/graph/stored-properties.ts';
import { actionOf, changeOfRelationship, fingerprint } from '../load/write/change.ts';
import { writeRelationships } from '../load/write/write-relationships.ts';
import type { RelationshipEdit } from '../stage/entries.ts';
import type { Migration } from './migration.ts';
import { keyPages } from './pages.ts';

/** The types of which two nodes may have several: what all sources say of the two decides which there are. */
export const groupedTypes = ['SUPERVISES', 'AFFILIATED_WITH'] as const satisfies readonly RelationshipType[];

/** Makes the relationships between two nodes anew of what sources say of the two. */
export async function groupRelationships(migration: Migration): Promise<void> {
  for (const type of groupedTypes) {
    for await (const keys of keyPages(migration, relationshipModels[type].from)) {
      const rows = await migration.graph.run(readRelationshipsAt(type, true), { keys });
      const edits = [...Map.groupBy(rows, pairText).values()].flatMap((pair) => restated(type, pair));
      if (edits.length > 0) await write(migration, type, edits);
      migration.advance(keys.length);
    }
  }
}

async function write(
  { graph, difference }: Migration,
  type: RelationshipType,
  edits: readonly RelationshipEdit[],
): Promise<void> {
  await graph.writeAll([
    {
      locks: [],
      write: async (run) => {
        const changes = await writeRelationships(run, type, edits);
        return () => {
          for (const { id, action, before, after } of changes)
            if (action !== 'unchanged')
              difference.add(changeOfRelationship(type, id, fingerprint(before), fingerprint(after)));
          difference.keep();
        };
      },
    },
  ]);
}

/** States again one thing that is said of two nodes, where other relationships come of all that is said of them. */
function restated(type: RelationshipType, rows: readonly RelationshipRow[]): RelationshipEdit[] {
  const [first] = rows;
  const entries = rows.flatMap((row) => relationshipEntries(type, relationshipId(row), row.properties));
  const [entry] = entries;
  if (first === undefined || entry === undefined) return [];
  const pair = { from: first.from, to: first.to };
  const states = relationshipStates(type, pair, entries);
  const stands = new Map(
    rows.map((row) => [relationshipId(row).discriminator, propertiesOf(row.properties)]),
  );
  const isAsBefore =
    states.length === rows.length &&
    states.every(
      ({ id, properties }) => actionOf(stands.get(id.discriminator) ?? null, properties) === 'unchanged',
    );
  return isAsBefore ? [] : [{ ...entry, pair }];
}
