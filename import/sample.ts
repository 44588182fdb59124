import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { EagerResult } from 'neo4j-driver';
import type { Database } from '../src/database/database.ts';
import { noteLoadingSample, readNeedsSample } from '../src/graph/sample-statements.ts';
import { shippedAliases } from './aliases.ts';
import { importPaths } from './import.ts';
import { createLoader } from './load/load.ts';
import { Report } from './report.ts';

export const samplePath = fileURLToPath(new URL('./sample', import.meta.url));

/** Whether the graph holds nothing yet, or a part of the sample: the start that was loading it has been ended. */
export async function needsSample(database: Database): Promise<boolean> {
  const { records } = await run(database, readNeedsSample.text);
  return records[0]?.get('needsSample') === true;
}

/** Loads the project's own pages. What is there of them already stays. */
export async function importSample(database: Database): Promise<Report> {
  await run(database, noteLoadingSample.text, { isLoadingSample: true });
  const loader = createLoader(database);
  const report = new Report();
  try {
    await importPaths([samplePath], { loader, report, aliases: shippedAliases, stdin: Readable.from([]) });
  } finally {
    await loader.close();
  }
  await run(database, noteLoadingSample.text, { isLoadingSample: null });
  return report;
}

function run(
  { driver, name: database }: Database,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<EagerResult> {
  return driver.executeQuery(text, parameters, database === undefined ? {} : { database });
}
