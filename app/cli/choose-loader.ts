import { createDatabaseLoader, createDryRunLoader } from '../../import/load/database-loader.ts';
import type { Loader, LoaderOptions } from '../../import/load/loader.ts';
import type { Database } from '../../src/database/database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';

interface Options extends LoaderOptions {
  /** Whether it only finds out what would change, and writes nothing. */
  readonly dryRun: boolean;
}

/** A loader by way of a database. */
export async function chooseLoader(database: Database, { dryRun, ...options }: Options): Promise<Loader> {
  if (dryRun) return createDryRunLoader(database, options);
  await prepareDatabase(database);
  return createDatabaseLoader(database, options);
}
