import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerSettings, Settings } from '../../config.ts';
import { ConfigurationError, DatabaseUnreachableError } from '../../errors.ts';
import { connect } from '../connection.ts';
import type { Database } from '../database.ts';
import { refuseUnfinishedLoad } from './bulk-import.ts';
import { type Home, openHome } from './home.ts';
import { ManagedNeo4j, readServer } from './managed-neo4j.ts';
import { claimHome, describeOwner, type Owner, type OwnerKind, readOwner, releaseHome } from './owner.ts';

export interface OpenOptions {
  /** Who asks; see `canShare` for whose database it may use. */
  readonly asking: OwnerKind;
  /** Told of each step, before it is taken. */
  readonly progress: (message: string) => void;
}

/** How long one process waits for another that is still starting its database, in milliseconds. */
const attachPatience = 120_000;

/**
 * Opens the database that the settings name: a server of the user's, or the managed local Neo4j.
 * @throws ConfigurationError for settings or a machine that cannot work, or a home that somebody else owns
 * @throws DatabaseUnreachableError where nothing answers
 */
export async function openDatabase(settings: Settings, options: OpenOptions): Promise<Database> {
  if (settings.neo4j !== undefined) {
    options.progress(`Connecting to ${settings.neo4j.uri}`);
    return connected(settings.neo4j, `the Neo4j server at ${settings.neo4j.uri}`);
  }
  const home = await openHome(settings.home);
  const owner = await claimHome(home, options.asking);
  if (owner === undefined) return openManaged(home, options);
  if (canShare(options.asking, owner)) return attach(home, owner, options);
  throw ownedBy(owner, home);
}

/** @throws ConfigurationError where the settings ask for a managed database that another process owns by now */
export async function refuseOwnedHome(settings: Settings): Promise<void> {
  if (settings.neo4j !== undefined) return;
  const home = await openHome(settings.home);
  const owner = await readOwner(home);
  if (owner !== undefined && !canShare('service', owner)) throw ownedBy(owner, home);
}

/**
 * Whether one process may use the database that another one keeps. What `db start` runs is there for all but a second
 * `db start`. A service's database ends with the service: a command may use it, another service may not. A command's
 * database ends with the command, and nobody else uses it.
 */
function canShare(asking: OwnerKind, owner: Owner): boolean {
  if (asking === 'database') return false;
  return owner.kind === 'database' || (asking === 'command' && owner.kind === 'service');
}

function ownedBy(owner: Owner, home: Home): ConfigurationError {
  return new ConfigurationError(
    `${home.path} belongs to ${describeOwner(owner)}: stop that one, or set SCHOLARGRAPH_HOME to another folder.`,
  );
}

async function openManaged(home: Home, { progress }: OpenOptions): Promise<Database> {
  const server = new ManagedNeo4j(home, progress);
  try {
    await refuseUnfinishedLoad(home);
    const settings = await server.start();
    const database = await connected(settings, `the managed Neo4j at ${settings.uri}`);
    return {
      ...database,
      managed: true,
      close: onlyOnce(async () => {
        await database.close();
        await server.stop();
        await releaseHome(home);
      }),
    };
  } catch (error) {
    await server.stop();
    await releaseHome(home);
    throw error;
  }
}

async function attach(home: Home, owner: Owner, { progress }: OpenOptions): Promise<Database> {
  progress(`Using the database of ${describeOwner(owner)}`);
  const deadline = Date.now() + attachPatience;
  while (Date.now() < deadline && (await readOwner(home)) !== undefined) {
    const server = await readServer(home);
    if (server !== undefined && (await answers(server))) {
      return connected(server, `the managed Neo4j at ${server.uri}`);
    }
    await sleep(500);
  }
  throw new DatabaseUnreachableError(
    `${home.path} belongs to ${describeOwner(owner)}, and its database does not answer: see what that one says.`,
  );
}

async function answers(server: ServerSettings): Promise<boolean> {
  try {
    const driver = await connect(server);
    await driver.close();
    return true;
  } catch {
    return false;
  }
}

async function connected(server: ServerSettings, description: string): Promise<Database> {
  const driver = await connect(server);
  return {
    driver,
    name: server.database,
    description,
    managed: false,
    close: onlyOnce(() => driver.close()),
  };
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
