import { readSettings, type Settings } from '../../src/config.ts';
import { explainAway } from '../../src/database/connection.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';

/** Told the exit code of the command that ran. */
export type Done = (exitCode: number) => void;

/**
 * Opens the database that the settings name for one command, and closes it after.
 * @throws what the work throws; DatabaseUnreachableError where the database went away meanwhile
 */
export async function withDatabase<Result>(
  work: (database: Database) => Promise<Result>,
  settings: Settings = readSettings(process.env),
): Promise<Result> {
  const database = await openDatabase(settings, { asking: 'command', progress: sayAside });
  try {
    return await work(database);
  } catch (error) {
    throw explainAway(error, database);
  } finally {
    await database.close();
  }
}

/** For what is said on the way: standard output is for results. */
export function sayAside(message: string): void {
  process.stderr.write(`${message}\n`);
}
