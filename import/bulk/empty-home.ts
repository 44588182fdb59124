import type { Settings } from '../../src/config.ts';
import { hasDatabase } from '../../src/database/bulk-import.ts';
import { openDatabase } from '../../src/database/database.ts';
import { type Home, openHome } from '../../src/database/home.ts';
import { claimHome, describeOwner, releaseHome } from '../../src/database/owner.ts';
import { ConfigurationError } from '../../src/errors.ts';
import { readIsEmpty } from '../../src/graph/bulk-statements.ts';

/**
 * Makes this process the owner of a home whose database does not run and holds nothing: only that may be replaced.
 * @throws ConfigurationError for any other
 */
export async function claimEmptyHome(settings: Settings, progress: (message: string) => void): Promise<Home> {
  if (settings.neo4j !== undefined) {
    throw new ConfigurationError(
      `--bulk writes the files of the managed database, and NEO4J_URI names a server of your own: leave --bulk out, and the import goes by way of that server.`,
    );
  }
  const home = await openHome(settings.home);
  await claim(home);
  if (!(await hasDatabase(home))) return home;
  // To look into a database, it has to run, and its home belongs to it then.
  await releaseHome(home);
  await requireEmpty(settings, home, progress);
  await claim(home);
  return home;
}

async function claim(home: Home): Promise<void> {
  const owner = await claimHome(home, 'import');
  if (owner === undefined) return;
  throw new ConfigurationError(
    `${home.path} belongs to ${describeOwner(owner)}, and --bulk needs its database stopped: stop that one first, or leave --bulk out.`,
  );
}

async function requireEmpty(
  settings: Settings,
  home: Home,
  progress: (message: string) => void,
): Promise<void> {
  const database = await openDatabase(settings, { owner: 'import', progress });
  try {
    const { records } = await database.driver.executeQuery(readIsEmpty.text);
    if (records[0]?.get('isEmpty') === true) return;
  } finally {
    await database.close();
  }
  throw new ConfigurationError(
    `The graph in ${home.path} holds something already, and --bulk is for the first load into an empty one: leave --bulk out, or set SCHOLARGRAPH_HOME to a new folder.`,
  );
}
