import type { SourceFact } from '../../../src/graph/source-fact.ts';
import { slugify } from '../../../src/graph/text.ts';
import type { Input, InputFile } from '../../read/input.ts';
import { quoteSome } from '../../read/issues.ts';
import type { Format, Reading } from '../format.ts';
import { tableOf, tablesInOrder } from './declared/known-tables.ts';
import { authorshipsTable } from './declared/relationship-tables.ts';
import type { Table } from './declared/table.ts';
import { DataSet, type Extent } from './state/data-set.ts';

/** A folder of CSV tables, described in docs/tables.md. */
export const tables: Format = {
  name: 'tables',
  // A folder with a table in it is a data set, and its files are never met one by one: this is for those with another name.
  extensions: ['.csv', '.csv.gz'],
  knownBy: `A table is known by its name: ${fileNames(', ')}.`,
  recognisesFolder: (names) => names.some((name) => tableOf(name) !== undefined),
  reads: (name) => tableOf(name) !== undefined,
  recognises: ({ name }) => tableOf(name) !== undefined,
  read,
};

async function read(input: Input, { issues, facts }: Reading): Promise<SourceFact | null> {
  const files = tableFiles(input);
  noteOthers(input, issues);
  if (files.length === 0) {
    issues.reject(null, noTable(input));
    return null;
  }
  const name = slugify(input.origin.stem) || 'unnamed';
  const listsAuthors = files.some(({ table }) => table === authorshipsTable);
  const dataSet = new DataSet({ name, listsAuthors }, facts, issues);
  const extents: Extent[] = [];
  for (const { table, file } of files) extents.push(await dataSet.read(table, file));
  const { validUntil, isCut } = dataSet.finish();
  if (extents.every((extent) => extent === 'nothing')) return null;
  const isPart = isCut || extents.some((extent) => extent !== 'whole');
  if (dataSet.rows === 0 && (dataSet.rejected > 0 || isPart)) {
    issues.reject(null, 'No row of it could be loaded, so what it said before stays. Mend the rows.');
    return null;
  }
  return {
    key: `tables:${name}`,
    kind: 'tables',
    uri: input.origin.uri,
    recordCount: dataSet.rows,
    // A file that could not be read to its end may say what it said before.
    partial: input.isIncomplete || isPart,
    validUntil,
  };
}

function noTable({ origin }: Input): string {
  return origin.uri === null
    ? 'A table is known by the name of its file, and standard input has none: write it to a file such as people.csv.'
    : `None of its files is a table: name them ${fileNames(', ')}.`;
}

/** The files that are tables, in the order of the tables and not of the names. */
function tableFiles({ files }: Input): { readonly table: Table; readonly file: InputFile }[] {
  return tablesInOrder.flatMap((table) =>
    files.filter(({ name }) => tableOf(name) === table).map((file) => ({ table, file })),
  );
}

/** Notes the files that are not read, whatever they are: all files below a data set's folder belong to it. */
function noteOthers({ files }: Input, issues: Reading['issues']): void {
  const others = files.filter(({ name }) => tableOf(name) === undefined);
  if (others.length === 0) return;
  issues.note(
    null,
    `No table, and not read: ${quoteSome(
      others.map(({ name }) => name),
      20,
    )}. Tables are ${fileNames(', ')}: save what is to be one under such a name, as CSV in UTF-8 with commas. Import other files from a folder of their own.`,
  );
}

function fileNames(separator: string): string {
  return tablesInOrder.map(({ name }) => `${name}.csv`).join(separator);
}
