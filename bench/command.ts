import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readIfThere } from '../src/database/managed/home.ts';
import { type SizeName, sizeNames } from './graph/sizes.ts';
import { homesFolder, openBenchDatabase } from './home.ts';
import type { Operation } from './operations/operation.ts';
import { writeProfiles } from './profile/profile.ts';
import { type BenchResults, parseResults } from './report/results.ts';
import { runOperations } from './run.ts';

/** Of the commands that time operations. */
export interface RunOptions {
  readonly size: SizeName;
  readonly rounds: number;
  readonly burst: number;
  readonly seed: number;
  readonly json?: string;
  readonly profile?: true;
}

const profilesFolder = fileURLToPath(new URL('profiles', import.meta.url));

/** A command that times operations. */
export function createRunCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(new Option('--size <size>', 'the graph').choices(sizeNames).default('S'))
    .option('--rounds <number>', 'timed rounds, of 16 requests each', parseCount, 10)
    .option('--burst <ms>', 'how long a burst of requests lasts', parseCount, 700)
    .option('--seed <number>', 'of the graph and of every choice made by chance', parseCount, 1)
    .option('--json <file>', 'write the results into a file')
    .option('--profile', "write the database's profiles of the operations, and time nothing")
    .exitOverride();
}

/** Reads some names of a list with commas between. @param what they name, for the error */
export function parseSome<Item extends { readonly name: string }>(
  items: readonly Item[],
  what: string,
): (text: string) => Item[] {
  return (text) =>
    text.split(',').map((name) => {
      const found = items.find((item) => item.name === name.trim());
      if (found !== undefined) return found;
      const known = items.map((item) => item.name).join(', ');
      throw new InvalidArgumentError(`There is no ${what} '${name}', only ${known}.`);
    });
}

export function parseCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

/** Opens the graph and times the operations. @returns undefined where their profiles are written instead */
export async function timeOperations(
  operations: readonly Operation[],
  options: RunOptions,
): Promise<BenchResults | undefined> {
  const { size, seed, rounds } = options;
  const progress = (message: string): void => void process.stderr.write(`${message}\n`);
  const bench = await openBenchDatabase(size, seed, progress);
  try {
    if (options.profile) {
      await writeProfiles(bench, operations, size, profilesFolder);
      return undefined;
    }
    const measured = await runOperations(bench, operations, { ...options, folder: homesFolder, progress });
    return {
      ...{ size, seed, rounds },
      date: new Date().toISOString().slice(0, 10),
      node: process.versions.node,
      neo4j: await versionOf(bench.database.driver),
      ...measured,
    };
  } finally {
    await bench.database.close();
  }
}

/** Writes results into a file. @returns those of all sizes that lie beside it, by the names that `nameOf` gives them */
export async function keepResults(
  results: BenchResults,
  file: string,
  nameOf: (size: SizeName) => string,
): Promise<BenchResults[]> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  const texts = await Promise.all(sizeNames.map((size) => readIfThere(join(folder, nameOf(size)))));
  return texts.flatMap((text) => (text === undefined ? [] : (parseResults(text) ?? [])));
}

async function versionOf(driver: { getServerInfo(): Promise<{ agent?: string }> }): Promise<string> {
  const { agent = 'unknown' } = await driver.getServerInfo();
  return agent.replace('Neo4j/', '');
}
