import { collectGarbageEarly } from '../../app/cli/memory.ts';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { loadBare } from './bare-load.ts';
import { loadFolder, loadFolderInBulk } from './loads.ts';
import { StatedRows } from './stated-rows.ts';

/*
 * One load in a process of its own: `load-once.ts import|bulk|bare FOLDER HOME [BATCH-SIZE SESSIONS]`. Prints how long
 * the load itself took, in seconds, and the most that the process held, in MB.
 */

const [side, folder = '', home = '', batchSize, sessions] = process.argv.slice(2);

async function seconds(load: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await load();
  return (performance.now() - started) / 1_000;
}

async function withDatabase(load: (database: Database) => Promise<void>): Promise<number> {
  const settings = readSettings({ SCHOLARGRAPH_HOME: home });
  const database = await openDatabase(settings, { asking: 'command', progress: () => {} });
  try {
    return await seconds(() => load(database));
  } finally {
    await database.close();
  }
}

async function run(): Promise<number> {
  if (side === 'bare') {
    const stated = await StatedRows.read(folder);
    const sending = { batchSize: Number(batchSize), sessions: Number(sessions) };
    return withDatabase(({ driver }) => loadBare(driver, stated, sending));
  }
  // As the command does.
  collectGarbageEarly();
  if (side === 'bulk') return seconds(() => loadFolderInBulk(folder, home, () => {}));
  return withDatabase((database) => loadFolder(folder, database));
}

const took = await run();
// Kilobytes on Linux.
process.stdout.write(JSON.stringify({ seconds: took, memory: process.resourceUsage().maxRSS / 1_024 }));
