import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings, type ServerSettings } from '../src/config.ts';
import type { Database } from '../src/database/database.ts';
import { openHome, readIfThere, writePrivateFile } from '../src/database/managed/home.ts';
import { readServer } from '../src/database/managed/managed-neo4j.ts';
import { openDatabase } from '../src/database/managed/open-database.ts';
import { prepareDatabase } from '../src/database/prepare.ts';
import { generateGraph, generatorVersion } from './graph/generate.ts';
import { pickKeys, type RoleKeys } from './graph/keys.ts';
import { type SizeName, sizes } from './graph/sizes.ts';
import { writeTableFiles } from './graph/table-files.ts';
import { loadFolderInBulk } from './import/loads.ts';

/** Homes of generated graphs, kept from run to run; below the folder that the benchmark is started in. */
export const homesFolder = '.scholargraph-bench';

const stampFile = (home: string): string => join(home, 'graph.json');

/** A database that holds a generated graph, and the nodes of it to ask for. */
export interface BenchDatabase {
  readonly database: Database;
  readonly server: ServerSettings;
  readonly keys: RoleKeys;
}

export function showProgress(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Opens the home of a graph; one of the same size, seed and generator is used again, another one is replaced. */
export async function openBenchDatabase(size: SizeName, seed: number): Promise<BenchDatabase> {
  const settings = readSettings({ SCHOLARGRAPH_HOME: join(homesFolder, size) });
  const keys = (await readKeys(settings.home, seed)) ?? (await makeHome(settings.home, size, seed));
  const database = await openDatabase(settings, { asking: 'service', progress: showProgress });
  try {
    await prepareDatabase(database);
    const server = await readServer(await openHome(settings.home));
    if (server === undefined) throw new Error(`The database in ${settings.home} has ended.`);
    return { database, server, keys };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function readKeys(home: string, seed: number): Promise<RoleKeys | undefined> {
  const text = await readIfThere(stampFile(home));
  if (text === undefined) return undefined;
  // It says that a home is whole, and what it holds.
  const found: { version: number; seed: number; keys: RoleKeys } = JSON.parse(text);
  return found.version === generatorVersion && found.seed === seed ? found.keys : undefined;
}

/** Loads a generated graph as anybody would load a large one: its tables, by the bulk import. */
async function makeHome(path: string, size: SizeName, seed: number): Promise<RoleKeys> {
  const folder = join(path, 'tables');
  await rm(stampFile(path), { force: true });
  await openHome(path);
  showProgress(`Generating the graph of size ${size}`);
  const graph = generateGraph(sizes[size], seed);
  await writeTableFiles(graph, folder);
  await loadFolderInBulk(folder, path, showProgress);
  await rm(folder, { recursive: true });
  const keys = pickKeys(graph, seed);
  // Written last: a home that was left half made is made again.
  await writePrivateFile(stampFile(path), JSON.stringify({ version: generatorVersion, seed, keys }));
  return keys;
}
