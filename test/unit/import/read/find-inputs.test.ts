import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { directoryPage } from '../../../../import/directory-page/format.ts';
import type { Format } from '../../../../import/formats.ts';
import { Issues } from '../../../../import/issues.ts';
import { type Found, findInputs } from '../../../../import/read/find-inputs.ts';
import { asOrdinaryUser, folderOf } from '../../../support/pages.ts';

/** Lines of words; a folder with an index is a data set. */
const words: Format = {
  name: 'words',
  extensions: ['.words', '.words.gz'],
  recognisesFolder: (names) => names.includes('index.words'),
  recognises: ({ head }) => head.startsWith('words'),
  read: async () => null,
};

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
