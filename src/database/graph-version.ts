import { ConfigurationError } from '../errors.ts';
import { readVersion } from '../graph/statements/version.ts';
import { ageOf, describeVersion, firstVersion, type GraphVersion, programVersion } from '../graph/version.ts';
import type { Database } from './database.ts';
import { runStatement } from './session.ts';

/**
 * Reads by which version of the program a graph was made. One without sources is of this program's, whatever it says of
 * an older one: nothing in it is old.
 * @throws ConfigurationError where a newer program made it
 */
export async function readGraphVersion(database: Database): Promise<GraphVersion> {
  const [row] = await runStatement(database, readVersion, {}, 'READ');
  const { model = null, identity = null, hasSources = false } = row ?? {};
  const noted = model === null || identity === null ? undefined : { model, identity };
  if (noted !== undefined && ageOf(noted) === 'newer') throw isNewer(noted, database);
  return hasSources ? (noted ?? firstVersion) : programVersion;
}

/** @throws ConfigurationError where the graph is older or newer than this program */
export async function requireGraphVersion(database: Database): Promise<void> {
  const version = await readGraphVersion(database);
  if (ageOf(version) === 'current') return;
  throw new ConfigurationError(
    `The graph in ${database.description} is older than this program: it has ${describeVersion(version)}, and the program ${describeVersion(programVersion)}. scholargraph migrate brings it up to date from what it holds, without the files that were imported.`,
  );
}

function isNewer(version: GraphVersion, { description }: Database): ConfigurationError {
  return new ConfigurationError(
    `A newer scholargraph made the graph in ${description}: it has ${describeVersion(version)}, and this program knows ${describeVersion(programVersion)}. Nothing was changed. Use the newer program, or another database.`,
  );
}
