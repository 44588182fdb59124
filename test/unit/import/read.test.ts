import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryPage } from '../../../import/formats/directory-page/format.ts';
import { findInputs } from '../../../import/formats/find-inputs.ts';
import type { Input } from '../../../import/read/input.ts';
import { largestDocument } from '../../../import/read/input-file.ts';
import { Issues } from '../../../import/read/issues.ts';
import { asOrdinaryUser, folderOf } from '../../support/pages.ts';

async function find(path: string, stdin = Readable.from([])): Promise<{ inputs: Input[]; issues: Issues }> {
  const issues = new Issues(path);
  const found = await findInputs(path, [directoryPage], stdin, issues);
  return { inputs: found.map(({ input }) => input), issues };
}

async function read(content: string | Uint8Array): Promise<string> {
  const folder = await folderOf({ 'a.txt': content });
  return readOnly(join(folder, 'a.txt'));
}

async function readOnly(path: string, stdin?: Readable): Promise<string> {
  const { inputs } = await find(path, stdin);
  const [input] = inputs;
  if (input === undefined || inputs.length !== 1) throw new Error(`${path} is ${inputs.length} inputs.`);
  return textOf(input);
}

async function textOf(input: Input | undefined): Promise<string> {
  const [file, ...others] = input?.files ?? [];
  if (file === undefined || others.length > 0) throw new Error('This input has not one file.');
  return file.readText();
}

describe('finding inputs', () => {
  test('in a folder and the folders below it, in one order, by their ending', async () => {
    const folder = await folderOf({
      'b.txt': 'b',
      'a/z.txt': 'z',
      'a/deep/er/c.txt': 'c',
      'a/notes.md': 'no',
      '.hidden.txt': 'no',
      '.trash/old.txt': 'no',
      plain: 'no',
    });
    const { inputs, issues } = await find(folder);
    expect(inputs.map(({ label }) => relative(folder, label))).toEqual([
      'a/deep/er/c.txt',
      'a/z.txt',
      'b.txt',
    ]);
    expect(inputs[1]?.origin).toEqual({ uri: pathToFileURL(join(folder, 'a/z.txt')).href, stem: 'z' });
    expect(issues.all).toEqual([]);
  });

  test('a file that is named is read whatever its ending', async () => {
    const folder = await folderOf({ 'page.en.md': 'Text' });
    const { inputs } = await find(join(folder, 'page.en.md'));
    expect(inputs[0]?.origin.stem).toBe('page.en');
    expect(await textOf(inputs[0])).toBe('Text');
  });

  test.each([
    ['is empty', {}],
    ['holds other files only', { 'a.md': 'x', 'b/c.json': '{}' }],
  ])('a folder that %s says so', async (_, files) => {
    const { inputs, issues } = await find(await folderOf(files));
    expect(inputs).toEqual([]);
    expect(issues.all.map(({ message }) => message)).toEqual([
      'This folder holds no file that ends in .txt.',
    ]);
  });

  test('a path without a file says so', async () => {
    const path = join(await folderOf({}), 'none.txt');
    const { inputs, issues } = await find(path);
    expect(inputs).toEqual([]);
    expect(issues.all).toEqual([
      {
        source: path,
        line: null,
        severity: 'rejected',
        message: 'There is no such file or folder, or it is gone by now.',
      },
    ]);
  });

  test('a folder below that may not be read is named, and the others are read', async () => {
    const folder = await folderOf({ 'a.txt': 'a', 'locked/b.txt': 'b', 'open/c.txt': 'c' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'locked'), 0o000);
    onTestFinished(() => chmod(join(folder, 'locked'), 0o755));
    asOrdinaryUser();
    const { inputs, issues } = await find(folder);
    expect(inputs.map(({ label }) => relative(folder, label))).toEqual(['a.txt', 'open/c.txt']);
    expect(issues.all.map(({ message }) => message)).toEqual([
      `The folder ${join(folder, 'locked')} was left out. This may not be read by this user.`,
    ]);
  });
});

