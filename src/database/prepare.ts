import { schemaStatements } from '../graph/constraints.ts';
import type { Database } from './database.ts';

/** Makes the constraints and indexes that are missing; every statement of the service relies on them. */
export async function prepareDatabase({ driver, name }: Database): Promise<void> {
  const session = driver.session(name === undefined ? {} : { database: name });
  try {
    for (const statement of schemaStatements) await session.run(statement);
  } finally {
    await session.close();
  }
}
