import { schemaStatements } from '../graph/constraints.ts';
import { type Connection, withSession } from './session.ts';

/** Makes the constraints and indexes that are missing; every statement of the service relies on them. */
export async function prepareDatabase(connection: Connection): Promise<void> {
  await withSession(connection, async (session) => {
    for (const statement of schemaStatements) await session.run(statement);
  });
}
