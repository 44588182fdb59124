import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../src/graph/facts.ts';
import { clearGraph, graphLines, useDatabase } from '../../support/database.ts';
import { freshGraph, loadAll } from '../../support/loading.ts';
import { documentFacts } from '../../support/random-facts.ts';

const database = useDatabase();

/** Imports of several versions of three documents, in any order, some of them twice. */
const histories = fc
  .tuple(...['a', 'b', 'c'].map((key) => fc.array(documentFacts(key), { minLength: 1, maxLength: 3 })))
  .chain((documents) => {
    const versions = documents.flat();
    return fc
      .tuple(fc.shuffledSubarray(versions, { minLength: 1 }), fc.subarray(versions, { maxLength: 2 }))
      .map(([once, again]) => [...once, ...again]);
  });

test('whatever was imported before, the graph holds the last version of each document', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const last = new Map<string, DocumentFacts>(history.map((facts) => [facts.source.key, facts]));
      const expected = await freshGraph(database(), ...[...last.values()].toSorted(byKey));
      await clearGraph(database());
      await loadAll(database(), ...history);
      expect(await graphLines(database())).toEqual(expected);

      for (const { nodes, relationships } of await loadAll(database(), ...last.values())) {
        expect([nodes, relationships]).toMatchObject([
          { created: 0, updated: 0, withdrawn: 0 },
          { created: 0, updated: 0, withdrawn: 0 },
        ]);
      }
    }),
    { numRuns: 15, seed: 20261124, endOnFailure: true },
  );
});

function byKey(a: DocumentFacts, b: DocumentFacts): number {
  return a.source.key < b.source.key ? -1 : 1;
}
