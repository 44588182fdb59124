import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readSettings, type ServerSettings } from '../../src/config.ts';
import { openHome } from '../../src/database/managed/home.ts';
import { readServer } from '../../src/database/managed/managed-neo4j.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j that the suite has started for its integration tests. */
    neo4j: ServerSettings;
  }
}

/** Starts the suite's own Neo4j, the way the service starts one; ended when the tests are. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'scholargraph-test-'));
  const database = await openDatabase(readSettings({ SCHOLARGRAPH_HOME: home }), {
    asking: 'service',
    progress: (message) => process.stdout.write(`${message}\n`),
  });
  const server = await readServer(await openHome(home));
  if (server === undefined) throw new Error(`The database in ${home} runs, and its home does not say where.`);
  project.provide('neo4j', server);
  return async () => {
    await database.close();
    await rm(home, { recursive: true });
  };
}
