import { Random } from '../lib/random.ts';
import type { AskedFor } from './questions/asked.ts';
import type { BenchQuestion } from './questions/questions.ts';
import type { Side, SideName } from './sides/side.ts';

/** What was measured of one question on one side. */
export interface Samples {
  /** Milliseconds of each request with one client. */
  readonly alone: number[];
  /** Milliseconds of each request with 8 clients. */
  readonly crowded: number[];
  /** Requests a second of each burst, with one client and with 8. */
  readonly rates: Readonly<Record<1 | 8, number[]>>;
}

/** A question, the values that it is asked with in turn, and what is measured of it. */
export class Measurement {
  readonly question: BenchQuestion;
  readonly samples = new Map<SideName, Samples>();
  readonly #asked: readonly AskedFor[];

  constructor(question: BenchQuestion, asked: readonly AskedFor[]) {
    this.question = question;
    this.#asked = asked;
  }

  /** All values in turn, over and over. @returns how long the answer took, in milliseconds */
  async time(side: Side, request: number): Promise<number> {
    const asked = this.#asked[request % this.#asked.length] ?? {};
    const start = performance.now();
    await side.ask(this.question, asked);
    return performance.now() - start;
  }

  samplesOf({ name }: Side): Samples {
    const samples = this.samples.get(name) ?? { alone: [], crowded: [], rates: { 1: [], 8: [] } };
    this.samples.set(name, samples);
    return samples;
  }
}

/**
 * How many requests a side answers in its turn, one after the other, and how many of the first are not timed. With a
 * few alone, what is measured most is how a process wakes up on a machine with fewer processors than there are sides.
 */
const turn = { length: 20, untimed: 4 } as const;

/**
 * One client asks one question at a time. In each round every side is asked every question with the same values and in
 * a random order, so that whatever else the machine does falls on all of them. The first round is not timed.
 */
export async function measureLatency(
  sides: readonly Side[],
  measurements: readonly Measurement[],
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<void> {
  const random = new Random(seed);
  for (let round = 0; round <= rounds; round += 1) {
    for (const measurement of random.shuffle(measurements)) {
      for (const side of random.shuffle(sides)) {
        const times = await takeTurn(side, measurement, round);
        if (round > 0) measurement.samplesOf(side).alone.push(...times);
      }
    }
  }
}

async function takeTurn(side: Side, measurement: Measurement, round: number): Promise<number[]> {
  const times: number[] = [];
  for (let request = 0; request < turn.length; request += 1) {
    times.push(await measurement.time(side, round * turn.length + request));
  }
  return times.slice(turn.untimed);
}

/** Short bursts in which clients ask as fast as they are answered; the sides take turns, in a random order. */
export async function measureThroughput(
  sides: readonly Side[],
  measurements: readonly Measurement[],
  { bursts, burst, seed }: { readonly bursts: number; readonly burst: number; readonly seed: number },
): Promise<void> {
  const random = new Random(seed);
  for (const measurement of measurements) {
    for (const clients of [1, 8] as const) {
      for (let turns = 0; turns < bursts; turns += 1) {
        for (const side of random.shuffle(sides)) await takeBurst(side, measurement, clients, burst);
      }
    }
  }
}

/** @param length in milliseconds */
async function takeBurst(side: Side, measurement: Measurement, clients: 1 | 8, length: number) {
  const samples = measurement.samplesOf(side);
  const start = performance.now();
  let asked = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < length) {
      const time = await measurement.time(side, asked++);
      if (clients === 8) samples.crowded.push(time);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  samples.rates[clients].push((asked * 1_000) / (performance.now() - start));
}
