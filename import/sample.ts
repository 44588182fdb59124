import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Database } from '../src/database/database.ts';
import { shippedAliases } from './aliases.ts';
import { importPaths } from './import.ts';
import { createLoader } from './load/load.ts';
import { Report } from './report.ts';

export const samplePath = fileURLToPath(new URL('./sample', import.meta.url));

/** Loads the project's own pages, for a graph that holds nothing yet. */
export async function importSample(database: Database): Promise<Report> {
  const loader = createLoader(database);
  try {
    const report = new Report();
    await importPaths([samplePath], { loader, report, aliases: shippedAliases, stdin: Readable.from([]) });
    return report;
  } finally {
    await loader.close();
  }
}
