import type { Database } from '../../src/database/database.ts';
import { readGraphVersion, requireGraphVersion } from '../../src/database/graph-version.ts';
import { ageOf } from '../../src/graph/version.ts';
import { migrate } from './migrate.ts';
import type { MigrationReport } from './migration.ts';

/** So many milliseconds pass before a line says again how far a migration has come. */
const betweenLines = 15_000;

/**
 * Makes sure that the graph is of this program's version. In a managed database, which this process has just started, it
 * brings an older one up to date. A server may serve other programs, too: there somebody has to ask for it.
 * @param progress told of each step, before it is taken
 * @returns what was done; undefined where nothing was to do
 * @throws ConfigurationError for a newer graph, and for an older one on a server that is not managed by this process
 */
export async function bringUpToDate(
  database: Database,
  progress: (message: string) => void,
): Promise<MigrationReport | undefined> {
  if (!database.managed) {
    await requireGraphVersion(database);
    return undefined;
  }
  const version = await readGraphVersion(database);
  if (ageOf(version) === 'current') return undefined;
  progress('An older version of scholargraph made this graph: bringing it up to date');
  const report = await migrate(database, version, { progress, onProgress: sometimes(progress) });
  progress('The graph is up to date');
  return report;
}

/** Says now and then how far it has come: a log has no bar. */
function sometimes(progress: (message: string) => void): (done: number, total: number) => void {
  let last = Date.now();
  return (done, total) => {
    if (done === total || Date.now() - last < betweenLines) return;
    last = Date.now();
    progress(`${Math.floor((done / total) * 100)}% of all steps are done`);
  };
}
