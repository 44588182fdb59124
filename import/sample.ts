import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Database } from '../src/database/database.ts';
import { runStatement } from '../src/database/session.ts';
import { noteLoadingSample, readNeedsSample } from '../src/graph/statements/sample.ts';
import { shippedAliases } from './formats/aliases.ts';
import { importPaths } from './import.ts';
import { createDatabaseLoader } from './load/database-loader.ts';
import { Report } from './report.ts';

export const samplePath = fileURLToPath(new URL('./sample', import.meta.url));

/**
 * Whether the graph holds nothing yet, or only a part of the sample, because a start was interrupted that was loading
 * it.
 */
export async function needsSample(database: Database): Promise<boolean> {
  const [row] = await runStatement(database, readNeedsSample);
  return row?.needsSample === true;
}

/** Loads the project's own pages. Those that are loaded already stay as they are. */
export async function importSample(database: Database): Promise<Report> {
  await runStatement(database, noteLoadingSample, { isLoadingSample: true });
  const loader = createDatabaseLoader(database);
  const report = new Report();
  try {
    await importPaths([samplePath], { loader, report, aliases: shippedAliases, stdin: Readable.from([]) });
  } finally {
    await loader.close();
  }
  await runStatement(database, noteLoadingSample, { isLoadingSample: null });
  return report;
}
