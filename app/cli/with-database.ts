import { bringUpToDate } from '../../import/migrate/up-to-date.ts';
import type { Settings } from '../../src/config.ts';
import { explainAway } from '../../src/database/connection.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';

/**
 * Opens the database that the settings name for one command, makes sure that its graph is of this version, and closes it
 * after.
 * @param progress told of each step of opening it, before it is taken
 * @throws what the work throws; ConfigurationError where the graph is of another version and cannot be brought up to date; DatabaseUnreachableError where the database went away meanwhile
 */
export async function withDatabase<Result>(
  settings: Settings,
  progress: (message: string) => void,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(settings, { asking: 'command', progress });
  try {
    await bringUpToDate(database, progress);
    return await work(database);
  } catch (error) {
    throw explainAway(error, database);
  } finally {
    await database.close();
  }
}
