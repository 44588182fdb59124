import type { PropertyValue } from '../../../../src/graph/model.ts';
import { quote, quoteSome } from '../../../read/issues.ts';
import { longest } from '../../longest.ts';
import { visible } from '../../visible.ts';
import type { LeftOutValue, RowId, Table, TableColumn, TableRow } from '../declared/table.ts';
import { oneLine } from '../declared/values.ts';
import type { CsvRow } from './csv-rows.ts';
import { saysNothing } from './missing.ts';

interface Placed {
  readonly column: TableColumn;
  /** The place of its field in a row. */
  readonly at: number;
}

/** What is to be said about a header beside the rows that it allows to read. */
export interface HeaderReading {
  /** Absent where rows cannot be read under such a header. */
  readonly reader?: RowReader;
  readonly message?: string;
}

export interface HeaderOptions {
  /** The slug of the data set's name. */
  readonly dataSet: string;
  /** Is told of each cell that says in some program's words that it is empty. */
  readonly onMissing: (column: string, word: string) => void;
}

/** Finds the columns of a table in the first row of its file, in whatever order they stand. */
export function readHeader(table: Table, fields: readonly string[], options: HeaderOptions): HeaderReading {
  const names = fields.map((field) => visible(field).trim().toLowerCase());
  const missing = table.columns.filter(({ name, required }) => required && !names.includes(name));
  if (missing.length > 0) return { message: missingColumns(table, missing, names) };
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice !== undefined) {
    return { message: `Nothing of this file was read: it has the column ${quote(twice)} twice. Remove one.` };
  }
  const placed = table.columns.flatMap((column) => {
    const at = names.indexOf(column.name);
    return at < 0 ? [] : [{ column, at }];
  });
  const reader = new RowReader(placed, names, options);
  const unknown = names.filter(
    (name) => name !== '' && !table.columns.some((column) => column.name === name),
  );
  if (unknown.length === 0) return { reader };
  return {
    reader,
    message: `Left out what is in unknown columns: ${list(unknown)}. ${table.name}.csv may have ${list(namesOf(table.columns))}.`,
  };
}

/** Reads the rows of one file. */
export class RowReader {
  readonly #columns: readonly Placed[];
  readonly #width: number;
  /** Columns without a name. The first one is none of them: programs write the number of each row there. */
  readonly #nameless: readonly number[];
  readonly #dataSet: string;
  readonly #onMissing: (column: string, word: string) => void;

  /** @param names of all columns, those that are not read too */
  constructor(columns: readonly Placed[], names: readonly string[], { dataSet, onMissing }: HeaderOptions) {
    this.#columns = columns;
    this.#onMissing = onMissing;
    this.#width = names.length;
    this.#nameless = [...names.keys()].filter((at) => at > 0 && names[at] === '');
    this.#dataSet = dataSet;
  }

  /** Whether something stands in a column without a name, which spreadsheets write beside the table. */
  holdsMore({ fields }: CsvRow): boolean {
    return this.#nameless.some((at) => visible(fields[at] ?? '').trim() !== '');
  }

  /** @returns what is wrong with the row and how to mend it, where it cannot be loaded */
  read(row: CsvRow): TableRow | string {
    const { fields } = row;
    if (row.isTorn) {
      const extent = row.lastLine > row.line ? `, so the row goes on to line ${row.lastLine}` : '';
      return `A quote that opens in this row is not closed where its field ends${extent}. Close it, and double quotes inside of the field.`;
    }
    if (fields.length !== this.#width) return this.#wrongWidth(row);
    const read: ReadRow = { ids: {}, values: {}, leftOut: [], problems: [] };
    for (const { column, at } of this.#columns) {
      const text = visible(fields[at] ?? '').trim();
      if (text === '') this.#readNothing(column, read);
      else if (saysNothing(text, column)) {
        this.#onMissing(column.name, text);
        this.#readNothing(column, read, text);
      } else this.#readText(column, text, read);
    }
    leaveOutPeriod(read);
    if (read.problems.length === 0) return read;
    return [...read.problems, ...read.leftOut.map(({ problem }) => problem)].join(' ');
  }

  #readNothing({ name, required, property = name }: TableColumn, read: ReadRow, word?: string): void {
    if (required !== true) read.values[property] = null;
    else if (word === undefined) read.problems.push(`Nothing stands in the column "${name}": fill it in.`);
    else read.problems.push(`In the column "${name}", ${quote(word)} means nothing: fill it in.`);
  }

