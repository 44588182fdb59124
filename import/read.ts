import { isUtf8 } from 'node:buffer';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Origin } from './formats.ts';
import type { Issues } from './issues.ts';

/** A document that is there to be read. */
export interface Input {
  /** As the user named it: a path, or `<stdin>`. */
  readonly label: string;
  readonly origin: Origin;
  /** @throws InputError where it cannot be read as text */
  readText(): Promise<string>;
}

/** Why a piece of input cannot be read; the message is for the person who gave it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Counted from 1, or null where the whole input is meant. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}

/** A profile page has some tens of kilobytes: what is a hundred times larger is none, and need not be read. */
export const largestDocument = 5 * 1024 * 1024;

/** What `PATH` names: `-` is standard input, a folder all its files with one of the endings, below it too. */
export async function findInputs(
  path: string,
  extensions: readonly string[],
  stdin: Readable,
  issues: Issues,
): Promise<Input[]> {
  if (path === '-') return [standardInput(stdin)];
  try {
    if (!(await stat(path)).isDirectory()) return [fileInput(path)];
    const files = await filesBelow(path, extensions, issues);
    if (files.length === 0 && issues.all.length === 0)
      issues.reject(null, `This folder holds no file that ends in ${extensions.join(' or ')}.`);
    return files.map(fileInput);
  } catch (error) {
    issues.reject(null, explain(error));
    return [];
  }
}

/** Whatever begins with a dot is not meant; a folder that cannot be read is reported, and the others still are. */
async function filesBelow(folder: string, extensions: readonly string[], issues: Issues): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      const below = filesBelow(path, extensions, issues);
      files.push(...(await below.catch((error) => leaveOut(path, error, issues))));
    } else if (extensions.includes(extname(path))) files.push(path);
  }
  return files.sort();
}

function leaveOut(folder: string, error: unknown, issues: Issues): string[] {
  issues.reject(null, `The folder ${folder} was left out. ${explain(error)}`);
  return [];
}

function fileInput(path: string): Input {
  return {
    label: path,
    origin: { uri: pathToFileURL(path).href, stem: basename(path, extname(path)) },
    readText: async () => decode(await readFileWithin(path)),
  };
}

function standardInput(stdin: Readable): Input {
  return {
    label: '<stdin>',
    origin: { uri: null, stem: 'stdin' },
    readText: async () => decode(await collect(stdin)),
  };
}

async function readFileWithin(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      return await collect(file.createReadStream({ autoClose: false }));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(explain(error));
  }
}

/** Stops reading where a document gets too large, whatever its size was said to be. */
async function collect(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestDocument) {
      throw new InputError(
        `This is larger than ${largestDocument / 1024 / 1024} MiB, and no profile page is.`,
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  if (bytes.length === 0) throw new InputError('This is empty.');
  if (bytes.includes(0)) throw new InputError('This is binary and no text. A text must be saved as UTF-8.');
  const text = decodeUtf8(bytes);
  if (text.trim() === '') throw new InputError('This holds white space only.');
  return text;
}

/** A text may stop inside its last character: that shows as a mark, in a line that is then seen to be cut. */
function decodeUtf8(bytes: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const { line, byte } = firstWrongByte(bytes);
    throw new InputError(`This is not UTF-8: byte ${byte} cannot be read. Save the text as UTF-8.`, line);
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** Both counted from 1. */
function firstWrongByte(bytes: Buffer): { line: number; byte: number } {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(piece)) return { line, byte: start + wholePrefix(piece) + 1 };
    start = end + 1;
  }
}

/** How many bytes stand before the first that begins no character. */
function wholePrefix(line: Buffer): number {
  let at = 0;
  while (at < line.length) {
    const length = [1, 2, 3, 4].find((bytes) => isUtf8(line.subarray(at, at + bytes)));
    if (length === undefined) return at;
    at += length;
  }
  return at;
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file or folder, or it is gone by now.';
  if (code === 'EACCES' || code === 'EPERM') return 'This may not be read by this user.';
  if (code === 'EISDIR') return 'This is a folder.';
  return `This cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
