import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDatabaseLoader } from '../../../import/load/database-loader.ts';
import type { LoaderOptions } from '../../../import/load/loader.ts';
import { clearGraph, graphLines, useDatabase } from '../../support/database.ts';
import type { DocumentFacts } from '../../support/fact-collector.ts';
import { freshGraph, loadAll, loadFacts } from '../../support/loading.ts';
import { type Step, step } from '../../support/random-facts.ts';

const database = useDatabase();

// A document is one transaction, or one of several through several sessions: the graph is the same.
test.each([
  ['in one transaction', {}],
  ['in batches', { largestTransaction: 0 }],
])(
  'whatever was imported and withdrawn %s, the graph is a fresh import of what is left',
  async (_, options) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const left = new Map<string, DocumentFacts>();
        for (const { key, facts } of steps) {
          if (facts === null) left.delete(key);
          else left.set(key, facts);
        }
        const expected = await freshGraph(database(), ...[...left.values()].toSorted(byKey));
        await clearGraph(database());
        await take(steps, options);
        expect(await graphLines(database())).toEqual(expected);

        for (const { nodes, relationships, merges } of await loadAll(database(), ...left.values())) {
          expect([nodes, relationships, merges]).toMatchObject([
            { created: 0, updated: 0, withdrawn: 0 },
            { created: 0, updated: 0, withdrawn: 0 },
            {},
          ]);
        }
      }),
      {
        numRuns: Number(process.env.RUNS ?? 4),
        seed: Number(process.env.SEED ?? 20261124),
        endOnFailure: true,
      },
    );
  },
);

async function take(steps: readonly Step[], options: LoaderOptions): Promise<void> {
  const loader = createDatabaseLoader(database(), options);
  for (const { key, facts } of steps) {
    if (facts === null) await loader.withdraw(key);
    else await loadFacts(loader, facts);
  }
  await loader.close();
}

function byKey(a: DocumentFacts, b: DocumentFacts): number {
  return a.source.key < b.source.key ? -1 : 1;
}
