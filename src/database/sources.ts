import { z } from 'zod';
import { listSources } from '../graph/source-statements.ts';
import type { Database } from './database.ts';

const storedSource = z.object({
  key: z.string(),
  kind: z.string(),
  recordCount: z.number(),
  importedAt: z.string(),
  uri: z.string().nullable(),
});

/** A document or data set that is in the graph. */
export type StoredSource = z.infer<typeof storedSource>;

/** Every source of the graph, by its key. */
export async function readSources(database: Database): Promise<StoredSource[]> {
  const { records } = await database.driver.executeQuery(
    listSources.text,
    {},
    { routing: 'READ', ...(database.name === undefined ? {} : { database: database.name }) },
  );
  return records.map((record) => storedSource.parse(record.toObject()));
}
