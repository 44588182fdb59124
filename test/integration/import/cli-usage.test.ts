import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { folderOf, pageText, writeFiles } from '../../support/pages.ts';
import { type Ended, type RunOptions, runImport } from '../../support/programs.ts';

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

describe('wrong usage ends with 2, a message, and nothing written', () => {
  test.each<[string, string[], RegExp]>([
    ['no path', [], /missing required argument 'path'/],
    ['an unknown option', ['a.txt', '--wet-run'], /unknown option '--wet-run'/],
    [
      'an unknown format',
      ['a.txt', '--format', 'csv'],
      /There is no format "csv": --format takes directory-page\b/,
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
  const ended = await run([folder], { env: { NEO4J_URI: 'bolt://127.0.0.1:9' } });
  expect(ended).toMatchObject({ code: 3, stdout: '' });
  expect(ended.stderr).toContain(
    'No Neo4j answers at bolt://127.0.0.1:9: check that it runs, and NEO4J_URI.',
  );
});

test('standard input is a document of its own, beside files', async () => {
  const folder = await folderOf({ 'boris.txt': boris });
  const ended = await run(['-', join(folder, 'boris.txt')], { stdin: ada });
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
  const ended = await run([folder, '--json']);
  expect(ended.code).toBe(1);
  const none = { updated: 0, unchanged: 0, withdrawn: 0 };
  const counts = { nodes: { created: 8, ...none }, relationships: { created: 7, ...none } };
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

test('--dry-run writes nothing and counts what the import then does', async () => {
  const folder = await folderOf({ 'ada.txt': ada });
  await run([folder]);
  await writeFiles(folder, { 'ada.txt': ada.replace('PhD - UdeM\n', ''), 'boris.txt': boris });
  const before = await graphLines(database());

  const dry = await run([folder, '--dry-run']);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.stdout).toMatch(/^Dry run: 2 documents would be imported\. Nothing was written/);
  expect(await graphLines(database())).toEqual(before);

  const real = await run([folder]);
  const table = (text: string): string => text.slice(text.indexOf('\n'));
  expect(table(real.stdout)).toBe(table(dry.stdout));
  expect(await graphLines(database())).not.toEqual(before);
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
