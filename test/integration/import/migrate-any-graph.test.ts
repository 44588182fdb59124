import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDatabaseLoader } from '../../../import/load/database-loader.ts';
import { migrate } from '../../../import/migrate/migrate.ts';
import { Stage } from '../../../import/stage/stage.ts';
import { firstVersion } from '../../../src/graph/version.ts';
import { clearGraph, graphLines, rows, useDatabase } from '../../support/database.ts';
import { freshGraph, loadAll } from '../../support/loading.ts';
import { documentFacts } from '../../support/random-facts.ts';

const database = useDatabase();

/** Which of the records of one label the other rules have made one, and which they have kept apart. */
const verdicts = fc.constantFrom('same', 'different');
const pairs = [
  ...[
    ['a:p', 'b:p'],
    ['a:q', 'b:p'],
    ['a:p', 'c:p'],
    ['a:q', 'c:p'],
  ],
  ...[['a:i', 'b:i'] as const, ['a:t', 'b:t'] as const],
  ...[
    ['a:w', 'b:w'],
    ['a:w', 'b:v'],
  ],
];
const otherRules = fc
  .subarray(pairs)
  .chain((some) =>
    fc.tuple(
      ...some.map(([one = '', other = '']) => verdicts.map((verdict) => ({ one, other, verdict }) as const)),
    ),
  );

test('a graph that was decided by whatever rules becomes a fresh import of what its sources state', async () => {
  const documents = fc
    .subarray(['a', 'b', 'c', 'd'], { minLength: 1 })
    .chain((keys) => fc.tuple(...keys.map(documentFacts)));
  await fc.assert(
    fc.asyncProperty(
      documents,
      otherRules,
      fc.integer({ min: 1, max: 4 }),
      async (facts, lines, batchSize) => {
        const expected = await freshGraph(database(), ...facts);
        await clearGraph(database());
        await loadLines(lines);
        await loadAll(database(), ...facts);
        await forgetWhatIsNew();
        await migrate(database(), firstVersion, { progress: () => {}, batchSize });
        expect(await graphLines(database())).toEqual(expected);
      },
    ),
    {
      numRuns: Number(process.env.RUNS ?? 4),
      seed: Number(process.env.SEED ?? 20261129),
      endOnFailure: true,
    },
  );
});

/** Loads lines of corrections, which stand for rules of identity that were others. */
async function loadLines(lines: readonly Parameters<Stage['sameAs']>[0][]): Promise<void> {
  const loader = createDatabaseLoader(database());
  const stage = new Stage();
  for (const line of lines) stage.sameAs(line);
  const source = { key: 'rules', kind: 'same-as', uri: null, recordCount: 0, partial: false };
  await loader.load({ source, digest: 'rules', issues: [], stage });
  stage.close();
  await loader.close();
}

/** Leaves a graph as the first version made it: without the lines, and without what it did not derive. */
async function forgetWhatIsNew(): Promise<void> {
  await rows(database(), "MATCH (source:Source {key: 'rules'}) DELETE source");
  await rows(
    database(),
    `MATCH (node) WHERE NOT node:Source
     REMOVE node.nameKeys, node.matchOtherNames, node.foldedOtherNames, node.work, node.matchName`,
  );
}
