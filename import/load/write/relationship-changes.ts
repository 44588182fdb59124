import type { RelationshipType } from '../../../src/graph/model.ts';
import type { Change } from '../../stage/difference.ts';
import type { Stage } from '../../stage/stage.ts';
import { type ChangeCounts, noChanges } from '../graph/counts.ts';
import { actionOf, changeOfRelationship, fingerprint } from './change.ts';
import type { RelationshipChange } from './write-relationships.ts';

/**
 * Follows what becomes of relationships. Several batches may take one away, bring it back with the records at its
 * ends and edit it. It counts once: for what it was before the first of them and is after the last.
 */
export class RelationshipChanges {
  readonly #stage: Stage;
  readonly #onChange: ((change: Change) => void) | undefined;
  /** How many were new and are written only once: these are counted and not kept. On a first load that is all of them. */
  #fresh = 0;

  constructor(stage: Stage, onChange?: (change: Change) => void) {
    this.#stage = stage;
    this.#onChange = onChange;
  }

  /** @param areFresh whether a relationship cannot have stood before this load, and nothing else edits it */
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

  /** Counts all relationships once everything is written, and tells of those that were kept. */
  count(): ChangeCounts {
    const counts = { ...noChanges(), created: this.#fresh };
    for (const { type, id, before, after } of this.#stage.written.relationships()) {
      const action = actionOf(before, after);
      if (action === 'unchanged') continue;
      counts[action] += 1;
      this.#onChange?.(changeOfRelationship(type, id, before, after));
    }
    counts.unchanged = this.#stage.edits.countLeftRelationships();
    return counts;
  }

  /**
   * It was not there before the load, even where a batch that is tried again finds it: the first attempt has written
   * it.
   */
  #noteFresh(type: RelationshipType, { id, after }: RelationshipChange): void {
    this.#fresh += 1;
    this.#onChange?.(changeOfRelationship(type, id, null, fingerprint(after)));
  }

  #keep(type: RelationshipType, { id, before, after }: RelationshipChange): void {
    this.#stage.written.noteRelationship({
      type,
      id,
      before: fingerprint(before),
      after: fingerprint(after),
    });
  }
}
