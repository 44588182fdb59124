import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { folderOf, pageText, writeFiles } from '../../support/pages.ts';
import { type Ended, type RunOptions, runImport, runProgram, spawnProgram } from '../../support/programs.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const ada = pageText({
  name: 'Ada Abbot',
  students: ['PhD - Lycée Neuf', 'PhD - UdeM'],
  publications: [{ title: 'Graphs: a study', authors: ['Boris Castel'] }],
});
const boris = pageText({ name: 'Boris Castel', topics: ['Causality'] });

function run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runImport(args, { ...options, env: { ...neo4jVariables(), ...options.env } });
}

/** The same in a process of its own, where the exit code and the pipes are what is tested. */
function spawned(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return spawnProgram(['import', ...args], { ...options, env: { ...neo4jVariables(), ...options.env } });
}

describe('wrong usage ends with 2, a message, and nothing written', () => {
  test.each<[string, string[], RegExp]>([
    ['no path', [], /missing required argument 'path'/],
    ['an unknown option', ['a.txt', '--wet-run'], /unknown option '--wet-run'/],
    [
      'an unknown format',
      ['a.txt', '--format', 'csv'],
      /There is no format "csv": --format takes tables, directory-page, same-as, openalex\b/,
    ],
    [
      'an alias file that is not there',
      ['a.txt', '--aliases', 'none.json'],
      /The alias file none\.json cannot be read/,
    ],
  ])('%s', async (_, args, message) => {
    const ended = await run(args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(message);
    expect(await graphLines(database())).toEqual([]);
  });

  test('a wrong setting', async () => {
    const ended = await run(['a.txt'], { env: { NEO4J_URI: 'http://localhost' } });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/NEO4J_URI: must start with neo4j:\/\//);
  });

  test('a wrong password', async () => {
    const ended = await run(['a.txt'], { env: { NEO4J_PASSWORD: 'not-the-one' } });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/does not let the user 'neo4j' in: check NEO4J_USERNAME and NEO4J_PASSWORD/);
  });
});

test('help ends with 0 and tells the exit codes', async () => {
  const ended = await run(['--help']);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toMatch(/--dry-run[\s\S]*--format <name>[\s\S]*Exit codes: 0 done; 1 done, but/);
});

test('a database that cannot be reached ends with 3', async () => {
  const folder = await folderOf({ 'ada.txt': ada });
  const ended = await spawned([folder], { env: { NEO4J_URI: 'bolt://127.0.0.1:9' } });
  expect(ended).toMatchObject({ code: 3, stdout: '' });
  expect(ended.stderr).toContain(
    'No Neo4j answers at bolt://127.0.0.1:9: check that it runs, and NEO4J_URI.',
  );
});

test('standard input is a document of its own, beside files', async () => {
  const folder = await folderOf({ 'boris.txt': boris });
  const ended = await spawned(['-', join(folder, 'boris.txt')], { stdin: ada });
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain('Imported 2 documents');
  expect(
    await rows(database(), 'MATCH (s:Source) RETURN s.key AS key, s.uri IS NULL AS piped ORDER BY key'),
  ).toEqual([
    { key: 'directory-page:en/ada-abbot/stdin', piped: true },
    { key: 'directory-page:en/boris-castel/boris', piped: false },
  ]);
});

test('standard input that holds nothing is named', async () => {
  const ended = await run(['-'], { stdin: '' });
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.stdout).toContain('<stdin>: This is empty.');
});

test('--json prints the report, and nothing else, on standard output', async () => {
  const folder = await folderOf({ 'ada.txt': ada, 'bad.txt': 'No page.\n' });
  const ended = await spawned([folder, '--json']);
  expect(ended.code).toBe(1);
  const none = { updated: 0, unchanged: 0, withdrawn: 0 };
  const counts = { nodes: { created: 8, ...none }, relationships: { created: 7, ...none }, merges: {} };
  expect(JSON.parse(ended.stdout)).toEqual({
    documents: [
      {
        document: join(folder, 'ada.txt'),
        source: 'directory-page:en/ada-abbot/ada',
        format: 'directory-page',
        status: 'loaded',
        ...counts,
      },
      {
        document: join(folder, 'bad.txt'),
        source: null,
        format: null,
        status: 'rejected',
        nodes: null,
        relationships: null,
        merges: null,
      },
    ],
    ...counts,
    rejected: 1,
    issues: [
      {
        source: join(folder, 'bad.txt'),
        line: null,
        severity: 'rejected',
        message: expect.stringMatching(/^This is no profile page: /),
      },
    ],
  });
});

describe('--dry-run', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scholargraph-dry-'));
    await writeFiles(folder, { 'ada.txt': ada });
    await run([folder]);
    await writeFiles(folder, { 'ada.txt': ada.replace('PhD - Lycée Neuf\n', ''), 'boris.txt': boris });
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('writes nothing and counts what the import then does', async () => {
    const before = await graphLines(database());
    const dry = await run([folder, '--dry-run']);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.stdout).toMatch(/^Dry run: 2 documents would be imported\. Nothing was written/);
    expect(await graphLines(database())).toEqual(before);

    const real = await run([folder]);
    const table = (text: string): string[] => text.split('\n').slice(1, 5);
    expect(table(real.stdout)).toEqual(table(dry.stdout));
    expect(await graphLines(database())).not.toEqual(before);
  });

  test('names what would come, change and go', async () => {
    const { stdout } = await run([folder, '--dry-run']);
    const lines = stdout.split('\n');
    expect(lines).toContain('Topic: 1 added, 0 changed, 0 withdrawn');
    expect(lines.filter((line) => /^ {2}\+ Causality\b/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^ {2}- .*Lycée Neuf/.test(line)).length).toBeGreaterThan(0);
    expect(lines.filter((line) => /^ {2}~ Boris Castel\b/.test(line))).toHaveLength(1);
  });

  test('names all of it for programs', async () => {
    const report = JSON.parse((await run([folder, '--dry-run', '--json'])).stdout);
    expect(report.changes).toContainEqual({
      kind: 'Topic',
      action: 'created',
      name: expect.stringContaining('Causality'),
    });
    const count = (action: string): number =>
      report.changes.filter((change: { action: string }) => change.action === action).length;
    expect(count('created')).toBe(report.nodes.created + report.relationships.created);
    expect(count('withdrawn')).toBe(report.nodes.withdrawn + report.relationships.withdrawn);
  });
});

