import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { ServerSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openHome } from '../../src/database/managed/home.ts';
import { readServer } from '../../src/database/managed/managed-neo4j.ts';
import { copyPrepared, hurryJava, openManaged, prepareHome } from './prepared-home.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The servers that the suite has started, one for each worker: Community has a single database. */
    neo4j: readonly ServerSettings[];
    /** A home to copy; see prepared-home.ts. */
    preparedHome: string;
  }
}

const progress = (message: string): void => void process.stdout.write(`${message}\n`);

/** Starts the suite's own servers, the way the service starts one; ended when the tests are. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prepared = await prepareHome(progress);
  hurryJava(prepared);
  const folder = await mkdtemp(join(tmpdir(), 'scholargraph-test-'));
  const homes = Array.from({ length: await countServers(project) }, (_, at) => join(folder, `${at + 1}`));
  const databases = await Promise.all(homes.map((home) => startCopy(prepared.home, home)));
  project.provide('neo4j', await Promise.all(homes.map(serverOf)));
  project.provide('preparedHome', prepared.home);
  return async () => {
    await Promise.all(databases.map((database) => database.close()));
    await rm(folder, { recursive: true });
  };
}

/** No more than there are test files, so that a single file waits for a single server. */
async function countServers(project: TestProject): Promise<number> {
  const { testFiles } = await project.globTestFiles(filtersOf(project.vitest));
  return Math.max(1, Math.min(project.config.maxWorkers, testFiles.length));
}

/** The files that the command line names, which Vitest keeps without saying so in its types. */
function filtersOf(vitest: object): string[] {
  if (!('filenamePattern' in vitest) || !Array.isArray(vitest.filenamePattern)) return [];
  return vitest.filenamePattern.map(String);
}

async function startCopy(prepared: string, home: string): Promise<Database> {
  await copyPrepared(prepared, home, 'prepared');
  return openManaged(home, progress);
}

async function serverOf(home: string): Promise<ServerSettings> {
  const server = await readServer(await openHome(home));
  if (server === undefined) throw new Error(`The database in ${home} runs, and its home does not say where.`);
  return server;
}
