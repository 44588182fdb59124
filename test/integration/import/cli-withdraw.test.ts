import { beforeEach, describe, expect, test } from 'vitest';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { KeptGraph } from '../../support/kept-graph.ts';
import { folderOf, pageText } from '../../support/pages.ts';
import { type Ended, runImport, runProgram } from '../../support/programs.ts';

const database = useDatabase();

const ada = pageText({
  name: 'Ada Abbot',
  topics: ['Causality', 'Cognition'],
  publications: [{ title: 'Graphs: a study', authors: ['Boris Castel'] }],
});
const boris = pageText({ name: 'Boris Castel', topics: ['Causality'] });
const keys = { ada: 'directory-page:en/ada-abbot/ada', boris: 'directory-page:en/boris-castel/boris' };

function run(...args: string[]): Promise<Ended> {
  return runProgram(args, { env: neo4jVariables() });
}

/** What stands after each import alone. */
let alone: string[];
let both: string[];
let graph: KeptGraph | undefined;
beforeEach(async () => {
  if (graph !== undefined) return graph.restore();
  await clearGraph(database());
  const folder = await folderOf({ 'boris.txt': boris });
  await runImport([folder], { env: neo4jVariables() });
  alone = await graphLines(database());
  await runImport([await folderOf({ 'ada.txt': ada })], { env: neo4jVariables() });
  both = await graphLines(database());
  graph = await KeptGraph.of(database());
});

describe('withdraw', () => {
  test('leaves the graph as if the source had never been there', async () => {
    const ended = await run('withdraw', keys.ada);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toMatch(/^Withdrew 1 source\.\n/);
    expect(await graphLines(database())).toEqual(alone);
  });

  test('of all sources leaves nothing', async () => {
    expect(await run('withdraw', keys.ada, keys.boris)).toMatchObject({ code: 0 });
    expect(await graphLines(database())).toEqual([]);
  });

  test('as a dry run names what would go, and leaves everything', async () => {
    const ended = await run('withdraw', keys.ada, '--dry-run');
    expect(ended.stdout).toMatch(/^Dry run: 1 source would be withdrawn\. Nothing was written/);
    expect(ended.stdout).toMatch(/^ {2}- Graphs: a study\b/m);
    expect(ended.stdout).toMatch(/^ {2}- Cognition\b/m);
    expect(ended.stdout).not.toMatch(/^ {2}- Causality\b/m);
    expect(await graphLines(database())).toEqual(both);
    const report = JSON.parse((await run('withdraw', keys.ada, '--dry-run', '--json')).stdout);
    expect(report).toMatchObject({ sources: [{ source: keys.ada }], nodes: { created: 0 } });
    expect(report.changes).toContainEqual({
      kind: 'Topic',
      action: 'withdrawn',
      name: expect.stringContaining('Cognition'),
    });
  });

  test('of a source that is not there withdraws nothing, and names the nearest', async () => {
    const ended = await run('withdraw', keys.boris, 'directory-page:en/ada-abot/ada');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('has no source "directory-page:en/ada-abot/ada"; the nearest are:');
    expect(ended.stderr).toContain(`\n  ${keys.ada}\n`);
    expect(await graphLines(database())).toEqual(both);
  });

  test('names its missing argument', async () => {
    expect(await run('withdraw')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("missing required argument 'source'"),
    });
  });
});

describe('sources', () => {
  test('are listed with what they are', async () => {
    const { code, stdout } = await run('sources');
    expect(code).toBe(0);
    const [heading = '', first = '', ...rest] = stdout.trimEnd().split('\n');
    expect(heading.split(/ {2,}/)).toEqual(['key', 'kind', 'records', 'imported at', 'uri']);
    expect(first).toMatch(/^directory-page:en\/ada-abbot\/ada +directory-page {2}1 .*file:\/\/.*ada\.txt$/);
    expect(rest).toHaveLength(1);
  });

  test('of which an import was interrupted says so, and what to do', async () => {
    expect((await run('sources')).stdout).not.toContain('Not complete');
    await rows(database(), 'MATCH (s:Source {key: $key}) SET s.complete = false', { key: keys.boris });
    const { stdout } = await run('sources');
    expect(stdout).toMatch(
      /^Not complete: directory-page:en\/boris-castel\/boris\. .*same command again completes it\.$/m,
    );
    expect(stdout).not.toMatch(/Not complete: .*ada/);
    const listed: unknown = JSON.parse((await run('sources', '--json')).stdout);
    expect(listed).toMatchObject([
      { key: keys.ada, complete: true },
      { key: keys.boris, complete: false },
    ]);
  });

  test('are listed for programs', async () => {
    const stored = await rows(database(), 'MATCH (s:Source) RETURN s.key AS key, s.uri AS uri ORDER BY key');
    const { stdout } = await run('sources', '--json');
    expect(JSON.parse(stdout)).toMatchObject(stored);
  });

  test('of an empty graph are none', async () => {
    await clearGraph(database());
    expect((await run('sources')).stdout).toContain('The graph holds no source yet');
    expect(JSON.parse((await run('sources', '--json')).stdout)).toEqual([]);
  });
});
