import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { recognise } from '../../../../import/formats/recognise.ts';
import { formats } from '../../../../import/known-formats.ts';
import { fileAt } from '../../../../import/read/input-file.ts';
import { fileInMemory } from '../../../support/inputs.ts';
import { folderOf, pageText } from '../../../support/pages.ts';

const page = pageText({ name: 'Ada' });

test.each([
  ['a name that a format owns wins over what stands in the file', 'people.csv', page, 'tables'],
  ['so it does where the text cannot be read', 'people.csv', Buffer.from([0xff]), 'tables'],
  ['other content tells', 'ada.csv', page, 'directory-page'],
  [
    'content tells also where a later part cannot be read',
    'x',
    Buffer.from(`${page}\xff\n`, 'latin1'),
    'directory-page',
  ],
  ['a line that is wrong hides no same-as file', 'a.csv', 'a:1,b:1,sam\na:1,b:1,same', 'same-as'],
  ['an ending tells which format shall say what is wrong', 'b.txt', 'Notes.', 'directory-page'],
  ['whatever its case', 'B.JSON', '{}', 'openalex'],
])('%s', async (_, name, content, format) => {
  expect((await recognise(fileInMemory(name, content), formats)).name).toBe(format);
});

const names = 'tables, directory-page, same-as, openalex';
const unknown = `This looks like none of the formats that are known: ${names}. With --format NAME it is taken for one of them.`;
const csv =
  /^ A table is known by its name: people\.csv, .*\. A same-as file has the header one,other,verdict or lines such as key,key,same\.$/;

test.each([
  ['a.md', 'Notes.', unknown, /^$/],
  ['stdin', 'Notes.', unknown, /^$/],
  ['people2.csv', 'id,name\nada,Ada', unknown, csv],
  ['PEOPLE2.CSV.GZ', gzipSync('id,name\nada,Ada'), unknown, csv],
  ['none.csv', '', 'This is empty.', csv],
  ['none.md', '', 'This is empty.', /^$/],
  ['none.md', ' \n', 'This holds white space only.', /^$/],
])('%s with %j is nothing that is known', async (name, content, problem, advice) => {
  const message: unknown = await recognise(fileInMemory(name, content), formats).catch(String);
  const [, rest] = String(message).split(`InputError: ${problem}`);
  expect(rest).toMatch(advice);
});

test('what cannot be read, and is known by nothing else, says why', async () => {
  const folder = await folderOf({});
  await mkdir(join(folder, 'a.csv'));
  await expect(recognise(fileAt(join(folder, 'a.csv'), 'a.csv'), formats)).rejects.toThrow(
    'This is a folder.',
  );
});
