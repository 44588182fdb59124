import { schemaStatements } from '../graph/constraints.ts';
import { countNodes } from '../graph/load-statements.ts';
import type { Database } from './database.ts';

/** Makes the constraints and indexes that are missing; every statement of the service relies on them. */
export async function prepareDatabase(database: Database): Promise<void> {
  for (const statement of schemaStatements) await run(database, statement);
}

/** Whether no source has been imported into the graph yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await run<{ count: number }>(database, countNodes.text);
  return row?.count === 0;
}

async function run<Row extends Record<string, unknown>>(database: Database, text: string): Promise<Row[]> {
  const session = database.driver.session(database.name === undefined ? {} : { database: database.name });
  try {
    const result = await session.run<Row>(text);
    return result.records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}
