import { exec, spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../import/sample.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { settingNames } from '../../src/config.ts';
import { neo4jVariables, useDatabase } from '../support/database.ts';
import { fencedBlocks } from '../support/fenced-blocks.ts';
import { dataOf } from '../support/graphql.ts';
import { root, runProgram, serveForTest } from '../support/programs.ts';

const database = useDatabase();
beforeAll(() => importSample(database()));

const readme = await readFile(`${root}/README.md`, 'utf8');
const documents = await Promise.all(
  ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/cookbook.md'].map(async (name) => ({
    folder: join(root, dirname(name)),
    text: await readFile(join(root, name), 'utf8'),
  })),
);

/** The texts of the fenced blocks of one language. */
function blocks(language: string): string[] {
  return fencedBlocks(readme)
    .filter((block) => block.language === language)
    .map(({ text }) => text);
}

const commands = blocks('sh').flatMap((text) => text.trim().split('\n'));

test('the query has the answer that the README gives', async () => {
  const [query = ''] = blocks('graphql');
  const [expected = ''] = blocks('json');
  expect(await dataOf(database(), query)).toEqual(JSON.parse(expected));
});

test('every command names a script of the project', () => {
  const names = commands.flatMap((command) => /^npm (?:run (?:--silent )?)?(\w+)/.exec(command)?.[1] ?? []);
  expect(names).toEqual(['ci', 'start', 'import', 'import', 'import', 'sources', 'withdraw', 'test']);
  const own = names.filter((name) => name !== 'ci');
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(own));
});

describe('the commands run', () => {
  const own = commands.filter((command) => /(?:import|sources|withdraw)\b/.test(command));

  test.each(own)('%s', async (command) => {
    const [, script = '', args = ''] = /^npm run (?:--silent )?(\w+)(?: -- (.*))?$/.exec(command) ?? [];
    const { code, stdout } = await runProgram([script, ...args.split(' ').filter(Boolean)], {
      env: neo4jVariables(),
    });
    expect(code).toBe(0);
    if (args.includes('--json')) expect(JSON.parse(stdout)).toMatchObject({ rejected: 0 });
    else expect(stdout).toMatch(/Nothing changed|david-rolnick|Dry run: 1 source/);
  });
});

describe('the table of commands', async () => {
  const table = [...readme.matchAll(/^\| (`[a-z]+[ `].*?) \|/gm)].map(([, cell = '']) => cell);
  const documented = table.flatMap((cell) =>
    [...cell.matchAll(/`([a-z]+(?: [a-z]+)?)/g)].map(([, name]) => name),
  );
  const { stdout: help } = await runProgram(['--help']);
  const [, list = ''] = help.split('\nCommands:\n');
  const names = [...list.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');

  test('names every command', () => {
    expect(names.length).toBe(7);
    for (const name of names) expect(documented.some((each) => each?.split(' ')[0] === name)).toBe(true);
  });
});

test('the table of error codes is complete', async () => {
  const ofYoga = [
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'OPERATION_RESOLUTION_FAILURE',
    'BAD_REQUEST',
  ];
  const files = await Promise.all(
    ['src', 'schema'].map((folder) => readdir(`${root}/${folder}`, { recursive: true, withFileTypes: true })),
  );
  const sources = await Promise.all(
    files
      .flat()
      .filter((file) => file.isFile() && file.name.endsWith('.ts'))
      .map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  );
  const own = sources.flatMap((text) =>
    [...text.matchAll(/(?:\bcode: |callerError\(\s*)'([A-Z_]+)'/g)].map(([, code]) => code),
  );
  const documented = [...readme.matchAll(/^\| `([A-Z_]+)` \| [^|]+ \|$/gm)].map(([, code]) => code);
  expect(new Set(own).size).toBeGreaterThan(8);
  expect(new Set(documented)).toEqual(new Set([...own, ...ofYoga]));
});

describe('over HTTP', async () => {
  const requests = readme.split('\n').filter((line) => line.startsWith('curl '));
  const hasCurl = spawnSync('curl', ['--version']).status === 0;

  test.skipIf(!hasCurl).each(requests)('%s', async (command) => {
    const service = await serveForTest([], neo4jVariables());
    const local = command.replace('http://127.0.0.1:4000', service.url);
    const { stdout } = await promisify(exec)(`${local} --silent`);
    expect(JSON.parse(stdout)).toEqual({ data: { papers: { totalCount: expect.any(Number) } } });
  });
});

test('the table of settings is complete', () => {
  const documented = [...readme.matchAll(/^\| `([A-Z0-9_]+)` \|.*\|.*\|$/gm)]
    .map(([, name]) => name)
    .filter((name) => settingNames.some((setting) => setting === name));
  expect(documented).toEqual(settingNames);
});

test('files that the documents point to are there', async () => {
  const links = documents.flatMap(({ folder, text }) =>
    [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => join(folder, path)),
  );
  expect(links.length).toBeGreaterThan(2);
  for (const path of links) await expect(readFile(path)).resolves.toBeDefined();
});
