import { readdir } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isPackedName } from '../../import/read/endings.ts';
import type { Input, InputFile } from '../../import/read/input.ts';
import { fileAt, inputFile } from '../../import/read/input-file.ts';

/** The pieces in which a file in memory comes: small ones meet every break between them. */
export interface InMemory {
  /** In bytes: a piece may end inside a character. */
  readonly pieceSize?: number;
}

/** A data set's folder in memory, as `inputOf('our-lab', { 'people.csv': 'id,name\n…' })`. */
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
    isIncomplete: false,
  };
}

/** A single document in memory. */
export function documentOf(name: string, content: string | Uint8Array, options: InMemory = {}): Input {
  return {
    label: name,
    origin: { uri: `file:///data/${name}`, stem: parse(name).name },
    files: [fileInMemory(name, content, options)],
    isIncomplete: false,
  };
}

/** @param label as the user would name it */
export function fileInMemory(
  name: string,
  content: string | Uint8Array,
  { pieceSize = 64 * 1024 }: InMemory = {},
  label = name,
): InputFile {
  const stored = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return inputFile({
    label,
    name,
    bytes: async function* () {
      for (let at = 0; at < stored.length; at += pieceSize) yield stored.subarray(at, at + pieceSize);
    },
    isPacked: async () => isPackedName(name),
  });
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
    isIncomplete: false,
  };
}

/** @param name relative to its data set's folder */
export function fileOnDisk(path: string, name = basename(path)): InputFile {
  return fileAt(path, name);
}
