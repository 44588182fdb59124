/** Times of one operation on one side, in milliseconds. */
export class Samples {
  readonly #times: number[] = [];

  add(time: number): void {
    this.#times.push(time);
  }

  /** @param share from 0 to 1: 0.5 is the median */
  quantile(share: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)] ?? Number.NaN;
    const high = sorted[Math.ceil(place)] ?? Number.NaN;
    return low + (high - low) * (place - Math.floor(place));
  }
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
