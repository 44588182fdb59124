import { beforeAll, expect, test } from 'vitest';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { useDatabase } from '../../support/database.ts';
import { answer } from '../../support/graphql.ts';
import { databaseHits } from '../../support/plans.ts';

const database = useDatabase();
const layers = 12;
const width = 10;

/** Layers of people, each of whom supervises everybody of the next: ten thousand million ways from the first to the last. */
beforeAll(() => {
  const places = Array.from({ length: width }, (_, index) => index + 1);
  const keysOf = (layer: number) => places.map((place) => `p:${layer}:${place}`);
  const numbers = Array.from({ length: layers }, (_, index) => index + 1);
  return createGraph(database(), {
    nodes: numbers.flatMap(keysOf).map((key) => node('Person', key, { name: key })),
    relationships: numbers
      .slice(1)
      .flatMap((layer) =>
        keysOf(layer - 1).flatMap((supervisor) =>
          keysOf(layer).map((student) =>
            link('SUPERVISES', supervisor, student, { role: 'PRINCIPAL', status: 'FORMER' }),
          ),
        ),
      ),
  });
});

test.each([
  'ancestors(maxDepth: 20) { totalCount nodes { key } }',
  'ancestors(maxDepth: 20, role: PRINCIPAL, last: 5) { edges { generation inCycle pathsTruncated paths { key } } }',
  'siblings { totalCount edges { sharedSupervisors { key } } }',
])('whoever has very many ways to their ancestors is visited but once: %s', async (selection) => {
  const query = `{ person(by: {key: "p:${layers}:1"}) { ${selection} } }`;
  const { errors, statements } = await answer(database(), query);
  expect(errors).toBeUndefined();
  for (const { text, parameters } of statements) {
    expect(await databaseHits(database(), text, parameters), text).toBeLessThan(100_000);
  }
});

test('the paths are cut, and it is said', async () => {
  const { data } = await answer(
    database(),
    `{ person(by: {key: "p:${layers}:1"}) { ancestors(maxDepth: 20, last: 1) { totalCount edges { generation pathsTruncated paths { key } } } } }`,
  );
  expect(data).toMatchObject({
    person: {
      ancestors: {
        totalCount: (layers - 1) * width,
        edges: [{ generation: layers - 1, pathsTruncated: true, paths: Array(20).fill(expect.any(Array)) }],
      },
    },
  });
});
