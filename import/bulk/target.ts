import type { Settings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { hasDatabase } from '../../src/database/managed/bulk-import.ts';
import { type Home, openHome } from '../../src/database/managed/home.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { claimHome, describeOwner, releaseHome } from '../../src/database/managed/owner.ts';
import { runStatement } from '../../src/database/session.ts';
import { ConfigurationError } from '../../src/errors.ts';
import { readIsEmpty } from '../../src/graph/statements/empty.ts';

/**
 * A managed database before a bulk load. An empty one does not run and may be replaced; one that holds something
 * runs.
 */
export type Target =
  | { readonly isEmpty: true; readonly home: Home }
  | { readonly isEmpty: false; readonly home: Home; readonly database: Database };

/**
 * Looks into the managed database, which must not run yet. Where it is empty, this process owns its home from now on;
 * else the database owns it, until it is closed.
 * @throws ConfigurationError where there is no such database, or somebody else uses it
 */
export async function openTarget(settings: Settings, progress: (message: string) => void): Promise<Target> {
  if (settings.neo4j !== undefined) {
    throw new ConfigurationError(
      `--bulk writes the files of the managed database, and NEO4J_URI names a server of your own: leave --bulk out, and the import goes by way of that server.`,
    );
  }
  const home = await openHome(settings.home);
  await claim(home);
  if (!(await hasDatabase(home))) return { isEmpty: true, home };
  // To look into a database, it has to run, and its home belongs to it then.
  await releaseHome(home);
  const database = await openDatabase(settings, { asking: 'command', progress });
  if (!(await isEmpty(database))) return { isEmpty: false, home, database };
  await database.close();
  await claim(home);
  return { isEmpty: true, home };
}

async function claim(home: Home): Promise<void> {
  const owner = await claimHome(home, 'command');
  if (owner === undefined) return;
  throw new ConfigurationError(
    `${home.path} belongs to ${describeOwner(owner)}, and --bulk needs its database stopped: stop that one first, or leave --bulk out.`,
  );
}

async function isEmpty(database: Database): Promise<boolean> {
  try {
    const [row] = await runStatement(database, readIsEmpty);
    return row?.isEmpty === true;
  } catch (error) {
    await database.close();
    throw error;
  }
}
