import { Readable } from 'node:stream';
import { collectGarbageEarly } from '../../app/cli/memory.ts';
import { replaceDatabase } from '../../import/bulk/replace-database.ts';
import { readAliases } from '../../import/formats/aliases.ts';
import { importPaths } from '../../import/import.ts';
import { createDatabaseLoader } from '../../import/load/database-loader.ts';
import type { Loader } from '../../import/load/loader.ts';
import { Report } from '../../import/report.ts';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { bulkImport } from '../../src/database/managed/bulk-import.ts';
import { openHome } from '../../src/database/managed/home.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { bareDelimiter, writeBareFiles } from './bare-files.ts';
import { loadBare } from './bare-load.ts';
import { parseTask, type SideResult, type Task } from './side-process.ts';
import { readFacts } from './stated-facts.ts';

/** One load of a data set in a process of its own, which ends with its result on standard output. */
async function run({ side, ...task }: Task): Promise<SideResult> {
  const seconds = await { online, bare, bulk, bareBulk }[side](task);
  // Kilobytes on Linux.
  return { seconds, memory: process.resourceUsage().maxRSS / 1024 };
}

type Part = Omit<Task, 'side'>;

const quiet = { progress: () => {} };

async function online({ folder, home }: Part): Promise<number> {
  return withDatabase(home, async (database) => {
    const loader = createDatabaseLoader(database);
    const seconds = await timed(() => importWith(loader, folder));
    await loader.close();
    return seconds;
  });
}

async function bare({ folder, home, sending }: Part): Promise<number> {
  const facts = await readFacts(folder);
  return withDatabase(home, ({ driver }) => timed(() => loadBare(driver, facts, sending)));
}

/** Into a home of its own, of which it replaces what the run before has left. */
async function bulk({ folder, bulkHome }: Part): Promise<number> {
  const home = await openHome(bulkHome);
  const loader: Loader = {
    findUnchanged: async () => undefined,
    load: (document) => replaceDatabase(home, document, quiet),
    withdraw: async () => undefined,
    close: async () => {},
  };
  return timed(() => importWith(loader, folder));
}

async function bareBulk({ folder, bulkHome }: Part): Promise<number> {
  const home = await openHome(bulkHome);
  const files = await writeBareFiles(await readFacts(folder), `${bulkHome}-files`);
  return timed(() => bulkImport(home, files, { ...quiet, arrayDelimiter: bareDelimiter }));
}

/** As the command does. */
async function importWith(loader: Loader, folder: string): Promise<void> {
  collectGarbageEarly();
  const report = new Report();
  const aliases = await readAliases(undefined);
  await importPaths([folder], { loader, aliases, report, stdin: Readable.from([]) });
  const [document] = report.documents;
  if (document?.status !== 'loaded') throw new Error(`${folder} was not loaded.`);
}

async function withDatabase(home: string, work: (database: Database) => Promise<number>): Promise<number> {
  const database = await openDatabase(readSettings({ SCHOLARGRAPH_HOME: home }), {
    asking: 'command',
    ...quiet,
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

process.stdout.write(JSON.stringify(await run(parseTask(process.argv[2] ?? ''))));
