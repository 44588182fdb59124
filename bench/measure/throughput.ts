import { Random } from '../graph/random.ts';
import type { Side, SideName } from '../sides/side.ts';
import type { Question } from './latency.ts';

/** Requests a second, by the number of clients. */
export type Throughput = Readonly<Record<string, number>>;

export const clientCounts = [1, 8] as const;

export interface Bursts {
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
  { turns, length, seed }: Bursts,
): Promise<ReadonlyMap<string, ReadonlyMap<SideName, Throughput>>> {
  const random = new Random(seed);
  const results = new Map<string, Map<SideName, Throughput>>();
  for (const question of questions) {
    const bySide = new Map<SideName, Record<string, number>>(sides.map(({ name }) => [name, {}]));
    for (const clients of clientCounts) {
      for (let turn = 0; turn < turns; turn += 1) {
        for (const side of random.shuffle(sides)) {
          const rate = await burst(side, question, clients, length);
          const rates = bySide.get(side.name) ?? {};
          rates[clients] = (rates[clients] ?? 0) + rate / turns;
        }
      }
    }
    results.set(question.operation.name, bySide);
  }
  return results;
}

async function burst(
  side: Side,
  { operation, keys }: Question,
  clients: number,
  length: number,
): Promise<number> {
  const start = performance.now();
  let asked = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < length) {
      const key = keys[asked % keys.length] ?? '';
      asked += 1;
      await side.ask(operation, key);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (asked * 1_000) / (performance.now() - start);
}
