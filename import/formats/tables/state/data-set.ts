import { type NodeLabel, relationshipModels } from '../../../../src/graph/model.ts';
import { InputError, type InputFile } from '../../../read/input.ts';
import { encodingProblem } from '../../../read/input-file.ts';
import { type Issues, quote } from '../../../read/issues.ts';
import { mayBeCut } from '../../../read/lines.ts';
import type { FactSink } from '../../format.ts';
import { fileOf } from '../declared/known-tables.ts';
import { authorshipsTable } from '../declared/relationship-tables.ts';
import type { NodeTable, RelationshipTable, RowId, Table, TableRow } from '../declared/table.ts';
import { type CsvRow, readCsvRows } from '../read/csv-rows.ts';
import { MissingCells } from '../read/missing.ts';
import { type RowReader, readHeader } from '../read/row-reader.ts';
import { LeftOutValues } from './left-out.ts';
import { Supervisions } from './supervisions.ts';

/** How much of a file was read. */
export type Extent = 'whole' | 'beginning' | 'nothing';

const completeness = 'authorListComplete';

const inUtf8 =
  'In Excel that is the type "CSV UTF-8 (Comma delimited)", in LibreOffice the character set "Unicode (UTF-8)". Nothing of this file was read.';

type RowPlace = Pick<CsvRow, 'line' | 'isEnded'>;
type Header = RowPlace & Pick<CsvRow, 'fields'>;

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
  readonly #supervisions: Supervisions;
  readonly #missing = new MissingCells();
  readonly #leftOut: LeftOutValues;
  /** Files whose further columns have been noted. */
  readonly #noted = new Set<InputFile>();

  constructor(options: DataSetOptions, facts: FactSink, issues: Issues) {
    this.#options = options;
    this.#facts = facts;
    this.#issues = issues;
    this.#leftOut = new LeftOutValues(issues);
    this.#supervisions = new Supervisions(issues);
  }

  /** @returns how much of the file was read; what is wrong with the rest stands among the issues */
  async read(table: Table, file: InputFile): Promise<Extent> {
    const extent = (await this.#isRefused(file)) ? 'nothing' : await this.#readRows(table, file);
    // Nobody knows whose authors stand in the part that is missing.
    if (table === authorshipsTable && extent !== 'whole') this.#facts.unsayOfAll('Paper', completeness);
    return extent;
  }

  /** A file in another encoding is refused as a whole: its letters before the first wrong byte may be wrong, too. */
  async #isRefused(file: InputFile): Promise<boolean> {
    const problem = await encodingProblem(file);
    if (problem !== undefined)
      this.#issues.reject(problem.line ?? 1, `${problem.message} ${inUtf8}`, file.label);
    return problem !== undefined;
  }

  async #readRows(table: Table, file: InputFile): Promise<Extent> {
    let reader: RowReader | undefined;
    let isCut = false;
    try {
      for await (const row of readCsvRows(file)) {
        const isWhole = reader !== undefined && this.#takeRow(table, file, row, reader);
        reader ??= this.#readHeader(table, file, row);
        if (reader === undefined) return 'nothing';
        isCut = !row.isEnded && !isWhole;
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

  /**
   * States and tells what only all rows together show.
   * @returns the last day on which all that was stated holds, and whether a file ends in a row that could not be loaded,
   * beside those of which `read` has said so
   */
  finish(): { validUntil: string | undefined; isCut: boolean } {
    this.#leftOut.close();
    const missing = this.#missing.note();
    if (missing !== undefined) this.#issues.note(null, missing);
    const refused = this.#supervisions.state(this.#facts);
    this.rows -= refused.length;
    this.rejected += refused.length;
    const isCut = refused.some(({ isEnded }) => !isEnded);
    return { validUntil: this.#supervisions.validUntil, isCut };
  }

  #readHeader(table: Table, file: InputFile, row: Header): RowReader | undefined {
    const { reader, message } = readHeader(table, row.fields, {
      dataSet: this.#options.name,
      onMissing: (column, word) => this.#missing.add(file.name, column, word),
    });
    if (reader === undefined) this.#issues.reject(row.line, message ?? '', file.label);
    else if (message !== undefined) this.#issues.note(row.line, message, file.label);
    if (reader !== undefined && !row.isEnded) this.#issues.note(row.line, mayBeCut, file.label);
    return reader;
  }

  /** @returns whether it could be loaded with all its values */
  #takeRow(table: Table, file: InputFile, fields: CsvRow, reader: RowReader): boolean {
    const { line, isEnded } = fields;
    const row = reader.read(fields);
    const problem = typeof row === 'string' ? row : this.#state(table, file, fields, row);
    if (problem === undefined) {
      this.rows += 1;
      this.#noteMore(file, fields, reader);
      const leftOut = typeof row === 'string' ? [] : row.leftOut;
      for (const value of leftOut) this.#leftOut.add(file.label, line, value, isEnded ? '' : ` ${mayBeCut}`);
      return leftOut.length === 0;
    }
    this.rejected += 1;
    this.#issues.reject(line, isEnded ? problem : `${problem} ${mayBeCut}`, file.label);
    if (table === authorshipsTable) this.#missAuthor(fields, reader, row);
    return false;
  }

  /** A paper whose author could not be loaded has no complete list. Of a row in disorder, any cell may be the paper's id. */
  #missAuthor({ fields }: CsvRow, reader: RowReader, row: TableRow | string): void {
    const keys = typeof row === 'string' ? reader.idsAmong(fields) : [idIn(row, authorshipsTable.to).key];
    for (const key of keys) this.#facts.unsay('Paper', key, completeness);
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
  #state(table: Table, file: InputFile, place: RowPlace, row: TableRow): string | undefined {
    return 'label' in table
      ? this.#stateNode(table, file, place.line, row)
      : this.#stateRelationship(table, file, place, row);
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

  #stateRelationship(
    table: RelationshipTable,
    file: InputFile,
    { line, isEnded }: RowPlace,
    row: TableRow,
  ): string | undefined {
    const { type, from: fromColumn, to: toColumn, discriminator, row: what } = table;
    const from = idIn(row, fromColumn);
    const to = idIn(row, toColumn);
    const model = relationshipModels[type];
    if (model.from === model.to && from.key === to.key) {
      return `The row joins ${quote(from.written)} to itself: the columns "${fromColumn}" and "${toColumn}" must differ.`;
    }
    const missing = [
      this.#unknown(model.from, from, fromColumn),
      this.#unknown(model.to, to, toColumn),
    ].filter((problem) => problem !== undefined);
    if (missing.length > 0) return missing.join(' ');
    const { values } = row;
    if (type === 'SUPERVISES') {
      // Which of them stand is known once all are.
      this.#supervisions.add(to.key, { supervisor: from.key, values, line, file: file.label, isEnded });
      return undefined;
    }
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
  #unknown(label: NodeLabel, { key, written }: RowId, column: string): string | undefined {
    if (this.#facts.has(label, key)) return undefined;
    return `No row of ${fileOf(label)} that could be loaded has the id ${quote(written)}, which stands in the column "${column}": add or mend that row, or correct the id here.`;
  }
}

function idIn({ ids }: TableRow, column: string): RowId {
  const id = ids[column];
  if (id === undefined) throw new Error(`The column ${column} is declared as no required id.`);
  return id;
}
