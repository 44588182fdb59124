import { join } from 'node:path';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { Samples } from '../measure/samples.ts';
import type { Sending } from './bare-load.ts';
import { type DataSetName, makeDataSet } from './data-sets.ts';
import type { DataSetResult, ImportResults, MeasuredSide } from './results.ts';
import { runSide, type SideName, type SideResult, sides } from './side-process.ts';
import { readFacts } from './stated-facts.ts';

export interface RunOptions {
  readonly dataSets: readonly DataSetName[];
  /** Of which only the memory of the importer is of interest: two loads, no comparison. */
  readonly memoryOf: readonly DataSetName[];
  readonly rounds: number;
  /** Holds the homes and the tables. */
  readonly folder: string;
  readonly progress: (message: string) => void;
}

const batchSizes = [1000, 2500, 5000, 10_000];
const sessionCounts = [1, 2, 4];

/** Loads each data set on all sides in turn, each time into an empty database with the same constraints and indexes. */
export async function runImports(options: RunOptions): Promise<Pick<ImportResults, 'dataSets' | 'memory'>> {
  const home = join(options.folder, 'import');
  const database = await openDatabase(readSettings({ SCHOLARGRAPH_HOME: home }), {
    asking: 'service',
    progress: options.progress,
  });
  const bench = new ImportBench(database, home, options);
  try {
    await prepareDatabase(database);
    const dataSets: DataSetResult[] = [];
    for (const name of options.dataSets) dataSets.push(...(await bench.compare(name)));
    const memory: DataSetResult[] = [];
    for (const name of options.memoryOf) memory.push(...(await bench.load(name)));
    return { dataSets, memory };
  } finally {
    await database.close();
  }
}

/** A data set on disk. */
interface Measured {
  readonly name: DataSetName;
  readonly folder: string;
  readonly rows: number;
}

class ImportBench {
  readonly #database: Database;
  readonly #home: string;
  readonly #options: RunOptions;

  constructor(database: Database, home: string, options: RunOptions) {
    this.#database = database;
    this.#home = home;
    this.#options = options;
  }

  async compare(name: DataSetName): Promise<DataSetResult[]> {
    const set = await this.#make(name);
    if (set === undefined) return [];
    // Also warms up the database: the first loads of a process that has just started are slower.
    const sending = await this.#bestSending(set);
    // The bulk loader's home asks Maven for the jars when it is first used.
    await this.#run(set, 'bareBulk', sending);
    const results = new Map<SideName, SideResult[]>(sides.map((side) => [side, []]));
    for (let round = 0; round < this.#options.rounds; round += 1) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        results.get(side)?.push(await this.#run(set, side, sending));
      }
    }
    return [{ name, rows: set.rows, sending, sides: measured(set.rows, results) }];
  }

  /** The importer alone, by way of the database and in bulk. */
  async load(name: DataSetName): Promise<DataSetResult[]> {
    const set = await this.#make(name);
    if (set === undefined) return [];
    const sending = { batchSize: 2500, sessions: 1 };
    const results = new Map<SideName, SideResult[]>();
    for (const side of ['online', 'bulk'] as const) results.set(side, [await this.#run(set, side, sending)]);
    return [{ name, rows: set.rows, sending, sides: measured(set.rows, results) }];
  }

  async #make(name: DataSetName): Promise<Measured | undefined> {
    this.#options.progress(`Data set ${name}`);
    const folder = await makeDataSet(name, join(this.#options.folder, 'import-tables'));
    if (folder === undefined) {
      this.#options.progress('is not here, and is left out');
      return undefined;
    }
    const { nodes, relationships } = await readFacts(folder);
    return { name, folder, rows: nodes.length + relationships.length };
  }

  async #bestSending(set: Measured): Promise<Sending> {
    let best: { sending: Sending; seconds: number } | undefined;
    for (const batchSize of batchSizes) {
      for (const sessions of sessionCounts) {
        const { seconds } = await this.#run(set, 'bare', { batchSize, sessions });
        if (best === undefined || seconds < best.seconds)
          best = { sending: { batchSize, sessions }, seconds };
      }
    }
    return best?.sending ?? { batchSize: 2500, sessions: 1 };
  }

  async #run({ name, folder, rows }: Measured, side: SideName, sending: Sending): Promise<SideResult> {
    if (side === 'online' || side === 'bare') await this.#clear();
    const bulkHome = join(this.#options.folder, 'import-bulk');
    const result = await runSide({ side, folder, sending, home: this.#home, bulkHome });
    const how = side === 'bare' ? ` ${sending.batchSize} rows, ${sending.sessions} sessions` : '';
    this.#options.progress(
      `  ${name} ${side}${how}: ${result.seconds.toFixed(1)} s, ${Math.round(rows / result.seconds)} rows/s, ${Math.round(result.memory)} MB`,
    );
    return result;
  }

  async #clear(): Promise<void> {
    const session = this.#database.driver.session();
    try {
      await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
      await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
    } finally {
      await session.close();
    }
  }
}

function measured(rows: number, results: ReadonlyMap<SideName, readonly SideResult[]>): MeasuredSide[] {
  return [...results].map(([side, runs]) => {
    const samples = new Samples();
    for (const { seconds } of runs) samples.add(seconds);
    const seconds = samples.quantile(0.5);
    return {
      side,
      seconds,
      rowsPerSecond: Math.round(rows / seconds),
      memory: Math.round(Math.max(...runs.map(({ memory }) => memory))),
    };
  });
}
