import { CsvError, type Parser, parse } from 'csv-parse';
import { InputError, type InputFile } from '../input.ts';

/** What one row of a file says, as it stands there. */
export interface Fields {
  /** Where the row starts and ends, counted from 1: a quoted field may hold line breaks. */
  readonly line: number;
  readonly lastLine: number;
  readonly fields: readonly string[];
  /** A quote that was not closed has torn other rows into this one. */
  readonly isTorn: boolean;
}

/** What the parser makes of one row. */
interface Parsed {
  readonly fields: readonly string[];
  /** With the line break that ends it. In bytes. */
  readonly size: number;
}

/** A row beyond this size is no row: a quote was not closed. In bytes. */
const longestRow = 4 * 1024 * 1024;

/**
 * The rows of a CSV file as they come, without those that are empty. A quote in the middle of a field stands for itself.
 * @throws InputError with a line where the file cannot be read on, after all rows before it
 */
export async function* readRows(file: InputFile): AsyncGenerator<Fields> {
  let line = 1;
  try {
    for await (const records of readRecords(file)) {
      for (const record of records) {
        const { fields } = record;
        const lastLine = line + breaksIn(fields);
        const isTorn = lastLine > line && isTornRow(record);
        if (fields.some((field) => field !== '')) yield { line, lastLine, fields, isTorn };
        line = lastLine + 1;
      }
    }
  } catch (error) {
    throw placed(error, line);
  }
}

/**
 * The records of each piece of the file. They are taken as the parser finds them: a stream that fails forgets what it
 * has not handed over yet.
 */
async function* readRecords(file: InputFile): AsyncGenerator<readonly Parsed[]> {
  let records: Parsed[] = [];
  let start = 0;
  let stopsInCharacter = false;
  const parser = parse({
    bom: true,
    ltrim: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: longestRow,
    on_record: (fields: string[], { bytes }) => {
      records.push({ fields, size: bytes - start });
      start = bytes;
      return null;
    },
  });
  try {
    for await (const piece of file.chunks()) {
      const failure = await feed(parser, piece);
      yield records;
      records = [];
      if (failure !== undefined) throw failure;
      if (piece !== '') stopsInCharacter = piece.endsWith('\ufffd');
    }
    const failure = await feed(parser, null);
    if (stopsInCharacter) throw new InputError('The file stops in the middle of this row.');
    yield records;
    if (failure !== undefined) throw failure;
  } finally {
    parser.destroy();
  }
}

/** @param piece null at the end @returns why the parser stopped, if it did */
function feed(parser: Parser, piece: string | null): Promise<Error | undefined> {
  return new Promise((resolve) => {
    parser.once('error', resolve);
    const done = (error?: Error | null): void => {
      // The stream tells of an error in both ways, of this one a moment later.
      if (!error) parser.off('error', resolve);
      resolve(error ?? undefined);
    };
    if (piece === null) parser.end(done);
    else parser.write(piece, done);
  });
}

function breaksIn(fields: readonly string[]): number {
  let breaks = 0;
  for (const field of fields) {
    if (field.includes('\n') || field.includes('\r')) breaks += field.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return breaks;
}

/**
 * Whether a field opened with a quote, went over a line break and met the next quote before other text, which the parser
 * takes for text that begins with a quote. Had it been meant, its quotes would be doubled and two more stand around it.
 */
function isTornRow({ fields, size }: Parsed): boolean {
  const suspects = fields.filter((field) => /^".*[\r\n].*"/s.test(field));
  if (suspects.length === 0) return false;
  const written = fields.reduce((total, field) => total + Buffer.byteLength(field) + 1, -1);
  const quotes = suspects.reduce((total, field) => total + 2 + field.split('"').length - 1, 0);
  return size - written < quotes;
}

/**
 * Says how much of the file was read: pieces are large, so that may end before the line with the error. The parser as
 * it is set up stops for one reason: a row that never ends.
 */
function placed(error: unknown, line: number): unknown {
  const extent = line === 1 ? 'Nothing of this file was read.' : `Nothing from line ${line} on was read.`;
  if (error instanceof CsvError) {
    return new InputError(`The row has a quote that is never closed: close it. ${extent}`, line);
  }
  return error instanceof InputError
    ? new InputError(`${error.message} ${extent}`, error.line ?? line)
    : error;
}
