import { createHash } from 'node:crypto';
import type { Aliases } from './formats/aliases.ts';
import type { Format } from './formats/format.ts';
import { type Input, InputError, type InputFile } from './read/input.ts';

/**
 * The revision of what the importer reads. Count it up whenever the importer comes to read more, or other things, out of
 * the same bytes: then it reads documents again that the graph holds already.
 */
const importerRevision = 4;

/**
 * Makes a digest of everything that decides what an input states and which issues it has: the bytes of the files that
 * are read, the names of all files, the name of its source, its format, the tables of aliases and the importer
 * itself. Where a source of the graph has the same digest, nothing need be read.
 * @returns SHA-256 in hexadecimal digits
 */
export async function digestOf(input: Input, format: Format, aliases: Aliases): Promise<string> {
  const whole = createHash('sha256');
  const { institutions, topics, memberships } = aliases;
  add(importerRevision, format.name, input.origin.stem, input.isIncomplete);
  add(institutions.digest, topics.digest, memberships.digest);
  const isRead = filesRead(input, format);
  for (const file of input.files) add(file.name, isRead(file.name) ? await digestOfFile(file) : 'not read');
  return whole.digest('hex');

  function add(...parts: readonly (string | number | boolean)[]): void {
    whole.update(`${JSON.stringify(parts)}\n`);
  }
}

/** Tells which files of a data set the format reads; a document is read whatever its name. */
function filesRead({ files }: Input, format: Format): (name: string) => boolean {
  const isDataSet = format.recognisesFolder?.(files.map(({ name }) => name)) === true;
  return (name) => !isDataSet || format.reads?.(name) !== false;
}

/** A file that cannot be read has a digest, too: the format says what is wrong with it, and reads the others. */
async function digestOfFile(file: InputFile): Promise<string> {
  const content = createHash('sha256');
  try {
    for await (const piece of file.bytes()) content.update(piece);
  } catch (error) {
    if (error instanceof InputError) return 'unreadable';
    throw error;
  }
  return content.digest('hex');
}
