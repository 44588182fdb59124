import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { ServerSettings } from '../../src/config.ts';
import { openHome } from '../../src/database/managed/home.ts';
import { endNeo4j, type OwnNeo4j, startNeo4j } from './own-neo4j.ts';
import { copyPrepared, hurryJava, prepareHome } from './prepared-home.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The servers that the suite has started, one for each worker: Community has a single database. */
    neo4j: readonly ServerSettings[];
    /** A home to copy; see prepared-home.ts. */
    preparedHome: string;
  }
}

const progress = (message: string): void => void process.stdout.write(`${message}\n`);

/** Starts the suite's own servers; ended when the tests are. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prepared = await prepareHome(progress);
  hurryJava(prepared);
  const folder = await mkdtemp(join(tmpdir(), 'scholargraph-test-'));
  const homes = Array.from({ length: await countServers(project) }, (_, at) => join(folder, `${at + 1}`));
  const servers = await Promise.all(homes.map((home) => startCopy(prepared.home, home)));
  project.provide(
    'neo4j',
    servers.map(({ settings }) => settings),
  );
  project.provide('preparedHome', prepared.home);
  return async () => {
    // What they hold is removed: they need not write it down first.
    await Promise.all(servers.map((server) => endNeo4j(server, 'SIGKILL')));
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

async function startCopy(prepared: string, home: string): Promise<OwnNeo4j> {
  await copyPrepared(prepared, home, 'prepared');
  return startNeo4j(await openHome(home), [], progress);
}
