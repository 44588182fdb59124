import { LinkedKeys } from './linked-keys.ts';

/**
 * Ids that a person's word has made equal: whoever says that two records are one says that their ORCIDs are one
 * person's.
 */
export class EqualIds {
  readonly #linked = new LinkedKeys();

  /** Makes ids of the same kind equal. */
  equate([first, ...rest]: readonly string[]): void {
    if (first !== undefined) for (const id of rest) this.#linked.link(first, id);
  }

  /** Whether the two sets have an id in common. */
  meet(some: readonly string[], others: readonly string[]): boolean {
    return some.some((id) => others.some((other) => this.#linked.areLinked(id, other)));
  }
}
