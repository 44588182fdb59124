import type { Command } from 'commander';
import { migrate } from '../../import/migrate/migrate.ts';
import type { MigrationReport } from '../../import/migrate/migration.ts';
import { mergeLines } from '../../import/report-lines.ts';
import type { ActionCounts } from '../../import/stage/difference.ts';
import { explainAway } from '../../src/database/connection.ts';
import type { Database } from '../../src/database/database.ts';
import { readGraphVersion } from '../../src/database/graph-version.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { DatabaseUnreachableError, exitCodes } from '../../src/errors.ts';
import { ageOf, describeVersion } from '../../src/graph/version.ts';
import { print } from './print.ts';
import { ProgressBar } from './progress-bar.ts';
import { type RunCommand, type Surroundings, sayAside, settingsOf, untilStopped } from './surroundings.ts';

const examples = `
Examples:
  scholargraph migrate                                   brings the graph up to date; says so where it is
  NEO4J_URI=bolt://graph:7687 scholargraph migrate       the graph on a server of your own`;

/** Adds `migrate`, which brings a graph of an earlier version up to date. */
export function addMigrate(program: Command, run: RunCommand): void {
  program
    .command('migrate')
    .description(
      'Brings a graph that an earlier version made up to date: its model, and who is who. It needs no files.',
    )
    .addHelpText('after', examples)
    .action(() => run(runMigrate));
}

async function runMigrate(surroundings: Surroundings): Promise<number> {
  surroundings.spareMemory?.();
  const { stdout, stderr } = surroundings;
  const bar = new ProgressBar(stderr);
  let percent = 0;
  const onProgress = (done: number, total: number): void => {
    percent = total === 0 ? 0 : Math.floor((done / total) * 100);
    bar.nodes(done, total);
  };
  const interrupted = (): string =>
    `Interrupted at ${percent}%: the graph is as old as before, and the same command completes it.`;
  const stopped = untilStopped(surroundings);
  const work = withGraph(surroundings, (database) => bringUpToDate(database, surroundings, onProgress));
  try {
    const text = await Promise.race([work, stopped]);
    bar.stop();
    if (text !== undefined) {
      await print(stdout, text);
      return exitCodes.done;
    }
  } catch (error) {
    bar.stop();
    throw error instanceof DatabaseUnreachableError && percent > 0
      ? new DatabaseUnreachableError(`${error.message}\n${interrupted()}`, { cause: error })
      : error;
  }
  sayAside(surroundings)(interrupted());
  return exitCodes.interrupted;
}

/** The one command that opens a graph of any version but a newer one. */
async function withGraph(
  surroundings: Surroundings,
  work: (database: Database) => Promise<string>,
): Promise<string> {
  const progress = sayAside(surroundings);
  const database = await openDatabase(settingsOf(surroundings), { asking: 'command', progress });
  try {
    return await work(database);
  } catch (error) {
    throw explainAway(error, database);
  } finally {
    await database.close();
  }
}

async function bringUpToDate(
  database: Database,
  surroundings: Surroundings,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const version = await readGraphVersion(database);
  if (ageOf(version) === 'current')
    return `The graph is up to date: ${describeVersion(version)}. Nothing was changed.`;
  return describe(await migrate(database, version, { progress: sayAside(surroundings), onProgress }));
}

function describe({ from, to, nodes, relationships, merges }: MigrationReport): string {
  return [
    `Brought the graph up to date: from ${describeVersion(from)} to ${describeVersion(to)}.`,
    changeLine('nodes', nodes),
    changeLine('relationships', relationships),
    ...mergeLines(merges),
    'It holds what its sources said when they were imported. What this version reads otherwise in the same files comes with their next import.',
  ].join('\n');
}

function changeLine(name: string, { created, updated, withdrawn }: ActionCounts): string {
  return `  ${name.padEnd(14)}${created} created, ${updated} updated, ${withdrawn} withdrawn`;
}
