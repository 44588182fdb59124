import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { Random } from '../../lib/random.ts';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openHome } from '../../src/database/managed/home.ts';
import { readServer } from '../../src/database/managed/managed-neo4j.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { takeImportLock } from '../../src/graph/statements/sources.ts';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../support/database.ts';
import { generatePages, writeFiles } from '../support/pages.ts';
import { homeForTest } from '../support/prepared-home.ts';
import { launch, type Running, runImport, startServiceForTest } from '../support/programs.ts';

const database = useDatabase();
/** PAGES says how many. */
const pageCount = Number(process.env.PAGES ?? 60);
const fewest = pageCount / 10;
const random = new Random(20_261_124);
/** Seconds of work on an idle machine, a few minutes on a busy one. */
const patience = 300_000;

let folder: string;
/** The graph after an import that nobody disturbed. */
let undisturbed: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholargraph-killed-'));
  await writeFiles(folder, generatePages(pageCount, 7));
  expect(await runImport([folder], { env: neo4jVariables() })).toMatchObject({ code: 0 });
  undisturbed = await graphLines(database());
}, patience);
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'an importer killed at any moment leaves whole documents, and the next import completes them',
  async () => {
    await clearGraph(database());
    const importer = launchImport(neo4jVariables());
    await untilLoaded(database(), fewest + random.below(Math.floor(pageCount * 0.6)));
    await kill(importer);
    const loaded = await countSources(database());
    expect(loaded).toBeGreaterThanOrEqual(fewest);
    expect(loaded).toBeLessThan(pageCount);

    const again = await runImport([folder, '--json'], { env: neo4jVariables() });
    expect(again).toMatchObject({ code: 0 });
    expect(unchangedIn(again.stdout)).toBe(loaded);
    expect(await graphLines(database())).toEqual(undisturbed);
  },
  patience,
);

test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
  'an import that %s stops says how far it has come and what to do, and the same command completes it',
  async (signal) => {
    await clearGraph(database());
    const importer = launchImport(neo4jVariables());
    const ended = once(importer.child, 'close');
    await untilLoaded(database(), fewest + random.below(Math.floor(pageCount * 0.3)));
    importer.child.kill(signal);
    const [code] = await ended;
    const loaded = await countSources(database());
    expect({ code, ...importer.output }).toMatchObject({
      code: 130,
      stdout: expect.stringMatching(/^Imported \d+ documents, /),
      stderr: expect.stringMatching(
        /\nInterrupted at \d+%; the same command completes it\. Document \d+ of \d+ was under way\.\n$/,
      ),
    });
    const place = Number(/Document (\d+)/.exec(importer.output.stderr)?.[1]);
    expect([place - 1, place]).toContain(loaded);
    const again = await runImport([folder, '--json'], { env: neo4jVariables() });
    expect(unchangedIn(again.stdout)).toBe(loaded);
    expect(await graphLines(database())).toEqual(undisturbed);
  },
  patience,
);

test(
  'a service killed during an import loses no document: it starts again, and the next import completes them',
  async () => {
    const home = await homeForTest('prepared');
    const env = { SCHOLARGRAPH_HOME: home };
    const service = await startServiceForTest(['--no-sample'], env);
    const importer = launchImport(env);
    const ended = once(importer.child, 'close');
    const before = await openOwned(home);
    await untilLoaded(before, fewest + random.below(Math.floor(pageCount * 0.15)));
    service.child.kill('SIGKILL');
    const [code] = await ended;
    await before.close();

    expect({ code, ...importer.output }).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(
        /The database does not answer any more: the managed Neo4j at bolt:\/\/127\.0\.0\.1:\d+\.\nInterrupted at \d\d?%; the same command completes it\. Document \d+ of \d+ was under way\.\n$/,
      ),
    });
    const reported = Number(/^Imported (\d+) documents/.exec(importer.output.stdout)?.[1]);
    expect(reported).toBeGreaterThanOrEqual(fewest);

    const next = await startServiceForTest(['--no-sample'], env);
    const after = await openOwned(home);
    onTestFinished(() => after.close());
    const loaded = await countSources(after);
    // The last document may have been in when its answer was lost.
    expect([reported, reported + 1]).toContain(loaded);
    const again = await runImport([folder, '--json'], { env });
    expect(again).toMatchObject({ code: 0 });
    expect(unchangedIn(again.stdout)).toBe(loaded);
    expect(await graphLines(after)).toEqual(undisturbed);
    expect(await next.stop()).toBe(0);
  },
  patience,
);

function launchImport(env: Record<string, string>): Running {
  const importer = launch(['import', folder], env);
  onTestFinished(() => kill(importer));
  return importer;
}

async function kill({ child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** Opens the database of a service, as an import does that runs beside it. */
async function openOwned(home: string): Promise<Database> {
  const server = await readServer(await openHome(home));
  if (server === undefined) throw new Error(`No database runs in ${home}.`);
  const { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD } = server;
  const settings = readSettings({ NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD });
  return openDatabase(settings, { asking: 'command', progress: () => {} });
}

const sources = 'MATCH (source:Source) RETURN count(source) AS count';

async function untilLoaded(where: Database, count: number): Promise<void> {
  for (;;) {
    const [row] = await rows(where, sources);
    if (Number(row?.count) >= count) return;
    await sleep(20);
  }
}

/** After whatever the killed import had under way: its transaction holds the lock until it has ended. */
async function countSources(where: Database): Promise<number> {
  await rows(where, takeImportLock.text);
  const [row] = await rows(where, sources);
  return Number(row?.count);
}

/** How many documents of a report were in the graph already, whole. */
function unchangedIn(json: string): number {
  const report: { documents: { nodes: Counts; relationships: Counts }[] } = JSON.parse(json);
  const isUnchanged = ({ created, updated, withdrawn }: Counts): boolean =>
    created + updated + withdrawn === 0;
  return report.documents.filter(
    ({ nodes, relationships }) => isUnchanged(nodes) && isUnchanged(relationships),
  ).length;
}

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly withdrawn: number;
}
