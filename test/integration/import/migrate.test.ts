import { once } from 'node:events';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDatabaseLoader } from '../../../import/load/database-loader.ts';
import { holdImportLock } from '../../../import/load/graph/import-lock.ts';
import { migrate } from '../../../import/migrate/migrate.ts';
import type { MigrationOptions, MigrationReport } from '../../../import/migrate/migration.ts';
import { bringUpToDate } from '../../../import/migrate/up-to-date.ts';
import { firstVersion, programVersion } from '../../../src/graph/version.ts';
import { cutAfter } from '../../support/cut-after.ts';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { KeptGraph } from '../../support/kept-graph.ts';
import { importInto, statementsOf } from '../../support/loading.ts';
import { loadOldGraph, oldInputs } from '../../support/old-graph.ts';
import { homeForTest, openManaged } from '../../support/prepared-home.ts';
import { type Ended, launch, runProgram, serveForTest } from '../../support/programs.ts';

const database = useDatabase();

/** The graph as 0031bf2 made it, and what a fresh import of the same files is today. */
let old: KeptGraph;
let fresh: string[];
beforeAll(async () => {
  await importInto(database(), [oldInputs]);
  fresh = await comparable();
  await loadOldGraph(database());
  old = await KeptGraph.of(database());
  expect(await comparable()).not.toEqual(fresh);
});
beforeEach(() => old.restore());

/** In batches so small that each part of the work has several. */
function bringUp(options: Partial<MigrationOptions> = {}): Promise<MigrationReport> {
  return migrate(database(), firstVersion, { progress: () => {}, batchSize: 8, ...options });
}

/** The graph without what only an import of the files can know: their digests, and where they lie. */
async function comparable(): Promise<string[]> {
  await rows(database(), 'MATCH (source:Source) SET source.digest = null, source.uri = null');
  return graphLines(database());
}

async function versions(): Promise<unknown> {
  return rows(database(), 'MATCH (v:GraphVersion) RETURN v.model AS model, v.identity AS identity');
}

function run(...args: string[]): Promise<Ended> {
  return runProgram(args, { env: { ...neo4jVariables(), PORT: '0', LOG_LEVEL: 'silent' } });
}

test('a graph of 0031bf2 becomes what a fresh import of the same files is', async () => {
  const done: number[] = [];
  const report = await bringUp({ onProgress: (count) => done.push(count) });
  expect(await comparable()).toEqual(fresh);
  expect(await versions()).toEqual([programVersion]);
  expect(report.merges).toMatchObject({ byline: expect.any(Number) });
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  // A part of the work that reads a label in a single page would not be in batches.
  expect(new Set(done).size).toBeGreaterThan(12);
});

test('where it is up to date, a migration writes nothing, and an import of the same files changes nothing', async () => {
  await bringUp();
  const counts = { created: 0, updated: 0, withdrawn: 0 };
  const written = await statementsOf(database(), async () => {
    expect(await bringUp()).toMatchObject({ nodes: counts, relationships: counts, merges: {} });
  });
  expect(written).toEqual([]);
  // The digests are of another importer: so all files are read again.
  const report = JSON.parse((await run('import', oldInputs, '--json')).stdout);
  expect(report).toMatchObject({ nodes: counts, relationships: counts });
  expect(await comparable()).toEqual(fresh);
});

test('interrupted after each of its writes, it is completed by the same again', async () => {
  let attempts = 0;
  while (await cutAfter(database(), 1, () => bringUp({ batchSize: 25 }))) {
    attempts += 1;
    expect(await versions(), 'the version is written last').toEqual([]);
    expect(await run('sources')).toMatchObject({ code: 2 });
    expect(attempts).toBeLessThan(50);
  }
  expect(attempts).toBeGreaterThan(5);
  expect(await comparable()).toEqual(fresh);
  expect(await versions()).toEqual([programVersion]);
});

