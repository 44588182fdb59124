import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../../src/database/database.ts';
import { integers } from '../../src/graph/integers.ts';
import { clearGraph, rows } from './database.ts';
import { root } from './programs.ts';

/** The graph that commit 0031bf2 made, and the files that it made it of; the README beside them says how. */
const folder = join(root, 'test/fixtures/graph-of-0031bf2');

/** The files that the old graph was made of. */
export const oldInputs = join(folder, 'inputs');

const properties = z.record(z.string(), z.unknown());
const nodeLine = z.strictObject({ labels: z.array(z.string()), properties });
const relationshipLine = z.strictObject({
  ...{ fromLabel: z.string(), from: z.string(), type: z.string(), toLabel: z.string(), to: z.string() },
  properties,
});

/** Has the database hold the old graph and nothing else. */
export async function loadOldGraph(database: Database): Promise<void> {
  const lines = (await readFile(join(folder, 'graph.jsonl'), 'utf8')).trimEnd().split('\n');
  const all = lines.map((line): unknown => integers(JSON.parse(line)));
  await clearGraph(database);
  await rows(
    database,
    'UNWIND $nodes AS node CREATE (created:$(node.labels)) SET created = node.properties',
    {
      nodes: all.filter((line) => nodeLine.safeParse(line).success),
    },
  );
  await rows(
    database,
    `UNWIND $relationships AS row
     MATCH (from:$(row.fromLabel) {key: row.from}), (to:$(row.toLabel) {key: row.to})
     CREATE (from)-[created:$(row.type)]->(to) SET created = row.properties`,
    { relationships: all.filter((line) => relationshipLine.safeParse(line).success) },
  );
}
