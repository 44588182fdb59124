import { Random } from '../../lib/random.ts';
import type { Asked, Operation } from '../operations/operation.ts';
import type { Side, SideName } from '../sides/side.ts';
import { Samples } from './samples.ts';

export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Of the response over HTTP, on average; 0 for the raw statement. */
  readonly responseBytes: number;
}

/** An operation with what it is asked with, in turn. */
export interface Question {
  readonly operation: Operation;
  readonly asked: readonly Asked[];
}

/** What the number of a request is asked with: all in turn, over and over. */
export function askedAt({ asked }: Question, request: number): Asked {
  return asked[request % asked.length] ?? {};
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
 * How many requests a side answers in its turn, one after the other, and how many of the first are not timed. With a
 * few alone, what is measured most is how a process wakes up on a machine with fewer processors than there are sides.
 */
const turn = { length: 20, untimed: 4 } as const;

/**
 * One client asks one question at a time. In each round every operation is asked of every side in turn, with the
 * same values and in a random order, so that whatever else the machine does falls on all of them.
 */
export async function measureLatency(
  sides: readonly Side[],
  questions: readonly Question[],
  { warmUp, timed, seed }: Rounds,
): Promise<Latencies> {
  const random = new Random(seed);
  const records = new Map(
    questions.map(({ operation }) => [
      operation.name,
      new Map(sides.map(({ name }) => [name, new LatencyRecord()])),
    ]),
  );
  for (let round = -warmUp; round < timed; round += 1) {
    for (const question of random.shuffle(questions)) {
      for (const side of random.shuffle(sides)) {
        const record = records.get(question.operation.name)?.get(side.name);
        await takeTurn(side, question, round + warmUp, round < 0 ? undefined : record);
      }
    }
  }
  return new Map(
    [...records].map(([name, bySide]) => [
      name,
      new Map([...bySide].map(([side, record]) => [side, record.summary()])),
    ]),
  );
}

/** @param record undefined for a turn that is not timed */
async function takeTurn(
  side: Side,
  question: Question,
  round: number,
  record: LatencyRecord | undefined,
): Promise<void> {
  for (let request = 0; request < turn.length; request += 1) {
    const asked = askedAt(question, round * turn.length + request);
    const start = performance.now();
    const bytes = await side.ask(question.operation, asked);
    if (request >= turn.untimed) record?.add(performance.now() - start, bytes);
  }
}

class LatencyRecord {
  readonly #samples = new Samples();
  #bytes = 0;
  #requests = 0;

  add(time: number, bytes: number): void {
    this.#samples.add(time);
    this.#bytes += bytes;
    this.#requests += 1;
  }

  summary(): Latency {
    return {
      p50: this.#samples.quantile(0.5),
      p95: this.#samples.quantile(0.95),
      responseBytes: Math.round(this.#bytes / this.#requests),
    };
  }
}
