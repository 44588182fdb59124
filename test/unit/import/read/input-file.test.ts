import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { directoryPage } from '../../../../import/formats/directory-page/format.ts';
import { type Found, findInputs } from '../../../../import/formats/find-inputs.ts';
import type { Format } from '../../../../import/formats/format.ts';
import { recognise } from '../../../../import/formats/recognise.ts';
import type { Input, InputFile } from '../../../../import/read/input.ts';
import { fileAt, largestDocument } from '../../../../import/read/input-file.ts';
import { Issues } from '../../../../import/read/issues.ts';
import { standardInput } from '../../../../import/read/streamed-input.ts';
import { folderOf } from '../../../support/pages.ts';
import { words } from './words.ts';

async function find(path: string, formats: readonly Format[] = [directoryPage, words]): Promise<Found[]> {
  const issues = new Issues(path);
  const found = await findInputs(path, formats, Readable.from([]), issues);
  expect(issues.all).toEqual([]);
  return found;
}

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

function only({ files: [file] }: Input): InputFile {
  if (file === undefined) throw new Error('The input has no file.');
  return file;
}

test('a folder that a format knows is one input with all its files; the others are read one by one', async () => {
  const folder = await folderOf({
    'a.txt': 'a',
    'set/index.words': 'i',
    'set/more/b.words.gz': 'b',
    'set/readme.md': 'r',
    'set/.lock': 'no',
    'z/loose.words': 'l',
    'z/other.md': 'no',
  });
  const found = await find(folder);
  expect(
    found.map(({ input, format }) => [
      input.label.slice(folder.length + 1),
      input.origin.stem,
      format?.name,
      input.files.map(({ name }) => name),
    ]),
  ).toEqual([
    ['a.txt', 'a', undefined, ['a.txt']],
    ['set', 'set', 'words', ['index.words', 'more/b.words.gz', 'readme.md']],
    ['z/loose.words', 'loose', undefined, ['loose.words']],
  ]);
  const [set] = await find(join(folder, 'set'));
  expect(set?.input).toMatchObject({ label: join(folder, 'set'), origin: { stem: 'set' } });
  expect(set?.input.files[1]?.label).toBe(join(folder, 'set/more/b.words.gz'));
});

test('of a compressed file the two endings go, and its text is unpacked', async () => {
  const text = 'words\né'.repeat(200_000);
  const folder = await folderOf({ 'some.words.gz': gzipSync(text) });
  const [found] = await find(folder);
  if (found === undefined) throw new Error('Nothing was found.');
  expect(found.input.origin.stem).toBe('some');
  expect(await all(only(found.input).chunks())).toBe(text);
  expect((await recognise(only(found.input), [directoryPage, words])).name).toBe('words');
});

test.each([
  [
    'cut',
    gzipSync('x'.repeat(100_000)).subarray(0, 60),
    /This is no whole gzip file .*unexpected end of file/,
  ],
  ['of text', Buffer.from('plain text'), /This is no whole gzip file .*incorrect header check/],
])('a compressed file that is %s is refused', async (_, bytes, message) => {
  const path = join(await folderOf({ 'a.txt.gz': bytes }), 'a.txt.gz');
  await expect(all(fileAt(path, 'a.txt.gz').chunks())).rejects.toThrow(message);
  await expect(all(fileAt(path, 'a.txt.gz').chunks())).rejects.toMatchObject({
    name: 'InputError',
    source: path,
  });
});

test('a compressed file is too large by its text', async () => {
  const bytes = gzipSync(Buffer.alloc(largestDocument + 1, 'x'));
  expect(bytes.length).toBeLessThan(10_000);
  const path = join(await folderOf({ 'a.txt.gz': bytes }), 'a.txt.gz');
  await expect(fileAt(path, 'a.txt.gz').readText()).rejects.toThrow('This is larger than 5 MiB');
});

test('standard input can be read again, also where it is larger than memory is given to it', async () => {
  const line = `${'x'.repeat(1022)}é\n`;
  const count = 3 * (largestDocument / Buffer.byteLength(line));
  const lines = function* (): Generator<string> {
    for (let at = 0; at < count; at += 1) yield line;
  };
  // A folder of its own for what is spooled: other tests run beside this one.
  const spooled = await folderOf({});
  vi.stubEnv('TMPDIR', spooled);
  onTestFinished(() => void vi.unstubAllEnvs());
  const file = only(standardInput(Readable.from(lines())));
  let size = 0;
  for await (const piece of file.chunks()) {
    size += piece.length;
    if (size > 2 * largestDocument) break;
  }
  for (const _ of [1, 2]) {
    let bytes = 0;
    for await (const piece of file.bytes()) bytes += piece.length;
    expect(bytes).toBe(Math.ceil(count) * Buffer.byteLength(line));
  }
  expect(await all(file.chunks())).toBe(line.repeat(Math.ceil(count)));
  expect(await readdir(spooled)).toEqual([]);
});

test('standard input that is compressed is unpacked', async () => {
  const packed = [...gzipSync('words and more')].map((byte) => Buffer.from([byte]));
  const file = only(standardInput(Readable.from(packed)));
  expect(await file.readText()).toBe('words and more');
});

test('a file that is read again after it became a folder is refused', async () => {
  const folder = await folderOf({});
  await mkdir(join(folder, 'a.words'));
  await expect(all(fileAt(join(folder, 'a.words'), 'a.words').chunks())).rejects.toThrow('This is a folder.');
});
