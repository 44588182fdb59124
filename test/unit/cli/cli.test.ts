import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { alignedColumns } from '../../../app/cli/aligned-columns.ts';
import { runCommandLine } from '../../../app/cli/command-line.ts';
import { nearest } from '../../../app/cli/nearest.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { launch, root, runProgram } from '../../support/programs.ts';

const keys = [
  'directory-page:en/ada-abbot/ada',
  'directory-page:en/boris-castel/boris',
  'openalex:A5079238365',
  'tables:group',
];

test.each([
  ['directory-page:en/ada-abot/ada', 'directory-page:en/ada-abbot/ada'],
  ['Group', 'tables:group'],
  ['openalex:a5079238356', 'openalex:A5079238365'],
])('of the known keys the nearest to %s is %s', (wanted, best) => {
  expect(nearest(wanted, keys)[0]).toBe(best);
});

test('a key that is like none has none near it', () => {
  expect(nearest('xyz', keys)).toEqual([]);
  expect(nearest('', [])).toEqual([]);
});

test('a table has columns as wide as their widest cell, and no space at the ends of its lines', () => {
  expect(
    alignedColumns([
      ['key', 'records'],
      ['a', '1'],
      ['a-long-key', ''],
    ]),
  ).toEqual(['key         records', 'a           1', 'a-long-key']);
});

test('the installed command is the command line, whatever folder it is run in', async () => {
  const { stdout } = await promisify(execFile)(join(root, packageJson.bin.scholargraph), ['--version'], {
    cwd: '/',
  });
  expect(stdout.trim()).toBe(packageJson.version);
});

test('whoever reads what it prints may stop reading', async () => {
  const { child, output } = launch(['import', '--help']);
  child.stdout?.destroy();
  const [code] = await once(child, 'close');
  expect({ code, stderr: output.stderr }).toEqual({ code: 0, stderr: '' });
});

test.each([
  [[], /^Usage: scholargraph/],
  [['nonsense'], /unknown command 'nonsense'/],
  [['db', 'nonsense'], /unknown command 'nonsense'/],
  [['identity', 'explain', 'a:1'], /missing required argument 'other'/],
  [['serve', '--nonsense'], /unknown option '--nonsense'/],
  [['import', 'a.txt', '--bulk', '--dry-run'], /'--bulk' cannot be used with option '--dry-run'/],
])('wrong usage %j ends with 2', async (args, message) => {
  const ended = await runProgram(args);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(message);
});

test.each(['serve', 'import', 'withdraw', 'sources', 'identity', 'migrate', 'db'])(
  '%s has help with examples',
  async (command) => {
    const ended = await runProgram([command, '--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(new RegExp(`Examples:[^]*scholargraph ${command}[^]*Exit codes:`));
  },
);

test('an import that is stopped ends with 130 and says what to do', async () => {
  const said = { stdout: '', stderr: '' };
  const collector = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const code = await runCommandLine(['import', '-'], {
    // Nobody ever writes to it.
    stdin: new PassThrough(),
    stdout: collector('stdout'),
    stderr: collector('stderr'),
    env: {},
    untilStopped: async () => {},
  });
  expect({ code, ...said }).toEqual({
    code: 130,
    stdout: '',
    stderr: 'Interrupted before anything was imported.\n',
  });
});

test('the help has the exit codes in the words of the README', async () => {
  const [codes] = /^Exit codes: .*$/m.exec(await readFile(join(root, 'README.md'), 'utf8')) ?? [];
  const { stdout } = await runProgram(['--help']);
  expect(stdout.replace(/\s+/g, ' ')).toContain(codes?.replaceAll('`', ''));
});
