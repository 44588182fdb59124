import { beforeAll, expect, test } from 'vitest';
import { rows, useDatabase } from '../../support/database.ts';
import { answer } from '../../support/graphql.ts';
import { databaseHits } from '../../support/plans.ts';

const database = useDatabase();
const layers = 12;
const width = 10;

/** Layers of people, each of whom supervises everybody of the next: ten thousand million ways from the first to the last. */
beforeAll(async () => {
  await rows(
    database(),
    `UNWIND range(1, $layers) AS layer UNWIND range(1, $width) AS place
     WITH layer, 'p:' + layer + ':' + place AS key
     CREATE (:Person:Researcher {key: key, name: key, foldedName: key, displayName: key, layer: layer})`,
    { layers, width },
  );
  await rows(
    database(),
    `MATCH (a:Person), (b:Person) WHERE b.layer = a.layer + 1
     CREATE (a)-[:SUPERVISES {role: 'PRINCIPAL', status: 'FORMER'}]->(b)`,
  );
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
