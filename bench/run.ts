import type { BenchDatabase } from './home.ts';
import { type Latencies, type Latency, measureLatency, type Question } from './measure/latency.ts';
import { measureProcessorTime } from './measure/processor-time.ts';
import { type Bursts, clientCounts, measureThroughput } from './measure/throughput.ts';
import { countTraffic } from './measure/traffic.ts';
import type { Operation } from './operations/operation.ts';
import type { OperationResult, SideResult } from './report/results.ts';
import type { SideName } from './sides/side.ts';
import { closeSides, startSides } from './sides/sides.ts';

export interface RunOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Milliseconds of a burst of requests; with one, every question is asked first, for compilers and caches to settle. */
  readonly burst: number;
  /** A folder for what is needed during the run only. */
  readonly folder: string;
  readonly progress: (message: string) => void;
}

export interface RunResults {
  readonly operations: OperationResult[];
  readonly hubs: OperationResult[];
}

const burstTurns = 2;

/** Hubs take long to answer, and little hangs on their tails. */
const hubRounds = { warmUp: 1, timed: 2 } as const;

/** Runs the operations on all sides: answers first, then times, then requests a second, then what went over Bolt. */
export async function runOperations(
  bench: BenchDatabase,
  operations: readonly Operation[],
  { rounds, seed, burst, folder, progress }: RunOptions,
): Promise<RunResults> {
  const questions = operations.map((operation) => ({ operation, asked: operation.asked(bench.keys) }));
  const hubs = operations.flatMap((operation) =>
    operation.hub === undefined ? [] : [{ operation, asked: operation.hub(bench.keys) }],
  );
  const sides = await startSides(bench, operations, folder, progress);
  try {
    progress('Warming up');
    await measureThroughput(sides, questions, { turns: 1, length: burst, seed });
    progress(`Timing ${rounds} rounds`);
    const times = await measureLatency(sides, questions, { warmUp: 1, timed: rounds, seed });
    progress('Counting requests a second');
    const bursts = await measureThroughput(sides, questions, { turns: burstTurns, length: burst, seed });
    progress('Timing the nodes with very many neighbours');
    const hubTimes = await measureLatency(sides, hubs, { ...hubRounds, seed });
    progress('Taking processor time');
    const processor = await measureProcessorTime(sides, questions, bench.pid);
    progress('Counting statements and bytes');
    const traffic = await countTraffic(bench.server, questions);
    return {
      operations: results(questions, times, (operation, side) => ({
        ...ofBursts(bursts.get(operation)?.get(side)),
        processor: processor?.get(operation)?.get(side),
        bolt: traffic.get(operation)?.get(side),
      })),
      hubs: results(hubs, hubTimes, () => ({})),
    };
  } finally {
    await closeSides(sides);
  }
}

function results(
  questions: readonly Question[],
  times: Latencies,
  more: (operation: string, side: SideName) => Omit<SideResult, keyof Latency>,
): OperationResult[] {
  return questions.map(({ operation: { name, about } }) => {
    const sides: OperationResult['sides'] = {};
    for (const [side, latency] of times.get(name) ?? []) sides[side] = { ...latency, ...more(name, side) };
    return { name, about, sides };
  });
}

function ofBursts(bursts: Bursts = new Map()): Pick<SideResult, 'throughput' | 'crowded'> {
  const { p50, p95 } = bursts.get(Math.max(...clientCounts)) ?? {};
  return {
    throughput: Object.fromEntries([...bursts].map(([clients, { rate }]) => [clients, rate])),
    crowded: p50 === undefined || p95 === undefined ? undefined : { p50, p95 },
  };
}
