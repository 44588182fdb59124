import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isPackedName } from './endings.ts';
import { explainSystem, FileError } from './file-error.ts';
import { EncodingError, InputError, type InputFile } from './input.ts';
import { Utf8Decoder } from './utf8.ts';

/** A document that is read whole has some tens of kilobytes: what is a hundred times larger is none, and need not be read. */
export const largestDocument = 5 * 1024 * 1024;

/** Fewer and larger pieces than the usual ones: a data set may have gigabytes. */
const pieceSize = 256 * 1024;

/** Bytes that can be asked for more than once. */
export interface Stored {
  /** As the user would name it, for messages. */
  readonly label: string;
  readonly name: string;
  bytes(): AsyncIterable<Buffer>;
  /** Whether gzip has packed them. */
  isPacked(): Promise<boolean>;
}

/** A file on disk; its text is unpacked where the name ends in `.gz`. */
export function fileAt(path: string, name: string): InputFile {
  return inputFile({
    label: path,
    name,
    bytes: () => readFile(path),
    isPacked: async () => isPackedName(name),
  });
}

/** Stored bytes as a file of text. */
export function inputFile(stored: Stored): InputFile {
  const { label, name } = stored;
  const chunks = (): AsyncIterable<string> => named(label, textOf(stored));
  return {
    label,
    name,
    bytes: () => named(label, stored.bytes()),
    chunks,
    readText: () => readWhole(label, chunks()),
  };
}

async function* readFile(path: string): AsyncGenerator<Buffer> {
  try {
    const file = await open(path);
    try {
      yield* file.createReadStream({ autoClose: false, highWaterMark: pieceSize });
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new InputError(explainSystem(error));
  }
}

/** Says of every InputError which file it is about. */
async function* named<Piece>(label: string, pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* pieces;
  } catch (error) {
    throw error instanceof InputError
      ? new FileError(label, error.message, error.line, { cause: error })
      : error;
  }
}

async function* textOf(stored: Stored): AsyncGenerator<string> {
  const decoder = new Utf8Decoder();
  const bytes = (await stored.isPacked()) ? unpacked(stored.bytes()) : stored.bytes();
  for await (const piece of bytes) yield* decoder.decode(piece);
  const end = decoder.end();
  if (end !== '') yield end;
}

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // Whatever goes wrong reaches the reader by way of the last stream.
  const gunzip = pipeline(Readable.from(bytes), createGunzip({ chunkSize: pieceSize }), () => {});
  try {
    yield* gunzip;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `This is no whole gzip file and cannot be unpacked (${reason}): make or download it again.`,
    );
  }
}

/**
 * Why a file is no text in UTF-8, by the first byte that shows it; undefined where none does, however damaged the file is
 * otherwise.
 */
export async function encodingProblem(file: InputFile): Promise<InputError | undefined> {
  try {
    for await (const _ of file.chunks());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (error.cause instanceof EncodingError) return error;
  }
  return undefined;
}

/** Stops reading where a document gets too large, whatever its size was said to be. */
async function readWhole(label: string, chunks: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  let size = 0;
  for await (const piece of chunks) {
    size += Buffer.byteLength(piece);
    if (size > largestDocument) {
      throw new FileError(
        label,
        `This is larger than ${largestDocument / 1024 / 1024} MiB, and no document of this format is.`,
      );
    }
    pieces.push(piece);
  }
  const text = pieces.join('');
  if (pieces.length === 0) throw new FileError(label, 'This is empty.');
  if (text.trim() === '') throw new FileError(label, 'This holds white space only.');
  return text;
}
