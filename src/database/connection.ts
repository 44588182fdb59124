import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import type { ServerSettings } from '../config.ts';
import { ConfigurationError, DatabaseUnreachableError } from '../errors.ts';
import { type Connection, withSession } from './session.ts';

/** Long enough for a slow network, short enough for a request to fail while its caller still waits. */
const patience = { connect: 5_000, acquire: 8_000, retry: 10_000 } as const;

/** A driver for the server; it connects when it is first used, and again after the server was away. */
export function createDriver({ uri, username, password }: ServerSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: patience.connect,
    connectionAcquisitionTimeout: patience.acquire,
    maxTransactionRetryTime: patience.retry,
    // The server would send its remarks with every answer, as of a property that no node has yet: more bytes than many rows.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'scholargraph',
  });
}

/**
 * Connects to a server and makes sure that it answers.
 * @throws ConfigurationError for a wrong user, password or database name
 * @throws DatabaseUnreachableError where nothing answers
 */
export async function connect(server: ServerSettings): Promise<Driver> {
  const driver = createDriver(server);
  try {
    await ping({ driver, name: server.database });
    return driver;
  } catch (error) {
    await driver.close();
    throw explain(error, server);
  }
}

/** Asks the least that needs a database. */
export async function ping(connection: Connection): Promise<void> {
  await withSession(connection, (session) => session.run('RETURN 1'));
}

/** The error for a statement that failed: a DatabaseUnreachableError where the database is gone, else what was thrown. */
export function explainAway(error: unknown, { description }: { readonly description: string }): unknown {
  if (!isAway(error)) return error;
  return new DatabaseUnreachableError(`The database does not answer any more: ${description}.`, {
    cause: error,
  });
}

/** The database answers, and was away meanwhile: what a transaction held is lost. */
export class DatabaseWasAwayError extends Error {
  override readonly name = 'DatabaseWasAwayError';
}

/** The driver has lost its connection, could not make one, or found no server to talk to. */
function isAway(error: unknown): boolean {
  if (error instanceof DatabaseWasAwayError) return true;
  return (
    error instanceof Neo4jError &&
    (error.code === neo4j.error.SERVICE_UNAVAILABLE || error.code === neo4j.error.SESSION_EXPIRED)
  );
}

function explain(error: unknown, { uri, username, database }: ServerSettings): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.startsWith('Neo.ClientError.Security.')) {
    return new ConfigurationError(
      `The server at ${uri} does not let the user '${username}' in: check NEO4J_USERNAME and NEO4J_PASSWORD. It said: ${error.message}`,
      { cause: error },
    );
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new ConfigurationError(
      `The server at ${uri} has no database '${database ?? ''}': check NEO4J_DATABASE.`,
      { cause: error },
    );
  }
  return new DatabaseUnreachableError(
    `No Neo4j answers at ${uri}: check that it runs, and NEO4J_URI. The driver said: ${error.message}`,
    { cause: error },
  );
}