  #readText(
    { name, is, required, property = name, asStated }: TableColumn,
    text: string,
    read: ReadRow,
  ): void {
    if (is === 'id') {
      if (text.length <= longest.id) read.ids[name] = this.#idIn(text);
      else read.problems.push(`The id in the column "${name}" has more than ${longest.id} characters.`);
      return;
    }
    const value = is.read(text);
    read.values[property] = value ?? null;
    if (value !== undefined) {
      if (asStated !== undefined) read.values[asStated] = oneLine(text);
      return;
    }
    const problem = `In the column "${name}", ${quote(oneLine(text))} is not ${is.name}: ${is.written}.`;
    if (required) read.problems.push(problem);
    else read.leftOut.push({ column: name, kind: is.name, problem });
  }

  /** The keys that the cells of a row in disorder may name, where its quotes or commas tore it. */
  idsAmong(fields: readonly string[]): string[] {
    const pieces = fields.flatMap((field) => visible(field).split(/[,"\n]/));
    return pieces
      .map((piece) => piece.trim())
      .flatMap((piece) => (piece === '' ? [] : [this.#idIn(piece).key]));
  }

  #idIn(text: string): RowId {
    const written = oneLine(text);
    return { written, key: written.includes(':') ? written : `${this.#dataSet}:${written}` };
  }

  #wrongWidth({ fields, line, lastLine }: CsvRow): string {
    const hint =
      lastLine > line
        ? `It goes on to line ${lastLine}: close the quote that opens in it, if it should not.`
        : 'Put a field that holds a comma between double quotes, and write a comma for each field that is empty.';
    return `The row has ${counted(fields.length)} under a header of ${this.#width}. ${hint}`;
  }
}

/** A row as it is being read. */
interface ReadRow {
  readonly ids: Record<string, RowId>;
  readonly values: Record<string, PropertyValue | null>;
  readonly leftOut: LeftOutValue[];
  /** Why it cannot be loaded. */
  readonly problems: string[];
}

/** Which of the two dates is wrong, nothing tells. */
function leaveOutPeriod({ values, leftOut }: ReadRow): void {
  if (!endsBeforeItBegins(values)) return;
  leftOut.push({
    column: 'until',
    kind: 'after "since"',
    problem: 'It ends ("until") before it begins ("since"): correct one of the two.',
  });
  values.since = null;
  values.until = null;
}

/** Compares as far as both are known: what began in 2024-05 may end in 2024. */
function endsBeforeItBegins({ since, until }: Readonly<Record<string, PropertyValue | null>>): boolean {
  if (typeof since !== 'string' || typeof until !== 'string') return false;
  const known = Math.min(since.length, until.length);
  return until.slice(0, known) < since.slice(0, known);
}

function missingColumns(table: Table, missing: readonly TableColumn[], names: readonly string[]): string {
  const needs = `${table.name}.csv needs ${list(namesOf(table.columns.filter(({ required }) => required)))}`;
  if (names.length === 0) return `Nothing was read: the file is empty, and ${needs} in its first line.`;
  const otherwise = names
    .flatMap((name) => name.split(/[;\t|]/))
    .map((name) => name.replaceAll('"', '').trim());
  const hint = missing.some(({ name }) => otherwise.includes(name)) ? ` ${withCommas}` : separatorHint(names);
  const named = names.filter((name) => name !== '');
  return `Nothing of this file was read: it has no column ${list(namesOf(missing))}. It has ${list(named)}; ${needs}.${hint}`;
}

const withCommas =
  'Its columns must have commas between them. Save it so: in Excel as "CSV UTF-8" where the system\'s list separator is a comma, in LibreOffice with a comma as field delimiter.';

/** Excel's own first line, which says what stands between columns. */
function separatorHint([first = '']: readonly string[]): string {
  return first.startsWith('sep=') ? ` Remove its first line, ${quote(first)}. ${withCommas}` : '';
}

function namesOf(columns: readonly TableColumn[]): string[] {
  return columns.map(({ name }) => name);
}

function list(names: readonly string[]): string {
  return quoteSome(names, 12);
}

function counted(fields: number): string {
  return fields === 1 ? '1 field' : `${fields} fields`;
}
