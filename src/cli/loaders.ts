import { createDryLoader, createLoader } from '../../import/load/load.ts';
import type { Loader, LoaderOptions } from '../../import/load/loader.ts';
import type { Database } from '../database/database.ts';
import { prepareDatabase } from '../database/prepare.ts';

/** A loader by way of a database: one that writes, or, where differences are asked for, one that only finds them out. */
export async function openLoader(database: Database, options: LoaderOptions): Promise<Loader> {
  if (options.onChange !== undefined) return createDryLoader(database, options);
  await prepareDatabase(database);
  return createLoader(database, options);
}