describe('reading one input', () => {
  test('takes the byte order mark off', async () => {
    expect(await read('\ufeffPortrait of É\n')).toBe('Portrait of É\n');
  });

  test('from standard input, in pieces that cut characters', async () => {
    const bytes = Buffer.from('Portrait de René Été\n');
    const stdin = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    const { inputs } = await find('-', stdin);
    expect(inputs[0]).toMatchObject({ label: '<stdin>', origin: { uri: null, stem: 'stdin' } });
    expect(await textOf(inputs[0])).toBe('Portrait de René Été\n');
  });

  test.each([
    ['empty', '', 'This is empty.', null],
    ['white space', ' \n\t\u00a0\r\n', 'This holds white space only.', null],
    ['a mark alone', '\ufeff', 'This holds white space only.', null],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /^This is binary and no text/, 1],
    ['UTF-16', Buffer.from('Portrait of A', 'utf16le'), /^This is binary and no text.*UTF-8/, 1],
    ['Latin-1', Buffer.from('Portrait of A\n\nRené\n', 'latin1'), /byte 19 cannot be read/, 3],
    ['a character cut by a line break', Buffer.from([0x41, 0x0a, 0x42, 0xc3, 0x0a, 0x43]), /byte 4 /, 2],
    ['a wrong byte in the first line', Buffer.from([0xff, 0x41]), /byte 1 /, 1],
    ['an overlong form', Buffer.from([0x41, 0x0a, 0xc0, 0xaf]), /byte 3 /, 2],
  ])('refuses %s with its place', async (_, content, message, line) => {
    const reading = read(content);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ name: 'InputError', line });
  });

  test('that ends inside a character is a text with a mark at its end', async () => {
    expect(await read(Buffer.from('PhD - Université').subarray(0, -1))).toBe('PhD - Universit\ufffd');
  });

  test('refuses what is too large, and accepts what is just not', async () => {
    expect(await read('x'.repeat(largestDocument))).toHaveLength(largestDocument);
    await expect(read('x'.repeat(largestDocument + 1))).rejects.toThrow('This is larger than 5 MiB');
  });

  test('stops reading where an input gets too large', async () => {
    let given = 0;
    const endless = async function* (): AsyncGenerator<Buffer> {
      for (;;) {
        given += 1024 * 1024;
        yield Buffer.alloc(1024 * 1024, 'x');
      }
    };
    await expect(readOnly('-', Readable.from(endless(), { highWaterMark: 1 }))).rejects.toThrow(
      'larger than 5 MiB',
    );
    expect(given).toBeLessThan(2 * largestDocument);
  });

  test('refuses a file of 50 MB', async () => {
    const folder = await folderOf({ 'a.txt': Buffer.alloc(50_000_000, 'x') });
    await expect(readOnly(join(folder, 'a.txt'))).rejects.toThrow('This is larger than 5 MiB');
  });

  test('refuses a file that is gone since it was found', async () => {
    const folder = await folderOf({ 'a.txt': 'a', 'b.txt': 'b' });
    const { inputs } = await find(folder);
    await rm(join(folder, 'a.txt'));
    await expect(textOf(inputs[0])).rejects.toThrow('There is no such file or folder, or it is gone by now.');
    expect(await textOf(inputs[1])).toBe('b');
  });

  test('refuses a file that became a folder', async () => {
    const folder = await folderOf({ 'a.txt': 'a' });
    const { inputs } = await find(folder);
    await rm(join(folder, 'a.txt'));
    await mkdir(join(folder, 'a.txt'));
    await expect(textOf(inputs[0])).rejects.toThrow('This is a folder.');
  });

  test('refuses a file that may not be read', async () => {
    const folder = await folderOf({ 'a.txt': 'a' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'a.txt'), 0o000);
    asOrdinaryUser();
    await expect(readOnly(join(folder, 'a.txt'))).rejects.toThrow('This may not be read by this user.');
  });

  test('says what the system says of any other trouble', async () => {
    const folder = await folderOf({});
    await symlink('round.txt', join(folder, 'round.txt'));
    const { issues } = await find(join(folder, 'round.txt'));
    expect(issues.all[0]?.message).toMatch(/^This cannot be read: ELOOP/);
  });

  test('a link to a file is read, one to nothing is refused', async () => {
    const folder = await folderOf({ 'a.txt': 'a' });
    await symlink('a.txt', join(folder, 'b.txt'));
    await symlink('none.txt', join(folder, 'c.txt'));
    await writeFile(join(folder, 'd.txt'), 'd');
    const { inputs } = await find(folder);
    expect(await textOf(inputs[1])).toBe('a');
    await expect(textOf(inputs[2])).rejects.toThrow('There is no such file or folder');
    expect(await textOf(inputs[3])).toBe('d');
  });

  test('links that fork and meet again on 25 levels are listed, each folder for one of them', async () => {
    const folder = await folderOf({ 'deep/24/a.txt': 'a' });
    for (let level = 0; level < 24; level += 1) {
      const path = join(folder, 'deep', String(level));
      await mkdir(path, { recursive: true });
      for (const name of ['left', 'right']) await symlink(`../${level + 1}`, join(path, name));
    }
    await symlink('deep/0', join(folder, 'start'));
    const from = performance.now();
    const { inputs, issues } = await find(join(folder, 'start'));
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(inputs).toHaveLength(1);
    expect(issues.all).toHaveLength(24);
    expect(issues.all[0]?.message).toMatch(
      /^The link .*right was left out: it leads to the folder that .*left leads to\.$/,
    );
  });
});
