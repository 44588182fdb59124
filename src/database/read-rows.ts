import neo4j, { isRetryableError } from 'neo4j-driver';
import type { PlannedStatement } from '../cypher/graph.ts';
import { explainAway } from './connection.ts';
import type { Database } from './database.ts';

/**
 * Runs one read-only statement and answers with its column `row`. It goes as one auto-commit query, which
 * costs two messages less than a transaction of the driver's; the retry that such a transaction would bring
 * for transient errors is ours then.
 * @throws DatabaseUnreachableError while the database is away
 */
export async function readRows(database: Database, statement: PlannedStatement): Promise<unknown[]> {
  try {
    return await runOnce(database, statement);
  } catch (error) {
    if (!isRetryableError(error)) throw error;
  }
  try {
    return await runOnce(database, statement);
  } catch (error) {
    throw explainAway(error, database);
  }
}

async function runOnce(database: Database, { text, parameters }: PlannedStatement): Promise<unknown[]> {
  const session = database.driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(database.name === undefined ? {} : { database: database.name }),
  });
  try {
    const result = await session.run<{ row: unknown }>(text, parameters);
    return result.records.map((record) => record.get('row'));
  } finally {
    await session.close();
  }
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
