import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { StatementTimeoutError } from '../errors.ts';
import type { BoundStatement } from '../graph/statement.ts';
import { explainAway } from './connection.ts';
import type { Database } from './database.ts';
import { openSession } from './session.ts';

export interface ReadOptions {
  /** Aborted when nobody waits for the rows any more: the database then stops reading them. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which the database gives the statement up; without it, the server's own setting. */
  readonly timeout?: number;
}

/**
 * Runs one read-only statement and answers with its column `row`. It goes as one auto-commit query, which
 * costs two messages less than a transaction of the driver's; the retry that such a transaction would bring
 * for transient errors is ours then.
 * @throws DatabaseUnreachableError while the database is away
 * @throws StatementTimeoutError
 * @throws the reason of the signal that was aborted
 */
export async function readRows(
  database: Database,
  statement: BoundStatement,
  options: ReadOptions = {},
): Promise<unknown[]> {
  try {
    return await runOnce(database, statement, options);
  } catch (error) {
    if (!isRetryableError(error) || options.signal?.aborted) throw explain(error, database, options);
  }
  try {
    return await runOnce(database, statement, options);
  } catch (error) {
    throw explain(error, database, options);
  }
}

async function runOnce(
  database: Database,
  { text, parameters }: BoundStatement,
  { signal, timeout }: ReadOptions,
): Promise<unknown[]> {
  signal?.throwIfAborted();
  const session = openSession(database, 'READ');
  // Closing a session resets its connection, which ends what the server still does for it.
  const cancel = () => void session.close();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const result = await session.run<{ row: unknown }>(
      text,
      parameters,
      timeout === undefined ? {} : { timeout },
    );
    return result.records.map((record) => record.get('row'));
  } finally {
    signal?.removeEventListener('abort', cancel);
    await session.close();
  }
}

function explain(error: unknown, database: Database, { signal, timeout = 0 }: ReadOptions): unknown {
  if (signal?.aborted) return signal.reason;
  if (error instanceof Neo4jError && error.code.includes('TransactionTimedOut')) {
    return new StatementTimeoutError(
      `The database took longer than ${timeout / 1000} s, which is the limit: ask for smaller pages, or in several requests.`,
      { cause: error },
    );
  }
  return explainAway(error, database);
}

/** Whether the database answers right now. */
export async function isReachable(database: Database): Promise<boolean> {
  try {
    await readRows(database, { text: 'RETURN 1 AS row', parameters: {} });
    return true;
  } catch {
    return false;
  }
}