test('--aliases brings names together as the user wants; the variable does so as well', async () => {
  const folder = await folderOf({
    'ada.txt': ada,
    'own.json':
      '{"institutions": {"New School": ["Lycée Neuf"], "University of Montreal": ["Université de Montréal"]}}',
  });
  const institutions = 'MATCH (:Student)-->(i:Institution) RETURN i.name AS name ORDER BY name';
  const wanted = [{ name: 'New School' }, { name: 'University of Montreal' }];

  await run([folder]);
  expect(await rows(database(), institutions)).toEqual([
    { name: 'Lycée Neuf' },
    { name: 'Université de Montréal' },
  ]);
  await run([folder, '--aliases', join(folder, 'own.json')]);
  expect(await rows(database(), institutions)).toEqual(wanted);
  await clearGraph(database());
  await run([folder], { env: { SCHOLARGRAPH_ALIASES: join(folder, 'own.json') } });
  expect(await rows(database(), institutions)).toEqual(wanted);
});

test('--format insists on a format', async () => {
  const folder = await folderOf({ 'ada.txt': ada });
  expect(await run([folder, '--format', 'directory-page'])).toMatchObject({ code: 0 });
});

describe('a document that the graph holds already', () => {
  test('is not read again, and counted as it stands', async () => {
    const folder = await folderOf({ 'ada.txt': ada, 'boris.txt': boris });
    await run([folder]);
    const facts = async (): Promise<string[]> =>
      (await graphLines(database())).filter((line) => !line.includes('"Source"'));
    const lines = await facts();
    const again = await run([folder]);
    expect(again.stdout).toMatch(/^Imported 2 documents, 2 of them unchanged, in/);
    expect(again.stdout).toContain('Nothing changed');
    await writeFiles(folder, { 'boris.txt': `${boris}\n` });
    const { documents } = JSON.parse((await run([folder, '--json'])).stdout);
    expect(documents).toMatchObject([
      { status: 'unchanged', source: 'directory-page:en/ada-abbot/ada', nodes: { created: 0, unchanged: 8 } },
      { status: 'loaded', nodes: { created: 0, updated: 0, withdrawn: 0 } },
    ]);
    expect(await facts()).toEqual(lines);
  });

  test('of which something was rejected is read and reported again', async () => {
    const folder = await folderOf({ 'ada.txt': ada.trimEnd().replace('Boris Castel', 'Trees: a stu') });
    const first = await run([folder]);
    expect(first.code).toBe(1);
    const second = await run([folder]);
    expect(second.code).toBe(1);
    expect(second.stdout).toContain('ada.txt:');
  });
});

test('two documents of one source in one run: the second is rejected and names the first', async () => {
  const folder = await folderOf({ 'a/ada.txt': ada, 'b/ada.txt': ada.replace('Graphs', 'Trees') });
  const ended = await run([folder]);
  expect(ended.code).toBe(1);
  const [first, second] = [join(folder, 'a/ada.txt'), join(folder, 'b/ada.txt')];
  expect(ended.stdout).toContain(`${second}: This is the same source as ${first}, directory-page:en/`);
  expect(await rows(database(), 'MATCH (p:Paper) RETURN p.title AS title')).toEqual([
    { title: 'Graphs: a study' },
  ]);
});

test('a file that two paths name is imported once', async () => {
  const folder = await folderOf({ 'ada.txt': ada });
  const ended = await run([join(folder, 'ada.txt'), folder]);
  expect(ended.stdout).toMatch(/^Imported 1 document, in/);
});

test('--template writes tables that can be imported as they are, and overwrites none', async () => {
  const folder = join(await folderOf({}), 'my-group');
  const written = await runProgram(['import', '--template', folder]);
  expect(written).toMatchObject({ code: 0, stderr: '' });
  expect(await run([folder])).toMatchObject({ code: 0 });
  expect(await rows(database(), 'MATCH (s:Source) RETURN s.key AS key')).toEqual([
    { key: 'tables:my-group' },
  ]);
  expect(await runProgram(['import', '--template', folder])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing is overwritten'),
  });
  expect(await runProgram(['import', folder, '--template', folder])).toMatchObject({ code: 2 });
});

test('a folder of data sets and documents is as many sources', async () => {
  const parent = await folderOf({ 'pages/ada.txt': ada });
  await runProgram(['import', '--template', join(parent, 'group')]);
  const ended = await run([parent]);
  expect(ended).toMatchObject({ code: 0 });
  expect(await rows(database(), 'MATCH (s:Source) RETURN s.kind AS kind ORDER BY kind')).toEqual([
    { kind: 'directory-page' },
    { kind: 'tables' },
  ]);
});
