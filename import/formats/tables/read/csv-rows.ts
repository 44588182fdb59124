import { CsvError, type Parser, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { InputError, type InputFile } from '../../../read/input.ts';

/** What one row of a file says, as it stands there. */
export interface CsvRow {
  /** Where the row starts and ends, counted from 1: a quoted field may hold line breaks. */
  readonly line: number;
  readonly lastLine: number;
  readonly fields: readonly string[];
  /** A quote that opens a field is not closed where the field ends; it may have torn other rows into this one. */
  readonly isTorn: boolean;
  /** Whether a line break ends it: a file that has been cut stops without. */
  readonly isEnded: boolean;
}

/** A row before it is known where it stands. */
type Parsed = Pick<CsvRow, 'fields' | 'isTorn' | 'isEnded'>;

/** A row beyond this size is no row: a quote was not closed. In bytes. */
const longestRow = 4 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const dialect = {
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};

/**
 * The rows of a CSV file as they come, without those that are empty. A quote in the middle of a field stands for itself.
 * @throws InputError with a line where the file cannot be read on, after all rows before it
 */
export async function* readCsvRows(file: InputFile): AsyncGenerator<CsvRow> {
  let line = 1;
  try {
    for await (const records of readRecords(file)) {
      for (const record of records) {
        const lastLine = line + breaksIn(record.fields);
        if (record.fields.some((field) => field !== '')) yield { line, lastLine, ...record };
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
  /** The bytes from the first row on that is not parsed yet, and where they begin. */
  let bytes = Buffer.alloc(0);
  let offset = 0;
  let stopsInCharacter = false;
  const parser = parse({
    ...dialect,
    ltrim: true,
    max_record_size: longestRow,
    on_record: (fields: string[], { bytes: end }) => {
      records.push(parsed(fields, bytes.subarray(start - offset, end - offset)));
      start = end;
      return null;
    },
  });
  try {
    for await (const piece of file.chunks()) {
      bytes = Buffer.concat([bytes.subarray(start - offset), Buffer.from(piece)]);
      offset = start;
      const failure = await feed(parser, piece);
      yield records;
      records = [];
      if (failure !== undefined) throw failure;
      if (piece !== '') stopsInCharacter = piece.endsWith('\ufffd');
    }
    if (stopsInCharacter) throw new InputError('The file stops in the middle of this row.');
    const failure = await feed(parser, null);
    yield records;
    if (failure !== undefined) throw failure;
  } catch (error) {
    if (error instanceof InputError) {
      // The parser keeps a row until it hears that no more comes. One in which the text stops is none.
      await feed(parser, null);
      yield records.filter(({ isEnded }) => isEnded);
    }
    throw error;
  } finally {
    parser.destroy();
  }
}

/**
 * The parser takes a field whose quote is not closed where the field ends for text that begins with a quote. So a row that
 * has such text is read once more by a strict rule, under which only spaces may follow a closing quote. As the only rule it
 * would end the file at the first mistake.
 * @param written the row as it stands in the file, with the line break that ends it
 */
function parsed(fields: readonly string[], written: Buffer): Parsed {
  const last = written.at(-1);
  const isEnded = last === lineFeed || last === carriageReturn;
  if (!fields.some((field) => field.startsWith('"'))) return { fields, isTorn: false, isEnded };
  try {
    const [strict = []]: string[][] = parseAtOnce(written, { ...dialect, trim: true });
    return { fields: strict, isTorn: false, isEnded };
  } catch (error) {
    if (error instanceof CsvError) return { fields, isTorn: true, isEnded };
    throw error;
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
 * Says how much of the file was read: pieces are large, so that may end before the line with the error. The parser as
 * it is set up stops for two reasons: a row that is too long, and a quote that is still open at the end.
 */
function placed(error: unknown, line: number): unknown {
  const extent = line === 1 ? 'Nothing of this file was read.' : `Nothing from line ${line} on was read.`;
  if (error instanceof CsvError) {
    const problem =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? `The row goes on for more than ${longestRow / 1024 / 1024} MiB: close the quote that opens in it, or shorten it.`
        : 'The row has a quote that is never closed: close it.';
    return new InputError(`${problem} ${extent}`, line);
  }
  return error instanceof InputError
    ? new InputError(`${error.message} ${extent}`, error.line ?? line)
    : error;
}
