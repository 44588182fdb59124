import { Readable } from 'node:stream';
import { replaceDatabase } from '../../import/bulk/replace-database.ts';
import { readAliases } from '../../import/formats/aliases.ts';
import { importPaths } from '../../import/import.ts';
import { createDatabaseLoader } from '../../import/load/database-loader.ts';
import type { Loader } from '../../import/load/loader.ts';
import { Report } from '../../import/report.ts';
import type { Database } from '../../src/database/database.ts';
import { openHome } from '../../src/database/managed/home.ts';

type Progress = (message: string) => void;

/** Removes all that a database holds, but for its constraints and indexes. */
export async function emptyDatabase({ driver }: Database): Promise<void> {
  const session = driver.session();
  await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
  await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
  await session.close();
}

/** Imports a folder of tables, or a file, by way of the database, as the command does. */
export async function loadFolder(folder: string, database: Database): Promise<void> {
  const loader = createDatabaseLoader(database);
  await importWith(loader, folder);
  await loader.close();
}

/** Imports a folder of tables with Neo4j's bulk loader into a home, of which it replaces what is there. */
export async function loadFolderInBulk(folder: string, path: string, progress: Progress): Promise<void> {
  const home = await openHome(path);
  const loader: Loader = {
    findUnchanged: async () => undefined,
    load: (document) => replaceDatabase(home, document, { progress }),
    withdraw: async () => undefined,
    close: async () => {},
  };
  await importWith(loader, folder);
}

async function importWith(loader: Loader, folder: string): Promise<void> {
  const report = new Report();
  const aliases = await readAliases(undefined);
  await importPaths([folder], { loader, aliases, report, stdin: Readable.from([]) });
  const [document] = report.documents;
  if (document?.status !== 'loaded') throw new Error(`${folder} was not loaded.`);
}
