import type { SizeName } from './graph/sizes.ts';
import { homesFolder, openBenchDatabase, showProgress } from './home.ts';
import { Measurement, measureLatency, measureThroughput } from './measure.ts';
import type { BenchQuestion } from './questions/questions.ts';
import { type BenchRun, summarize } from './report/summary.ts';
import { closeSides, startSides } from './sides/sides.ts';

export interface BenchOptions {
  readonly size: SizeName;
  /** Of 16 timed requests each. */
  readonly rounds: number;
  /** Milliseconds of a burst of requests. */
  readonly burst: number;
  /** Of the graph and of every choice made by chance. */
  readonly seed: number;
}

/** Hubs take long to answer, and little hangs on their tails. */
const hubRounds = 2;

const burstsOfASide = 2;

/** Asks the questions of all sides: answers first, then times, then requests a second, then the hubs. */
export async function runQuestions(
  title: string,
  questions: readonly BenchQuestion[],
  options: BenchOptions,
): Promise<BenchRun> {
  const { size, seed, rounds } = options;
  const { database, server, keys } = await openBenchDatabase(size, seed);
  try {
    showProgress('Starting the sides and comparing their answers');
    const sides = await startSides(server, questions, keys, homesFolder);
    try {
      const all = () => questions.map((question) => new Measurement(question, question.asked(keys)));
      const measured = all();
      const hubs = questions.flatMap((question) =>
        question.hub === undefined ? [] : [new Measurement(question, question.hub(keys))],
      );
      showProgress('Warming up');
      await measureThroughput(sides, all(), { ...options, bursts: 1 });
      showProgress(`Timing ${rounds} rounds`);
      await measureLatency(sides, measured, options);
      showProgress('Counting requests a second');
      await measureThroughput(sides, measured, { ...options, bursts: burstsOfASide });
      showProgress('Timing the nodes with very many neighbours');
      await measureLatency(sides, hubs, { seed, rounds: hubRounds });
      const { agent = '' } = await database.driver.getServerInfo();
      const date = new Date().toISOString().slice(0, 10);
      return {
        title: `${title}, size ${size}`,
        about: `Seed ${seed}, ${rounds} rounds, Node ${process.versions.node}, ${agent}, ${date}`,
        questions: measured.map(summarize),
        hubs: hubs.map(summarize),
      };
    } finally {
      await closeSides(sides);
    }
  } finally {
    await database.close();
  }
}
