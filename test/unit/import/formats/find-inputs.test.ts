import { execFile } from 'node:child_process';
import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryPage } from '../../../../import/formats/directory-page/format.ts';
import { type Found, findInputs } from '../../../../import/formats/find-inputs.ts';
import { Issues } from '../../../../import/read/issues.ts';
import { asOrdinaryUser, folderOf } from '../../../support/pages.ts';
import { words } from '../read/words.ts';

async function find(path: string): Promise<{ found: Found[]; issues: Issues }> {
  const issues = new Issues(path);
  return { found: await findInputs(path, [directoryPage, words], Readable.from([]), issues), issues };
}

test('of a data set with a folder that may not be read a part is unknown, of its neighbours nothing', async () => {
  const folder = await folderOf({
    'a.txt': 'a',
    'one/index.words': '',
    'one/deep/locked/b.words': '',
    'two/index.words': '',
    'two/deep/open/c.words': '',
  });
  const locked = join(folder, 'one/deep/locked');
  await chmod(folder, 0o755);
  await chmod(locked, 0o000);
  onTestFinished(() => chmod(locked, 0o755));
  asOrdinaryUser();
  const { found, issues } = await find(folder);
  expect(found.map(({ input }) => [input.label.slice(folder.length + 1), input.isIncomplete])).toEqual([
    ['a.txt', false],
    ['one', true],
    ['two', false],
  ]);
  expect(issues.all.map(({ message }) => message)).toEqual([
    `The folder ${locked} was left out. This may not be read by this user.`,
  ]);
});

describe('links in a folder', () => {
  test('lead to files and folders, which belong where the link stands', async () => {
    const folder = await folderOf({ 'set/index.words': '', 'other/deep/b.words': '', 'c.words': '' });
    await symlink('../other', join(folder, 'set/more'));
    await symlink('../c.words', join(folder, 'set/c.words'));
    const { found, issues } = await find(join(folder, 'set'));
    expect(found.map(({ input }) => input.files.map(({ name }) => name))).toEqual([
      ['c.words', 'index.words', 'more/deep/b.words'],
    ]);
    expect(issues.all).toEqual([]);
  });

  test.each([
    ['the folder itself', '.', '.'],
    ['the folder above', '..', '.'],
    ['the folder above that', '.', 'set'],
    ['all that there is', '/', '.'],
    ['one that leads back', '../other', '.'],
  ])('that lead to %s are followed once at most', async (_, target, below) => {
    const folder = await folderOf({ 'set/index.words': '', 'other/b.words': '' });
    await symlink(target, join(folder, 'set/round'));
    await symlink('../set', join(folder, 'other/back'));
    const { found, issues } = await find(join(folder, below));
    expect(issues.all).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    for (const { input } of found) {
      expect(input.isIncomplete).toBe(false);
      expect(input.files.length).toBeLessThan(4);
    }
  });

  test('that lead nowhere are files where they have an ending, and folders that cannot be listed where not', async () => {
    const folder = await folderOf({ 'set/index.words': '', 'loose/a.txt': '' });
    for (const name of ['set/old.bak', 'set/b.words', 'set/part=1', 'loose/b.txt', 'loose/old.bak']) {
      await symlink('nowhere', join(folder, name));
    }
    const { found, issues } = await find(folder);
    expect(found.map(({ input }) => [input.files.map(({ name }) => name), input.isIncomplete])).toEqual([
      [['a.txt'], false],
      [['b.txt'], false],
      [['b.words', 'index.words', 'old.bak'], true],
    ]);
    expect(issues.all.map(({ message }) => message)).toEqual([
      `The folder ${join(folder, 'set/part=1')} was left out. There is no such file or folder, or it is gone by now.`,
    ]);
  });
});

test('what is neither file nor folder holds nothing in a folder, and is read like standard input by its path', async () => {
  const folder = await folderOf({ 'index.words': '' });
  const pipe = join(folder, 'pipe.words');
  await promisify(execFile)('mkfifo', [pipe]);
  expect((await find(folder)).found.map(({ input }) => input.files.map(({ name }) => name))).toEqual([
    ['index.words'],
  ]);
  const { found } = await find(pipe);
  expect(found).toMatchObject([{ input: { label: pipe, origin: { uri: null, stem: 'stdin' } } }]);
  const text = `words\n${'x'.repeat(300_000)}`;
  const written = writeFile(pipe, gzipSync(text));
  for (const _ of [1, 2]) expect(await found[0]?.input.files[0]?.readText()).toBe(text);
  await written;
});

test('endings count in whatever case', async () => {
  const folder = await folderOf({ 'B.TXT': 'b', 'C.Words.GZ': gzipSync('words') });
  const { found } = await find(folder);
  expect(found.map(({ input: { origin } }) => origin.stem)).toEqual(['B', 'C']);
  expect(await found[1]?.input.files[0]?.readText()).toBe('words');
});
