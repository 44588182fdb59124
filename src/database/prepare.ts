import { Neo4jError } from 'neo4j-driver';
import pRetry from 'p-retry';
import { schemaStatements } from '../graph/constraints.ts';
import { type Connection, runStatement } from './session.ts';

/**
 * Makes the constraints and indexes that are missing; every statement of the service relies on them. Several processes may
 * do so at once: `IF NOT EXISTS` does not see what another is about to make, and the same statement again does.
 */
export async function prepareDatabase(connection: Connection): Promise<void> {
  for (const text of schemaStatements) {
    await pRetry(() => runStatement(connection, { text }), {
      retries: 3,
      minTimeout: 100,
      shouldRetry: ({ error }) => isThereAlready(error),
    });
  }
}

function isThereAlready(error: unknown): boolean {
  return error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(error.code);
}
