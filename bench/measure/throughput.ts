import { Random } from '../../lib/random.ts';
import type { Side, SideName } from '../sides/side.ts';
import { askedAt, type Question } from './latency.ts';
import { Samples } from './samples.ts';

/** What comes of clients that ask as fast as they are answered. */
export interface Burst {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

export const clientCounts = [1, 8] as const;

/** By the number of clients. */
export type Bursts = ReadonlyMap<number, Burst>;

export interface BurstOptions {
  /** How often each side has its turn with each operation. */
  readonly turns: number;
  /** Milliseconds of one burst. */
  readonly length: number;
  readonly seed: number;
}

/** Short bursts in which clients ask as fast as they are answered; the sides take turns, in a random order. */
export async function measureThroughput(
  sides: readonly Side[],
  questions: readonly Question[],
  { turns, length, seed }: BurstOptions,
): Promise<ReadonlyMap<string, ReadonlyMap<SideName, Bursts>>> {
  const random = new Random(seed);
  const results = new Map<string, ReadonlyMap<SideName, Bursts>>();
  for (const question of questions) {
    const bySide = new Map(sides.map(({ name }) => [name, new Map<number, Burst>()]));
    for (const clients of clientCounts) {
      const records = new Map(sides.map((side) => [side, new BurstRecord()]));
      for (let turn = 0; turn < turns; turn += 1) {
        for (const [side, record] of random.shuffle([...records])) {
          await burst(side, question, clients, length, record);
        }
      }
      for (const [{ name }, record] of records) bySide.get(name)?.set(clients, record.summary());
    }
    results.set(question.operation.name, bySide);
  }
  return results;
}

async function burst(
  side: Side,
  question: Question,
  clients: number,
  length: number,
  record: BurstRecord,
): Promise<void> {
  const start = performance.now();
  let asked = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < length) {
      const given = askedAt(question, asked);
      asked += 1;
      const sent = performance.now();
      await side.ask(question.operation, given);
      record.times.add(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  record.addRate((asked * 1_000) / (performance.now() - start));
}

/** The bursts of one side that are taken together. */
class BurstRecord {
  readonly times = new Samples();
  readonly #rates: number[] = [];

  addRate(rate: number): void {
    this.#rates.push(rate);
  }

  summary(): Burst {
    return {
      rate: this.#rates.reduce((sum, rate) => sum + rate, 0) / this.#rates.length,
      p50: this.times.quantile(0.5),
      p95: this.times.quantile(0.95),
    };
  }
}
