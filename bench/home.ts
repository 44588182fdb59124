import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readSettings, type ServerSettings } from '../src/config.ts';
import type { Database } from '../src/database/database.ts';
import { bulkImport } from '../src/database/managed/bulk-import.ts';
import { openHome, readIfThere, writePrivateFile } from '../src/database/managed/home.ts';
import { readServer } from '../src/database/managed/managed-neo4j.ts';
import { openDatabase } from '../src/database/managed/open-database.ts';
import { prepareDatabase } from '../src/database/prepare.ts';
import { generateGraph, generatorVersion } from './graph/generate.ts';
import { writeGraphFiles } from './graph/graph-files.ts';
import { pickKeys, type RoleKeys, roles } from './graph/keys.ts';
import { type SizeName, sizes } from './graph/sizes.ts';

/** Homes of generated graphs, kept from run to run; below the folder that the benchmark is started in. */
export const homesFolder = '.scholargraph-bench';

const stamp = z.object({
  version: z.number(),
  seed: z.number(),
  keys: z.record(z.enum(roles), z.array(z.string())),
});

/** A database that holds a generated graph, and the nodes of it to ask for. */
export interface BenchDatabase {
  readonly database: Database;
  readonly server: ServerSettings;
  readonly keys: RoleKeys;
  /** Of the database's process. */
  readonly pid: number;
}

/** Opens the home of a graph; one of the same size, seed and generator is used again, another one is replaced. */
export async function openBenchDatabase(
  size: SizeName,
  seed: number,
  progress: (message: string) => void,
): Promise<BenchDatabase> {
  const settings = readSettings({ SCHOLARGRAPH_HOME: join(homesFolder, size) });
  const keys = (await readKeys(settings.home, seed)) ?? (await makeHome(settings.home, size, seed, progress));
  const database = await openDatabase(settings, { asking: 'service', progress });
  try {
    await prepareDatabase(database);
    const home = await openHome(settings.home);
    const server = await readServer(home);
    const run = await readIfThere(home.neo4j.run);
    if (server === undefined || run === undefined) throw new Error(`The database in ${home.path} has ended.`);
    return { database, server, keys, pid: z.object({ pid: z.number() }).parse(JSON.parse(run)).pid };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function readKeys(home: string, seed: number): Promise<RoleKeys | undefined> {
  const text = await readIfThere(stampFile(home));
  const found = text === undefined ? undefined : stamp.safeParse(JSON.parse(text)).data;
  return found?.version === generatorVersion && found.seed === seed ? found.keys : undefined;
}

async function makeHome(
  path: string,
  size: SizeName,
  seed: number,
  progress: (message: string) => void,
): Promise<RoleKeys> {
  const home = await openHome(path);
  const folder = join(path, 'csv');
  await rm(stampFile(path), { force: true });
  await mkdir(folder, { recursive: true });
  progress(`Generating the graph of size ${size}`);
  const graph = generateGraph(sizes[size], seed);
  const keys = pickKeys(graph, seed);
  progress('Writing its CSV files');
  const files = await writeGraphFiles(graph, folder);
  await bulkImport(home, files, { progress });
  await rm(folder, { recursive: true });
  // Written last: a home that was left half made is made again.
  await writePrivateFile(stampFile(path), JSON.stringify({ version: generatorVersion, seed, keys }));
  return keys;
}

function stampFile(home: string): string {
  return join(home, 'graph.json');
}
