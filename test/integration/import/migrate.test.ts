import { beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../import/migrate/migrate.ts';
import type { MigrationReport } from '../../../import/migrate/migration.ts';
import { firstVersion, programVersion } from '../../../src/graph/version.ts';
import { clearGraph, graphLines, rows, useDatabase } from '../../support/database.ts';
import { importInto } from '../../support/loading.ts';
import { loadOldGraph, oldInputs } from '../../support/old-graph.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

/** Migrates the graph as a fresh import is compared with it: in batches of a few nodes. */
function bringUp(batchSize = 5): Promise<MigrationReport> {
  return migrate(database(), firstVersion, { progress: () => {}, batchSize });
}

/** The graph without what only an import of the files can know: their digests, and where they lie. */
async function comparable(): Promise<string[]> {
  await rows(database(), 'MATCH (source:Source) SET source.digest = null, source.uri = null');
  return graphLines(database());
}

test('a graph of 0031bf2 becomes what a fresh import of the same files is', async () => {
  await importInto(database(), [oldInputs]);
  const fresh = await comparable();
  await loadOldGraph(database());
  expect(await comparable()).not.toEqual(fresh);
  const report = await bringUp();
  console.log(report);
  expect(await comparable()).toEqual(fresh);
  expect(await rows(database(), 'MATCH (v:GraphVersion) RETURN v.model AS model, v.identity AS identity')).toEqual([
    programVersion,
  ]);
});
