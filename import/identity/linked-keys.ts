/** Divides keys into parts: two keys are in one part where they are linked, directly or over others. */
export class LinkedKeys {
  /** The part of each key; parts that have become one share the list. */
  readonly #parts = new Map<string, string[]>();

  /** @returns whether they were apart before */
  link(one: string, other: string): boolean {
    const [part, otherPart] = [this.#partOf(one), this.#partOf(other)];
    if (part === otherPart) return false;
    const [small, large] = part.length < otherPart.length ? [part, otherPart] : [otherPart, part];
    for (const key of small) {
      large.push(key);
      this.#parts.set(key, large);
    }
    return true;
  }

  areLinked(one: string, other: string): boolean {
    const part = this.#parts.get(one);
    return one === other || (part !== undefined && part === this.#parts.get(other));
  }

  /** Each part once. */
  parts(): Set<readonly string[]> {
    return new Set(this.#parts.values());
  }

  #partOf(key: string): string[] {
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const part = [key];
    this.#parts.set(key, part);
    return part;
  }
}
