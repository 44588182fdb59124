/** Ids that a person's word has made one: who says that two records are one says that their ORCIDs are one person's. */
export class EqualIds {
  readonly #next = new Map<string, string>();

  /** Makes one of ids of the same kind. */
  equate(ids: readonly string[]): void {
    const [first, ...rest] = ids;
    if (first === undefined) return;
    for (const id of rest) {
      const [one, other] = [this.#representative(first), this.#representative(id)];
      if (one !== other) this.#next.set(other, one);
    }
  }

  /** Whether the two sets have an id in common. */
  meet(some: readonly string[], others: readonly string[]): boolean {
    return some.some((id) => {
      const one = this.#representative(id);
      return others.some((other) => this.#representative(other) === one);
    });
  }

  #representative(id: string): string {
    let last = id;
    for (let next = this.#next.get(last); next !== undefined; next = this.#next.get(last)) last = next;
    // The way is made short for the next time.
    if (last !== id) this.#next.set(id, last);
    return last;
  }
}