describe("on a server of one's own", () => {
  const commands = [['serve'], ['import', oldInputs], ['sources'], ['withdraw', 'tables:lab']];

  test.each(commands)('%s ends with 2 and names the command where the graph is older', async (...args) => {
    const before = await graphLines(database());
    const ended = await run(...args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/older than this program: .*scholargraph migrate brings it up to date/);
    expect(await graphLines(database())).toEqual(before);
  });

  test('migrate brings it up to date, and says so where it is', async () => {
    const ended = await run('migrate');
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stderr).toMatch(/^Step 1 of 3: .*\nStep 2 of 3: .*\nStep 3 of 3: /m);
    expect(ended.stdout).toMatch(/^Brought the graph up to date: from version 1 of the model/);
    expect(ended.stdout).toMatch(/^ {2}nodes +\d+ created, \d+ updated, \d+ withdrawn$/m);
    expect(await comparable()).toEqual(fresh);
    const again = await run('migrate');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(/^The graph is up to date: .*Nothing was changed\.$/m);
    expect(await run('sources')).toMatchObject({ code: 0 });
  });

  test('migrate that is stopped ends with 130, and the graph is as old as before', async () => {
    const lock = await holdImportLock(database());
    const { child, output } = launch(['migrate'], neo4jVariables());
    while (!output.stderr.includes('constraints')) await once(child.stderr ?? child, 'data');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    await lock.release();
    expect({ code, stdout: output.stdout }).toEqual({ code: 130, stdout: '' });
    expect(output.stderr).toMatch(/^Interrupted at 0%: .*the same command completes it\.$/m);
    expect(await versions()).toEqual([]);
  });

  test.each([...commands, ['migrate']])('%s refuses a newer graph in words', async (...args) => {
    await rows(database(), "CREATE (:GraphVersion {key: 'graph', model: 2, identity: 1000000})");
    const before = await graphLines(database());
    const ended = await run(...args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^A newer scholargraph made the graph in .* Use the newer program/m);
    expect(await graphLines(database())).toEqual(before);
  });
});

test('a managed database is brought up to date by whoever starts it, and says so', async () => {
  const said: string[] = [];
  await bringUpToDate({ ...database(), managed: true }, (message) => said.push(message));
  expect(said.at(0)).toMatch(/^An older version of scholargraph made this graph/);
  expect(said.at(-1)).toBe('The graph is up to date');
  expect(await comparable()).toEqual(fresh);
  said.length = 0;
  await bringUpToDate({ ...database(), managed: true }, (message) => said.push(message));
  expect(said).toEqual([]);
});

test('a service brings its managed database up to date before it answers', async () => {
  const env = { SCHOLARGRAPH_HOME: await homeForTest('prepared') };
  const managed = await openManaged(env.SCHOLARGRAPH_HOME);
  await loadOldGraph(managed);
  await managed.close();
  const service = await serveForTest([], env);
  expect(service.output.stdout).toMatch(
    /bringing it up to date.*\n(?:.*\n)*.*Step 3 of 3.*\n(?:.*\n)*.*The graph is up to date.*\n/,
  );
  // It is up to date for those who use it beside the service, too.
  expect(await runProgram(['sources'], { env })).toMatchObject({ code: 0 });
});

describe('the first import into an empty graph', () => {
  beforeEach(() => clearGraph(database()));

  test.each([
    ['a small one', {}],
    ['one in batches', { largestTransaction: 0 }],
  ])('notes the version: %s', async (_, options) => {
    const loader = createDatabaseLoader(database(), options);
    await importInto(database(), [oldInputs], { loader });
    await loader.close();
    expect(await versions()).toEqual([programVersion]);
  });

  test('does not in an older graph: that would pass for a migrated one', async () => {
    await old.restore();
    await importInto(database(), [oldInputs]);
    expect(await versions()).toEqual([]);
  });

  test('takes over a graph that an older version has left empty', async () => {
    await rows(database(), "CREATE (:GraphVersion {key: 'graph', model: 1, identity: 1})");
    expect(await run('import', `${oldInputs}/lab`)).toMatchObject({ code: 0 });
    expect(await versions()).toEqual([programVersion]);
  });
});
