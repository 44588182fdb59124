import { type NodeLabel, type RelationshipType, relationshipModels } from '../../../src/graph/model.ts';
import type { NodePair } from '../../stage/entries.ts';
import type { Stage } from '../../stage/stage.ts';
import type { NodeChange } from './involved.ts';

/**
 * Knows the nodes that this load has created. Whatever stands at a new node of a single record, this load has put
 * there for that record: so nothing need be read before a relationship is written.
 */
export class FreshNodes {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  note(changes: readonly NodeChange[]): void {
    for (const { label, key, before, after } of changes) {
      if (before !== null || after?.statements.some(({ record }) => record !== key)) continue;
      this.#stage.written.noteFresh(label, key);
    }
  }

  /** Whether each record of a label is a fresh node, as on a first load: then `isNew` need not be asked. */
  areAll(label: NodeLabel): boolean {
    return this.#stage.written.areAllFresh(label);
  }

  /** Whether nothing can stand between two nodes, and all edits that are about them are of one pair of records. */
  isNew(type: RelationshipType, { from: start, to: finish }: NodePair): boolean {
    const { from, to } = relationshipModels[type];
    const [isOne, isOther] = [this.#has(from, start), this.#has(to, finish)];
    return (
      (isOne && isOther) || (isOne && this.#isSingle(to, finish)) || (isOther && this.#isSingle(from, start))
    );
  }

  #has(label: NodeLabel, node: string): boolean {
    return this.#stage.written.isFresh(label, node);
  }

  /**
   * Whether the node stands for its own record alone. Where it stands for two, what is said of both may be one
   * relationship.
   */
  #isSingle(label: NodeLabel, node: string): boolean {
    return this.#stage.identities.isSingle(label, node);
  }
}
