import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../src/database/database.ts';
import { clearGraph, graphLines, neo4jVariables, useDatabase } from '../../support/database.ts';
import { writeGroup } from '../../support/group-tables.ts';
import { homeForTest, openManaged } from '../../support/prepared-home.ts';
import { launch, type Running, runImport, runProgram } from '../../support/programs.ts';

const database = useDatabase();
/** Half a minute of work on an idle machine, minutes on a busy one. */
const patience = 400_000;

let folder: string;
/** A data set, and another that speaks of one of its people. */
let group: string;
let guests: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholargraph-bulk-'));
  group = join(folder, 'group');
  guests = join(folder, 'guests');
  await writeGroup(group, { people: 300, papers: 400 });
  await mkdir(guests);
  await writeFile(join(guests, 'people.csv'), 'id,name,orcid\nzoe,Zoe Brien,0000-0002-1825-0097\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'a bulk load makes the graph that an import makes, reports the same, and is known to the next import',
  async () => {
    const online = await importOnline([group]);
    const env = { SCHOLARGRAPH_HOME: await homeForTest('locked') };
    const bulk = await runImport([group, '--bulk', '--json'], { env });
    expect(bulk).toMatchObject({ code: 1, stdout: online.report });
    expect(JSON.parse(bulk.stdout)).toMatchObject({
      nodes: { created: 702, unchanged: 0 },
      merges: { orcid: 1, doi: 1 },
      rejected: 3,
    });
    expect(await readdir(env.SCHOLARGRAPH_HOME)).toEqual(['neo4j']);

    await withHome(env.SCHOLARGRAPH_HOME, async (other) => {
      expect(await graphLines(other)).toEqual(online.lines);
      const beside = await runImport([group, '--bulk'], { env });
      expect(beside).toMatchObject({ code: 2, stdout: '' });
      expect(beside.stderr).toMatch(/belongs to the service .*--bulk needs its database stopped/);

      const again = await runImport([group, '--json'], { env });
      expect(JSON.parse(again.stdout)).toMatchObject({
        nodes: { created: 0, updated: 0, withdrawn: 0 },
        relationships: { created: 0, updated: 0, withdrawn: 0 },
      });
      expect(await graphLines(other)).toEqual(online.lines);
    });

    const same = await runImport([group, '--bulk'], { env });
    expect(same).toMatchObject({ code: 1, stdout: expect.stringContaining('Nothing changed') });
    const more = await runImport([guests, '--bulk'], { env });
    expect(more).toMatchObject({ code: 2, stdout: '' });
    expect(more.stderr).toMatch(/holds something already.*leave --bulk out/);
  },
  patience,
);

test(
  'a bulk load that is killed leaves nothing that passes for a graph; the same again begins anew, or goes on with what follows',
  async () => {
    const home = await homeForTest('locked');
    const env = { SCHOLARGRAPH_HOME: home };
    // The first is without any issue to keep.
    const paths = [guests, group];
    await killedOnce(paths, env, () => existsSync(join(home, 'bulk-load-unfinished')));

    const sources = await runProgram(['sources'], { env });
    expect(sources).toMatchObject({ code: 2, stdout: '' });
    expect(sources.stderr).toMatch(/has not come to its end.*Run the same import --bulk again/);

    await killedOnce(paths, env, ({ stderr }) => stderr.includes('Making constraints and indexes'));
    const bulk = await runImport([...paths, '--bulk', '--json'], { env });
    expect(bulk.code).toBe(1);
    expect(JSON.parse(bulk.stdout)).toMatchObject({
      documents: [
        { status: 'unchanged', source: 'tables:guests' },
        { status: 'loaded', source: 'tables:group' },
      ],
    });
    const online = await importOnline(paths);
    expect(await readdir(home)).toEqual(['neo4j']);
    await withHome(home, async (other) => expect(await graphLines(other)).toEqual(online.lines));
  },
  patience,
);

test.each<[string, string[], Record<string, string>, RegExp]>([
  [
    'a server of the user’s own',
    [],
    { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' },
    /leave --bulk out/,
  ],
  ['a dry run', ['--dry-run'], {}, /'--bulk' cannot be used with option '--dry-run'/],
])('%s does not go together with a bulk load', async (_, args, env, message) => {
  const ended = await runImport([group, '--bulk', ...args], {
    env: { SCHOLARGRAPH_HOME: join(folder, 'none'), ...env },
  });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(message);
});

/** Imports by way of the suite's database. @returns its report and the graph */
async function importOnline(paths: readonly string[]): Promise<{ report: string; lines: string[] }> {
  await clearGraph(database());
  const ended = await runImport([...paths, '--json'], { env: neo4jVariables() });
  expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Connecting to \S+\n$/) });
  return { report: ended.stdout, lines: await graphLines(database()) };
}

async function withHome(home: string, work: (database: Database) => Promise<void>): Promise<void> {
  const other = await openManaged(home);
  try {
    await work(other);
  } finally {
    await other.close();
  }
}

/** Kills a bulk load once it has come to a point. */
async function killedOnce(
  paths: readonly string[],
  env: Record<string, string>,
  isThere: (output: Running['output']) => boolean,
): Promise<void> {
  const { child, output } = launch(['import', ...paths, '--bulk'], env);
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  while (!isThere(output)) {
    if (child.exitCode !== null) throw new Error(`The import ended before:\n${output.stderr}`);
    await sleep(20);
  }
  child.kill('SIGKILL');
  await closed;
}
