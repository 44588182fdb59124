import { type NodeLabel, type RelationshipType, relationshipModels } from '../../../src/graph/model.ts';
import type { Stage } from '../../stage/stage.ts';
import type { RelationshipId } from '../graph/relationship-state.ts';
import type { NodeChange } from './involved.ts';

/**
 * Nodes that this load has created. At a new node of one record no relationship can stand that this load has not made for
 * the same record: so nothing need be read before one is written.
 */
export class FreshNodes {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  note(changes: readonly NodeChange[]): void {
    for (const { label, key, before, after } of changes) {
      if (before !== null || after?.statements.some(({ record }) => record !== key)) continue;
      this.#stage.run('INSERT OR IGNORE INTO fresh VALUES (?, ?)', label, key);
    }
  }

  /** Whether each record of a label is a fresh node, as on a first load: then none need be asked for. */
  areAll(label: NodeLabel): boolean {
    const other = `SELECT 1 FROM node WHERE label = ? AND NOT EXISTS (
      SELECT 1 FROM fresh WHERE fresh.label = node.label AND fresh.node = node.key) LIMIT 1`;
    return this.#stage.first(other, label) === undefined;
  }

  /** Whether nothing can stand between two nodes, and no more than one edit speaks of them. */
  isNew(type: RelationshipType, { from: start, to: finish }: RelationshipId): boolean {
    const { from, to } = relationshipModels[type];
    const [isOne, isOther] = [this.#has(from, start), this.#has(to, finish)];
    return (
      (isOne && isOther) || (isOne && this.#isSingle(to, finish)) || (isOther && this.#isSingle(from, start))
    );
  }

  #has(label: NodeLabel, node: string): boolean {
    return this.#stage.first('SELECT 1 FROM fresh WHERE label = ? AND node = ?', label, node) !== undefined;
  }

  /** Whether the node stands for its own record alone: else what is said of two of its records is one relationship. */
  #isSingle(label: NodeLabel, node: string): boolean {
    const other = 'SELECT 1 FROM identity WHERE label = ? AND node = ? AND record <> node LIMIT 1';
    return this.#stage.first(other, label, node) === undefined;
  }
}
