import type { Driver, EagerResult, Session } from 'neo4j-driver';
import type { CypherStatement } from '../graph/statement.ts';

/** Where sessions are opened. */
export interface Connection {
  readonly driver: Driver;
  /** The name of the database for sessions; undefined for the user's home database. */
  readonly name: string | undefined;
}

/** `READ` lets a cluster choose one of its followers. */
type AccessMode = 'READ' | 'WRITE';

/** A session, which whoever opens it closes. */
export function openSession({ driver, name }: Connection, mode: AccessMode = 'WRITE'): Session {
  return driver.session({ defaultAccessMode: mode, ...databaseOf(name) });
}

/** Opens a session for some work, and closes it after. */
export async function withSession<Result>(
  connection: Connection,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = openSession(connection);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Runs one statement as a transaction, which the driver repeats after an error that passes. */
export async function runStatement<Row>(
  { driver, name }: Connection,
  { text }: CypherStatement<Row>,
  parameters: Readonly<Record<string, unknown>> = {},
  mode: AccessMode = 'WRITE',
): Promise<Row[]> {
  const { records } = await driver.executeQuery<EagerResult<Row & Record<string, unknown>>>(
    text,
    parameters,
    { routing: mode, ...databaseOf(name) },
  );
  return records.map((record): Row => record.toObject());
}

function databaseOf(name: string | undefined): { readonly database?: string } {
  return name === undefined ? {} : { database: name };
}
