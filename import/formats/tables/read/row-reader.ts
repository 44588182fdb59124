import type { PropertyValue } from '../../../../src/graph/model.ts';
import { quote, quoteSome } from '../../../read/issues.ts';
import { longest } from '../../longest.ts';
import { visible } from '../../visible.ts';
import type { RowId, Table, TableColumn, TableRow } from '../declared/table.ts';
import { oneLine } from '../declared/values.ts';
import type { CsvRow } from './csv-rows.ts';

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

/** Finds the columns of a table in the first row of its file, in whatever order they stand. */
export function readHeader(table: Table, fields: readonly string[], dataSet: string): HeaderReading {
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
  const reader = new RowReader(placed, names, dataSet);
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

  /** @param names of all columns, those that are not read too */
  constructor(columns: readonly Placed[], names: readonly string[], dataSet: string) {
    this.#columns = columns;
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
    const ids: Record<string, RowId> = {};
    const values: Record<string, PropertyValue | null> = {};
    const problems: string[] = [];
    for (const { column, at } of this.#columns) {
      const text = visible(fields[at] ?? '').trim();
      const problem = this.#readField(column, text, ids, values);
      if (problem !== undefined) problems.push(problem);
    }
    if (endsBeforeItBegins(values)) problems.push('It ends ("until") before it begins ("since").');
    return problems.length === 0 ? { ids, values } : problems.join(' ');
  }

  #readField(
    column: TableColumn,
    text: string,
    ids: Record<string, RowId>,
    values: Record<string, PropertyValue | null>,
  ): string | undefined {
    const { name, is, property = name, asStated } = column;
    if (text === '') {
      if (column.required) return `Nothing stands in the column "${name}": fill it in.`;
      values[property] = null;
      return undefined;
    }
    if (is === 'id') {
      if (text.length > longest.id)
        return `The id in the column "${name}" has more than ${longest.id} characters.`;
      ids[name] = this.#idIn(text);
      return undefined;
    }
    const value = is.read(text);
    if (value === undefined) {
      return `In the column "${name}", ${quote(oneLine(text))} is not ${is.name}: ${is.written}.`;
    }
    values[property] = value;
    if (asStated !== undefined) values[asStated] = oneLine(text);
    return undefined;
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
  const hint = missing.some(({ name }) => otherwise.includes(name))
    ? ' Its columns must have commas between them.'
    : '';
  const named = names.filter((name) => name !== '');
  return `Nothing of this file was read: it has no column ${list(namesOf(missing))}. It has ${list(named)}; ${needs}.${hint}`;
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
