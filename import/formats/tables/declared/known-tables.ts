import type { NodeLabel } from '../../../../src/graph/model.ts';
import { institutionsTable, papersTable, peopleTable, topicsTable } from './node-tables.ts';
import {
  affiliationsTable,
  authorshipsTable,
  citationsTable,
  paperTopicsTable,
  personTopicsTable,
  supervisionsTable,
} from './relationship-tables.ts';
import type { Table } from './table.ts';

/** Every table, in the order in which they are read: things before the rows that join them. */
export const tablesInOrder: readonly Table[] = [
  peopleTable,
  institutionsTable,
  topicsTable,
  papersTable,
  authorshipsTable,
  affiliationsTable,
  supervisionsTable,
  personTopicsTable,
  paperTopicsTable,
  citationsTable,
];

const byFileName: ReadonlyMap<string, Table> = new Map(
  tablesInOrder.map((table) => [`${table.name}.csv`, table]),
);

/** The table that a file of this name, in any case, holds, compressed or not; undefined for any other file. */
export function tableOf(fileName: string): Table | undefined {
  return byFileName.get(fileName.toLowerCase().replace(/\.gz$/, ''));
}

/** The file whose rows are the things of this label. */
export function fileOf(label: NodeLabel): string {
  const table = tablesInOrder.find((each) => 'label' in each && each.label === label);
  return `${table?.name}.csv`;
}
