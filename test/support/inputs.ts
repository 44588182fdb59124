import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGunzip } from 'node:zlib';
import { type Input, InputError, type InputFile } from '../../import/input.ts';

/** The pieces in which a file in memory comes: small ones meet every break between them. */
export interface InMemory {
  /** In bytes: a piece may end inside a character. */
  readonly pieceSize?: number;
}

/** A data set's folder in memory, as `folder(name, { 'people.csv': 'id,name\n…' })`. */
export function inputOf(
  stem: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
  options: InMemory = {},
): Input {
  const names = Object.keys(contents).toSorted();
  return {
    label: stem,
    origin: { uri: `file:///data/${stem}`, stem },
    files: names.map((name) => fileInMemory(name, contents[name] ?? '', options, `${stem}/${name}`)),
  };
}

/** A single document in memory. */
export function documentOf(
  name: string,
  content: string | Uint8Array,
  options: InMemory = {},
): Input & { readonly files: readonly [InputFile] } {
  return {
    label: name,
    origin: { uri: `file:///data/${name}`, stem: parse(name).name },
    files: [fileInMemory(name, content, options)],
  };
}

/** @param label as the user would name it */
export function fileInMemory(
  name: string,
  content: string | Uint8Array,
  { pieceSize = 64 * 1024 }: InMemory = {},
  label = name,
): InputFile {
  const stored = Buffer.from(typeof content === 'string' ? Buffer.from(content) : content);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < stored.length; at += pieceSize) yield stored.subarray(at, at + pieceSize);
  }
  return inputFile(name, label, pieces);
}

/** Every file of a folder on disk, those of its folders too. */
export async function inputOnDisk(path: string): Promise<Input> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  return {
    label: path,
    origin: { uri: pathToFileURL(path).href, stem: basename(path) },
    files: names.toSorted().map((name) => fileOnDisk(join(path, name), name)),
  };
}

/** @param name relative to its data set's folder */
export function fileOnDisk(path: string, name = basename(path)): InputFile {
  return inputFile(name, path, () => createReadStream(path));
}

function inputFile(name: string, label: string, stored: () => AsyncIterable<Buffer>): InputFile {
  return {
    label,
    name,
    bytes: stored,
    chunks: () => decoded(name, stored()),
    readText: async () => {
      let text = '';
      for await (const piece of decoded(name, stored())) text += piece;
      return text;
    },
  };
}

async function* decoded(name: string, stored: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of name.endsWith('.gz') ? unpacked(stored) : stored) {
    const text = utf8(() => decoder.decode(piece, { stream: true }));
    if (text !== '') yield text;
  }
  const rest = utf8(() => decoder.decode());
  if (rest !== '') yield rest;
}

function utf8(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new InputError('It is not UTF-8.');
  }
}

async function* unpacked(stored: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const writing = (async () => {
    for await (const piece of stored) gunzip.write(piece);
    gunzip.end();
  })();
  for await (const piece of gunzip) yield Buffer.from(piece);
  await writing;
}
