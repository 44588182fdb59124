import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readIfThere } from '../src/database/home.ts';
import { runProgram } from '../src/program.ts';
import { type SizeName, sizeNames } from './graph/sizes.ts';
import { homesFolder, openBenchDatabase } from './home.ts';
import { benchImport } from './import/command.ts';
import type { Operation } from './operations/operation.ts';
import { operations } from './operations/operations.ts';
import { writeProfiles } from './profile/profile.ts';
import { plotResults } from './report/plot.ts';
import { formatReport, formatRuns } from './report/report.ts';
import { type BenchResults, parseResults } from './report/results.ts';
import { runOperations } from './run.ts';

interface Options {
  readonly size: SizeName;
  readonly operations: readonly Operation[];
  readonly rounds: number;
  readonly burst: number;
  readonly seed: number;
  readonly json?: string;
  readonly profile?: true;
}

const benchFolder = fileURLToPath(new URL('.', import.meta.url));

function createCommand(): Command {
  return new Command('bench')
    .description('Compares scholargraph with its peers on a generated graph; bench/README.md says how.')
    .addOption(new Option('--size <size>', 'the graph').choices(sizeNames).default('S'))
    .option(
      '--operations <names>',
      'some of the operations, with commas between',
      parseOperations,
      operations,
    )
    .option('--rounds <number>', 'timed rounds, of 16 requests each', parseCount, 10)
    .option('--burst <ms>', 'how long a burst of requests lasts', parseCount, 700)
    .option('--seed <number>', 'of the graph and of every choice made by chance', parseCount, 1)
    .option('--json <file>', 'write the results into a file')
    .option('--profile', "write the database's profiles of the operations, and time nothing")
    .exitOverride();
}

function parseOperations(text: string): Operation[] {
  return text.split(',').map((name) => {
    const found = operations.find((operation) => operation.name === name.trim());
    if (found !== undefined) return found;
    const known = operations.map((operation) => operation.name).join(', ');
    throw new InvalidArgumentError(`There is no operation '${name}', only ${known}.`);
  });
}

function parseCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'import') return benchImport(rest);
  const options = createCommand().parse().opts<Options>();
  const progress = (message: string): void => void process.stderr.write(`${message}\n`);
  const bench = await openBenchDatabase(options.size, options.seed, progress);
  try {
    if (options.profile) {
      await writeProfiles(bench, options.operations, options.size, join(benchFolder, 'profiles'));
      return 0;
    }
    const measured = await runOperations(bench, options.operations, {
      ...options,
      folder: homesFolder,
      progress,
    });
    await report(
      {
        ...{ size: options.size, seed: options.seed, rounds: options.rounds },
        date: new Date().toISOString().slice(0, 10),
        node: process.versions.node,
        neo4j: await versionOf(bench.database.driver),
        ...measured,
      },
      options.json,
    );
  } finally {
    await bench.database.close();
  }
  return 0;
}

/** Prints the tables; with a file, keeps the results there and renews the tables and the plot of all results beside it. */
async function report(results: BenchResults, json: string | undefined): Promise<void> {
  process.stdout.write(`${formatReport(results)}\n`);
  if (json === undefined) return;
  const folder = dirname(json);
  await mkdir(folder, { recursive: true });
  await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
  const texts = await Promise.all(sizeNames.map((size) => readIfThere(join(folder, `${size}.json`))));
  const runs = texts.flatMap((text) => (text === undefined ? [] : (parseResults(text) ?? [])));
  await writeFile(join(folder, 'tables.md'), formatRuns(runs));
  await writeFile(join(folder, 'plot.svg'), plotResults(runs));
}

async function versionOf(driver: { getServerInfo(): Promise<{ agent?: string }> }): Promise<string> {
  const { agent = 'unknown' } = await driver.getServerInfo();
  return agent.replace('Neo4j/', '');
}

// The servers and the database end with this process; without these they would outlive an interrupted run.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
await runProgram(main);
