import { institutions, papers, people, topics } from './node-tables.ts';
import {
  affiliations,
  authorships,
  citations,
  paperTopics,
  personTopics,
  supervisions,
} from './relationship-tables.ts';
import type { Table } from './table.ts';

/** Every table, in the order in which they are read: people before what may say their level. */
export const tablesInOrder: readonly Table[] = [
  people,
  institutions,
  topics,
  papers,
  authorships,
  affiliations,
  supervisions,
  personTopics,
  paperTopics,
  citations,
];

const byFileName: ReadonlyMap<string, Table> = new Map(
  tablesInOrder.map((table) => [`${table.name}.csv`, table]),
);

/** The table that a file of this name holds, compressed or not; undefined for any other file. */
export function tableOf(fileName: string): Table | undefined {
  return byFileName.get(fileName.replace(/\.gz$/, ''));
}
