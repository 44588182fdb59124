const smallest = 1024;

/**
 * A map from positive whole numbers to numbers in two arrays, for tables of tens of millions of ids: 16 bytes a place,
 * of which two thirds are taken at most. (A `Map` takes several times that and ends at 16.7 million entries.)
 */
export class NumberTable {
  #keys = new Float64Array(smallest);
  #values = new Float64Array(smallest);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: number): number | undefined {
    const place = this.#placeOf(key);
    return key > 0 && this.#keys[place] === key ? this.#values[place] : undefined;
  }

  /** @param key above 0 */
  set(key: number, value: number): void {
    const place = this.#placeOf(key);
    if (this.#keys[place] === 0) {
      this.#size += 1;
      if (this.#size * 3 > this.#keys.length * 2) {
        this.#grow();
        this.set(key, value);
        return;
      }
    }
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  /** Where the key stands, or the free place at which it would. The number of places is a power of two. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(key | 0, 0x9e3779b1);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Float64Array(keys.length * 2);
    this.#size = 0;
    for (const [place, key] of keys.entries()) {
      if (key !== 0) this.set(key, values[place] ?? 0);
    }
  }
}
