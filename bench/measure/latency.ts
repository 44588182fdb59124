import { Random } from '../graph/random.ts';
import type { Operation } from '../operations/operation.ts';
import type { Side, SideName } from '../sides/side.ts';
import { Samples } from './samples.ts';

export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Of the response over HTTP, on average; 0 for the raw statement. */
  readonly responseBytes: number;
}

/** An operation with the keys to ask for. */
export interface Question {
  readonly operation: Operation;
  readonly keys: readonly string[];
}

export interface Rounds {
  /** Before anything is timed: compilers and caches of all sides settle. */
  readonly warmUp: number;
  readonly timed: number;
  readonly seed: number;
}

/** By the operation's name, then by side. */
export type Latencies = ReadonlyMap<string, ReadonlyMap<SideName, Latency>>;

/**
 * One client asks one question at a time. In each round every operation is asked once of every side, all with the
 * same key and in a random order, so that whatever else the machine does falls on all of them.
 */
export async function measureLatency(
  sides: readonly Side[],
  questions: readonly Question[],
  { warmUp, timed, seed }: Rounds,
): Promise<Latencies> {
  const random = new Random(seed);
  const taken = new Map(
    questions.map(({ operation }) => [
      operation.name,
      new Map(sides.map(({ name }) => [name, { samples: new Samples(), bytes: 0 }])),
    ]),
  );
  for (let round = -warmUp; round < timed; round += 1) {
    for (const { operation, keys } of random.shuffle(questions)) {
      const key = keys[(round + warmUp) % keys.length] ?? '';
      for (const side of random.shuffle(sides)) {
        const start = performance.now();
        const bytes = await side.ask(operation, key);
        const time = performance.now() - start;
        const record = taken.get(operation.name)?.get(side.name);
        if (round < 0 || record === undefined) continue;
        record.samples.add(time);
        record.bytes += bytes;
      }
    }
  }
  return new Map(
    [...taken].map(([name, bySide]) => [
      name,
      new Map(
        [...bySide].map(([side, { samples, bytes }]) => [
          side,
          {
            p50: samples.quantile(0.5),
            p95: samples.quantile(0.95),
            responseBytes: Math.round(bytes / timed),
          },
        ]),
      ),
    ]),
  );
}
