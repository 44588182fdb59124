import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { generateGraph } from '../graph/generate.ts';
import { sizes } from '../graph/sizes.ts';
import { writeTableFiles } from '../graph/table-files.ts';
import { homesFolder, showProgress } from '../home.ts';
import { quantile } from '../report/statistics.ts';
import { table } from '../report/table.ts';
import type { Sending } from './bare-load.ts';
import { emptyDatabase } from './loads.ts';
import { StatedRows } from './stated-rows.ts';

export const dataSetNames = ['S', 'L/10', 'acl', 'S x 10'] as const;
export type DataSetName = (typeof dataSetNames)[number];

/** By way of the database; rows that are parsed already, merged and nothing else; with the bulk loader. */
const loadSides = ['import', 'bare', 'bulk'] as const;
type LoadSide = (typeof loadSides)[number];

interface LoadTimes {
  readonly seconds: number;
  /** The most that the process held, in MB. */
  readonly memory: number;
}

/** Real tables that some checkouts have beside them. */
const acl = resolve('../shared/data/acl-2016-2020');

const program = fileURLToPath(new URL('load-once.ts', import.meta.url));
const home = join(homesFolder, 'import');
const bulkHome = join(homesFolder, 'import-bulk');

const sendings = [1_000, 2_500, 5_000, 10_000].flatMap((batchSize) =>
  [1, 2, 4].map((sessions): Sending => ({ batchSize, sessions })),
);

/**
 * Loads each data set on all sides in turn, each time into an empty database with the same constraints and indexes.
 * @returns the table of rows a second, as Markdown
 */
export async function runImports(names: readonly DataSetName[], rounds: number): Promise<string> {
  const settings = readSettings({ SCHOLARGRAPH_HOME: home });
  const database = await openDatabase(settings, { asking: 'service', progress: showProgress });
  try {
    await prepareDatabase(database);
    const rows: string[][] = [];
    for (const name of names) {
      showProgress(`Data set ${name}`);
      const folder = await makeDataSet(name);
      if (folder === undefined) showProgress('  is not here, and is left out');
      else rows.push([name, ...(await compareLoads(database, folder, rounds))]);
    }
    const sides = ['import', 'bare UNWIND MERGE', '--bulk', 'import / bare', '--bulk / bare'];
    const figures = table([['', 'rows', ...sides, 'MB, import', 'MB, --bulk'], ...rows]);
    const about = `Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
    return `## Imports\nRows a second of a first load, medians of ${rounds} rounds. ${about}\n\n${figures}`;
  } finally {
    await database.close();
  }
}

/** Puts a data set's CSV tables on disk. @returns their folder; undefined where this checkout does not have them */
async function makeDataSet(name: DataSetName): Promise<string | undefined> {
  if (name === 'acl') return existsSync(acl) ? acl : undefined;
  const path = join(homesFolder, 'import-tables', name.replaceAll(/\W+/g, '-').toLowerCase());
  await writeTableFiles(generateGraph(sizes[name], 1), path);
  return path;
}

async function compareLoads(database: Database, folder: string, rounds: number): Promise<string[]> {
  const { count } = await StatedRows.read(folder);
  // The search also warms up the database: the first loads of a process that has just started are slower.
  const tried: { sending: Sending; seconds: number }[] = [];
  for (const sending of sendings) {
    tried.push({ sending, seconds: (await loadOnce(database, 'bare', folder, sending)).seconds });
  }
  const [{ sending = { batchSize: 2_500, sessions: 1 } } = {}] = tried.sort((a, b) => a.seconds - b.seconds);
  const times: Record<LoadSide, LoadTimes[]> = { import: [], bare: [], bulk: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? loadSides : loadSides.toReversed()) {
      times[side].push(await loadOnce(database, side, folder, sending));
    }
  }
  const seconds = (side: LoadSide): number[] => times[side].map((each) => each.seconds);
  const rate = (side: LoadSide): number => count / quantile(seconds(side), 0.5);
  const memory = (side: LoadSide): string => Math.max(...times[side].map((each) => each.memory)).toFixed(0);
  return [
    ...[String(count), rate('import').toFixed(0)],
    ...[`${rate('bare').toFixed(0)} (${sending.batchSize} × ${sending.sessions})`, rate('bulk').toFixed(0)],
    ...[(rate('import') / rate('bare')).toFixed(2), (rate('bulk') / rate('bare')).toFixed(2)],
    ...[memory('import'), memory('bulk')],
  ];
}

async function loadOnce(database: Database, side: LoadSide, folder: string, sending: Sending) {
  if (side !== 'bulk') await emptyDatabase(database);
  const sent = [String(sending.batchSize), String(sending.sessions)];
  const args = [side, folder, side === 'bulk' ? bulkHome : home, ...sent];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args]);
  const times: LoadTimes = JSON.parse(stdout);
  showProgress(`  ${args.join(' ')}: ${times.seconds.toFixed(1)} s, ${times.memory.toFixed(0)} MB`);
  return times;
}
