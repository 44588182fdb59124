import { type NodeLabel, relationshipModels } from '../../../../src/graph/model.ts';
import { InputError, type InputFile } from '../../../read/input.ts';
import { type Issues, quote } from '../../../read/issues.ts';
import { mayBeCut } from '../../../read/lines.ts';
import type { FactSink } from '../../format.ts';
import { fileOf } from '../declared/known-tables.ts';
import type { NodeTable, RelationshipTable, RowId, Table, TableRow } from '../declared/table.ts';
import { type CsvRow, readCsvRows } from '../read/csv-rows.ts';
import { type RowReader, readHeader } from '../read/row-reader.ts';
import { Supervisions } from './supervisions.ts';

type Header = Pick<CsvRow, 'line' | 'fields' | 'isEnded'>;

export interface DataSetOptions {
  /** The slug of its name. */
  readonly name: string;
  /** Whether it says who wrote its papers. */
  readonly listsAuthors: boolean;
}

/** Takes the tables of one data set, row by row, and states what they say. */
export class DataSet {
  /** How many rows could be loaded, and how many could not. */
  rows = 0;
  rejected = 0;
  readonly #options: DataSetOptions;
  readonly #facts: FactSink;
  readonly #issues: Issues;
  readonly #supervisions = new Supervisions();
  /** Files whose further columns have been noted. */
  readonly #noted = new Set<InputFile>();

  constructor(options: DataSetOptions, facts: FactSink, issues: Issues) {
    this.#options = options;
    this.#facts = facts;
    this.#issues = issues;
  }

  /** @returns how much of the file was read; what is wrong with the rest stands among the issues */
  async read(table: Table, file: InputFile): Promise<'whole' | 'beginning' | 'nothing'> {
    let reader: RowReader | undefined;
    let isCut = false;
    try {
      for await (const row of readCsvRows(file)) {
        const isTaken = reader !== undefined && this.#takeRow(table, file, row, reader);
        reader ??= this.#readHeader(table, file, row);
        if (reader === undefined) return 'nothing';
        isCut = !row.isEnded && !isTaken;
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#issues.reject(error.line ?? 1, error.message, file.label);
      return reader === undefined ? 'nothing' : 'beginning';
    }
    if (reader !== undefined) return isCut ? 'beginning' : 'whole';
    this.#readHeader(table, file, { line: 1, fields: [], isEnded: true });
    return 'nothing';
  }

  /** States what only all rows together tell. @returns the last day on which all that was stated holds */
  finish(): string | undefined {
    this.#supervisions.state(this.#facts);
    return this.#supervisions.validUntil;
  }

  #readHeader(table: Table, file: InputFile, row: Header): RowReader | undefined {
    const { reader, message } = readHeader(table, row.fields, this.#options.name);
    if (reader === undefined) this.#issues.reject(row.line, message ?? '', file.label);
    else if (message !== undefined) this.#issues.note(row.line, message, file.label);
    if (reader !== undefined && !row.isEnded) this.#issues.note(row.line, mayBeCut, file.label);
    return reader;
  }

  /** @returns whether it could be loaded */
  #takeRow(table: Table, file: InputFile, fields: CsvRow, reader: RowReader): boolean {
    const { line, isEnded } = fields;
    const row = reader.read(fields);
    const problem = typeof row === 'string' ? row : this.#state(table, file, line, row);
    if (problem === undefined) {
      this.rows += 1;
      this.#noteMore(file, fields, reader);
      return true;
    }
    this.rejected += 1;
    this.#issues.reject(line, isEnded ? problem : `${problem} ${mayBeCut}`, file.label);
    return false;
  }

  /** Said once for each file. */
  #noteMore(file: InputFile, row: CsvRow, reader: RowReader): void {
    if (this.#noted.has(file) || !reader.holdsMore(row)) return;
    this.#noted.add(file);
    this.#issues.note(
      row.line,
      'From here on, what stands in columns without a name was left out.',
      file.label,
    );
  }

  /** @returns why the row cannot be loaded, if so */
  #state(table: Table, file: InputFile, line: number, row: TableRow): string | undefined {
    return 'label' in table
      ? this.#stateNode(table, file, line, row)
      : this.#stateRelationship(table, line, row);
  }

  #stateNode(table: NodeTable, file: InputFile, line: number, row: TableRow): string | undefined {
    const { key, written } = idIn(row, 'id');
    if (this.#facts.has(table.label, key)) {
      return `An earlier row has the id ${quote(written)}, and stands. Give what is another thing another id, or remove this row.`;
    }
    const { listsAuthors } = this.#options;
    const note = (message: string): void => this.#issues.note(line, message, file.label);
    const values = table.values?.(row, { listsAuthors, note }) ?? row.values;
    this.#facts.node(table.label, key, values);
    if (values.isStudent === true && values.level === null) this.#supervisions.expectLevel(key);
    return undefined;
  }

  #stateRelationship(table: RelationshipTable, line: number, row: TableRow): string | undefined {
    const { type, from: fromColumn, to: toColumn, discriminator, row: what } = table;
    const from = idIn(row, fromColumn);
    const to = idIn(row, toColumn);
    const model = relationshipModels[type];
    if (model.from === model.to && from.key === to.key) {
      return `The row joins ${quote(from.written)} to itself: the columns "${fromColumn}" and "${toColumn}" must differ.`;
    }
    const missing = [
      this.#missing(model.from, from, fromColumn),
      this.#missing(model.to, to, toColumn),
    ].filter((problem) => problem !== undefined);
    if (missing.length > 0) return missing.join(' ');
    if (type === 'SUPERVISES') {
      const earlier = this.#supervisions.add(from.key, to.key, row, line);
      return earlier === undefined
        ? undefined
        : `Line ${earlier} states this supervision at the same level, and stands. Remove this row, or give it another level.`;
    }
    const { values } = row;
    const isNew = this.#facts.relationship({
      type,
      from: from.key,
      to: to.key,
      discriminator: discriminator?.(values) ?? '',
      values,
    });
    if (isNew) return undefined;
    return `An earlier row states ${what} for the ${fromColumn} ${quote(from.written)} and the ${toColumn} ${quote(to.written)}, and stands. Remove this row; if it means another ${fromColumn} or ${toColumn}, give that one an id of its own.`;
  }

  /** What to do about an id that no row has. All things are stated before what joins them. */
  #missing(label: NodeLabel, { key, written }: RowId, column: string): string | undefined {
    if (this.#facts.has(label, key)) return undefined;
    return `No row of ${fileOf(label)} that could be loaded has the id ${quote(written)}, which stands in the column "${column}": add or mend that row, or correct the id here.`;
  }
}

function idIn({ ids }: TableRow, column: string): RowId {
  const id = ids[column];
  if (id === undefined) throw new Error(`The column ${column} is declared as no required id.`);
  return id;
}
