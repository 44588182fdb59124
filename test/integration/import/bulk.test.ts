import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../../src/config.ts';
import { type Database, openDatabase } from '../../../src/database/database.ts';
import { clearGraph, graphLines, neo4jVariables, useDatabase } from '../../support/database.ts';
import { writeGroup } from '../../support/group-tables.ts';
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
    const env = { SCHOLARGRAPH_HOME: join(folder, 'home') };
    const bulk = await runImport([group, '--bulk', '--json'], { env });
    expect(bulk).toMatchObject({ code: 1, stdout: online.report });
    expect(JSON.parse(bulk.stdout)).toMatchObject({
      nodes: { created: 702, unchanged: 2 },
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

    const more = await runImport([group, '--bulk'], { env });
    expect(more).toMatchObject({ code: 2, stdout: '' });
    expect(more.stderr).toMatch(/holds something already.*leave --bulk out/);
  },
  patience,
);

test(
  'a bulk load that is killed leaves nothing that passes for a graph; the same again begins anew, and other inputs follow',
  async () => {
    const home = join(folder, 'killed');
    const env = { SCHOLARGRAPH_HOME: home };
    const importer = launch(['import', group, guests, '--bulk'], env);
    onTestFinished(() => void importer.child.kill('SIGKILL'));
    const closed = once(importer.child, 'close');
    await untilThere(join(home, 'bulk-load-unfinished'), importer);
    importer.child.kill('SIGKILL');
    await closed;

    const sources = await runProgram(['sources'], { env });
    expect(sources).toMatchObject({ code: 2, stdout: '' });
    expect(sources.stderr).toMatch(/has not come to its end.*Run the same import --bulk again/);

    const bulk = await runImport([group, guests, '--bulk', '--json'], { env });
    const online = await importOnline([group, guests]);
    expect(bulk).toMatchObject({ code: 1, stdout: online.report });
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
  const settings = readSettings({ SCHOLARGRAPH_HOME: home });
  const other = await openDatabase(settings, { owner: 'service', progress: () => {} });
  try {
    await work(other);
  } finally {
    await other.close();
  }
}

async function untilThere(path: string, { child, output }: Running): Promise<void> {
  while (!existsSync(path)) {
    if (child.exitCode !== null) throw new Error(`The import ended before:\n${output.stderr}`);
    await sleep(20);
  }
}
