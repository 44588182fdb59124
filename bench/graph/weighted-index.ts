import type { Random } from '../../lib/random.ts';

/** Draws indexes in proportion to weights. */
export class WeightedIndex {
  readonly #sums: Float64Array;
  readonly #total: number;

  constructor(weights: readonly number[]) {
    this.#sums = new Float64Array(weights.length);
    let total = 0;
    weights.forEach((weight, index) => {
      total += weight;
      this.#sums[index] = total;
    });
    this.#total = total;
  }

  draw(random: Random): number {
    const goal = random.next() * this.#total;
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) <= goal) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
