import { relationshipModels } from '../../src/graph/model.ts';
import type { FactSink } from '../formats.ts';
import { InputError, type InputFile } from '../input.ts';
import type { Issues } from '../issues.ts';
import { type RowReader, readHeader } from './row-reader.ts';
import { type Fields, readRows } from './rows.ts';
import { Supervisions } from './supervisions.ts';
import type { NodeTable, RelationshipTable, Row, Table } from './table.ts';

export interface DataSetOptions {
  /** The slug of its name. */
  readonly name: string;
  /** Whether it says who wrote its papers. */
  readonly listsAuthors: boolean;
}

/** Takes the tables of one data set, row by row, and states what they say. */
export class DataSet {
  /** How many rows were loaded. */
  rows = 0;
  readonly #options: DataSetOptions;
  readonly #facts: FactSink;
  readonly #issues: Issues;
  readonly #supervisions = new Supervisions();

  constructor(options: DataSetOptions, facts: FactSink, issues: Issues) {
    this.#options = options;
    this.#facts = facts;
    this.#issues = issues;
  }

  /** @returns how much of the file was read; what is wrong with the rest stands among the issues */
  async read(table: Table, file: InputFile): Promise<'whole' | 'beginning' | 'nothing'> {
    let reader: RowReader | undefined;
    try {
      for await (const row of readRows(file)) {
        if (reader !== undefined) {
          this.#takeRow(table, file, row, reader.read(row));
          continue;
        }
        reader = this.#readHeader(table, file, row);
        if (reader === undefined) return 'nothing';
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#issues.reject(error.line ?? 1, error.message, file.label);
      return reader === undefined ? 'nothing' : 'beginning';
    }
    if (reader !== undefined) return 'whole';
    this.#readHeader(table, file, { line: 1, lastLine: 1, fields: [], isTorn: false });
    return 'nothing';
  }

  /** States what only all tables together tell. @returns the last day on which all that was stated holds */
  finish(): string | undefined {
    this.#supervisions.state(this.#facts);
    return this.#supervisions.validUntil;
  }

  #readHeader(table: Table, file: InputFile, { line, fields }: Fields): RowReader | undefined {
    const { reader, message } = readHeader(table, fields, this.#options.name);
    if (reader === undefined) this.#issues.reject(line, message ?? '', file.label);
    else if (message !== undefined) this.#issues.note(line, message, file.label);
    return reader;
  }

  #takeRow(table: Table, file: InputFile, { line }: Fields, row: Row | string): void {
    const problem = typeof row === 'string' ? row : this.#state(table, file, line, row);
    if (problem === undefined) this.rows += 1;
    else this.#issues.reject(line, problem, file.label);
  }

  /** @returns why the row cannot be loaded, if so */
  #state(table: Table, file: InputFile, line: number, row: Row): string | undefined {
    return 'label' in table
      ? this.#stateNode(table, file, line, row)
      : this.#stateRelationship(table, file, line, row);
  }

  #stateNode(table: NodeTable, file: InputFile, line: number, row: Row): string | undefined {
    const key = keyIn(row, 'id');
    if (this.#facts.has(table.label, key)) {
      return `An earlier row has the id "${key}", and stands. Give what is another thing another id, or remove this row.`;
    }
    const { listsAuthors } = this.#options;
    const note = (message: string): void => this.#issues.note(line, message, file.label);
    const values = table.values?.(row, { listsAuthors, note }) ?? row.values;
    this.#facts.node(table.label, key, values);
    if (values.isStudent === true && values.level === null) this.#supervisions.expectLevel(key);
    return undefined;
  }

  #stateRelationship(
    { type, from: fromColumn, to: toColumn, discriminator, row: what }: RelationshipTable,
    file: InputFile,
    line: number,
    row: Row,
  ): string | undefined {
    const from = keyIn(row, fromColumn);
    const to = keyIn(row, toColumn);
    const model = relationshipModels[type];
    if (model.from === model.to && from === to) {
      return `The row joins "${from}" to itself: the columns "${fromColumn}" and "${toColumn}" must differ.`;
    }
    const place = { file, line, fromColumn, toColumn };
    if (type === 'SUPERVISES') {
      const earlier = this.#supervisions.add(from, to, row, place);
      return earlier === undefined
        ? undefined
        : `Line ${earlier} states this supervision at the same level, and stands. Remove this row, or give it another level.`;
    }
    const { values } = row;
    const isNew = this.#facts.relationship({
      type,
      from,
      to,
      discriminator: discriminator?.(values) ?? '',
      values,
      place,
    });
    if (isNew) return undefined;
    return `An earlier row states ${what} for the ${fromColumn} "${from}" and the ${toColumn} "${to}", and stands. Remove this row; if it means another ${fromColumn} or ${toColumn}, give that one an id of its own.`;
  }
}

function keyIn({ keys }: Row, column: string): string {
  const key = keys[column];
  if (key === undefined) throw new Error(`The column ${column} is declared as no required id.`);
  return key;
}
