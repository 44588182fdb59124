import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { typed } from '../../import/bulk/columns.ts';
import { CsvFile, type CsvValue } from '../../import/bulk/csv-file.ts';
import type { BulkFiles, NodeFiles, RelationshipFiles } from '../../src/database/managed/bulk-import.ts';
import {
  type MergeRule,
  nodeLabels,
  nodeModels,
  type Properties,
  propertyType,
  relationshipModels,
  relationshipTypes,
} from '../../src/graph/model.ts';
import type { StatedFacts } from './stated-facts.ts';

/** Parts the items of lists in these files. */
export const bareDelimiter = '\u001f';

/** The same rows for Neo4j's bulk loader: nodes and relationships with the properties as they are, and nothing else. */
export async function writeBareFiles(facts: StatedFacts, folder: string): Promise<BulkFiles> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const nodes: NodeFiles[] = [];
  const relationships: RelationshipFiles[] = [];
  for (const label of nodeLabels) {
    const rows = facts.nodes.filter((node) => node.label === label);
    const write = columnsOf(nodeModels[label].properties);
    const path = join(folder, `${label}.csv`);
    await writeRows(path, [`key:ID(${label})`, ...write.header], rows, ({ key, values }) => [
      key,
      ...write.row(values),
    ]);
    nodes.push({ labels: [label], files: [path] });
  }
  for (const type of relationshipTypes) {
    const { from, to, properties } = relationshipModels[type];
    const rows = facts.relationships.filter((relationship) => relationship.type === type);
    const write = columnsOf(properties);
    const path = join(folder, `${type}.csv`);
    const header = [`:START_ID(${from})`, `:END_ID(${to})`, ...write.header];
    await writeRows(path, header, rows, (row) => [row.from, row.to, ...write.row(row.values)]);
    relationships.push({ type, files: [path] });
  }
  return { nodes, relationships };
}

function columnsOf(rules: Readonly<Record<string, MergeRule>>) {
  const names = Object.entries(rules);
  return {
    header: names.map(([name, rule]) => typed(name, propertyType(name, rule))),
    row: (values: Properties): CsvValue[] => names.map(([name]) => values[name]),
  };
}

async function writeRows<Row>(
  path: string,
  header: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => CsvValue[],
): Promise<void> {
  const file = new CsvFile(path, header.join(','), bareDelimiter);
  for (const row of rows) {
    file.add(cells(row));
    if (file.isFull) await file.flush();
  }
  await file.close();
}
