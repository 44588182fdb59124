import { type Properties, type RelationshipType, relationshipTypes } from '../../../src/graph/model.ts';
import type { Change } from '../../stage/difference.ts';
import type { Stage } from '../../stage/stage.ts';
import { type ChangeCounts, noChanges } from '../graph/counts.ts';
import { actionOf, changeOfRelationship, fingerprint } from './change.ts';
import { countRelationships } from './staged-edits.ts';
import type { RelationshipChange } from './write-relationships.ts';

/**
 * What becomes of relationships. One may be taken away, come back with the records at its ends and be edited by several
 * batches: it counts once, for what it was before the first of these and is after the last.
 */
export class RelationshipChanges {
  readonly #stage: Stage;
  readonly #source: string;
  readonly #onChange: ((change: Change) => void) | undefined;
  /** Of those that are written once and need not be kept for that: on a first load these are all. */
  #fresh = 0;

  constructor(stage: Stage, source: string, onChange?: (change: Change) => void) {
    this.#stage = stage;
    this.#source = source;
    this.#onChange = onChange;
  }

  /** @param areFresh whether none of them can have stood before this load, and nothing else edits them */
  note(
    type: RelationshipType,
    changes: readonly RelationshipChange[],
    areFresh: (id: RelationshipChange['id']) => boolean = () => false,
  ): void {
    for (const change of changes) {
      if (areFresh(change.id)) this.#noteFresh(type, change);
      else if (change.action !== 'unchanged') this.#keep(type, change);
    }
  }

  /** Counts them all, once everything is written, and tells of those that were kept. */
  count(): ChangeCounts {
    const counts = { ...noChanges(), created: this.#fresh };
    let own = this.#fresh;
    const rows = this.#stage.iterate('SELECT * FROM altered WHERE before IS NOT after ORDER BY type');
    for (const row of rows) {
      const [before, after] = [textIn(row.before), textIn(row.after)];
      counts[actionOf(before, after)] += 1;
      own += Number(row.own);
      const type = relationshipTypes.find((each) => each === row.type);
      if (type === undefined || this.#onChange === undefined) continue;
      const id = {
        from: String(row.start_node),
        to: String(row.finish_node),
        discriminator: String(row.discriminator),
      };
      this.#onChange(changeOfRelationship(type, id, before, after));
    }
    counts.unchanged = countRelationships(this.#stage) - own;
    return counts;
  }

  /** A batch that is tried again finds what it has written already: it was not there before, all the same. */
  #noteFresh(type: RelationshipType, { id, after }: RelationshipChange): void {
    this.#fresh += 1;
    this.#onChange?.(changeOfRelationship(type, id, null, fingerprint(after)));
  }

  #keep(
    type: RelationshipType,
    { id: { from, to, discriminator }, before, after }: RelationshipChange,
  ): void {
    this.#stage.run(
      `INSERT INTO altered VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET after = excluded.after, own = excluded.own`,
      ...[type, from, to, discriminator, fingerprint(before), fingerprint(after)],
      Number(isSaidBy(this.#source, after)),
    );
  }
}

function isSaidBy(source: string, relationship: Properties | null): boolean {
  return [relationship?.sources ?? []].flat().includes(source);
}

function textIn(value: unknown): string | null {
  return value === null ? null : String(value);
}
