import { beforeAll, expect, test } from 'vitest';
import { createGraph, node } from '../../support/created-graph.ts';
import { rows, useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { databaseHits, explain } from '../../support/plans.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
beforeAll(async () => {
  await loadSmallGraph(database());
  // What an import leaves apart: it takes nodes with equal names for one only where more than the name says so.
  await createGraph(database(), {
    nodes: [
      node('Person', 'p:cao3', { name: 'Wei Cao', isStudent: true }),
      node('Person', 'p:anon2', { displayName: 'Research intern', isStudent: true }),
      node('Paper', 'a:uno', { title: 'First clouds!' }),
      node('Topic', 't:regen', { name: 'Rain' }),
      node('Institution', 'i:far-south', { name: 'South College' }),
    ],
  });
  await rows(
    database(),
    "MATCH (paper:Paper {key: 'a:uno'}), (source:Source {key: 'test:tiny'}) CREATE (source)-[:STATES]->(paper)",
  );
});

test('nodes with one name that were left apart, and nothing for whom nobody names', async () => {
  const { data, errors, statements } = await answer(
    database(),
    `{ cao: person(by: {key: "p:cao"}) { possibleDuplicates { totalCount nodes { __typename key } edges { node { ... on Student { level } } } } }
      ada: researcher(by: {key: "p:ada"}) { possibleDuplicates { totalCount nodes { key } } }
      nobody: student(by: {key: "p:anon"}) { possibleDuplicates { totalCount nodes { key } } }
      paper(key: "a:one") { possibleDuplicates { edges { node { key title } sources { key } } } }
      topic(key: "t:rain") { possibleDuplicates { edges { node { key } sources { key } } } }
      institution(key: "i:far-south") { possibleDuplicates { nodes { key } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(6);
  expect(data).toEqual({
    cao: {
      possibleDuplicates: {
        totalCount: 2,
        nodes: [
          { __typename: 'Researcher', key: 'p:cao2' },
          { __typename: 'Student', key: 'p:cao3' },
        ],
        edges: [{ node: {} }, { node: { level: 'OTHER' } }],
      },
    },
    ada: { possibleDuplicates: { totalCount: 0, nodes: [] } },
    nobody: { possibleDuplicates: { totalCount: 0, nodes: [] } },
    paper: {
      possibleDuplicates: {
        edges: [{ node: { key: 'a:uno', title: 'First clouds!' }, sources: [{ key: 'test:tiny' }] }],
      },
    },
    topic: { possibleDuplicates: { edges: [{ node: { key: 't:regen' }, sources: [] }] } },
    institution: { possibleDuplicates: { nodes: [{ key: 'i:south' }] } },
  });
});

test('page by page', async () => {
  const page = (args: string) =>
    dataOf(
      database(),
      `{ person(by: {key: "p:cao3"}) { possibleDuplicates(${args}) { nodes { key } pageInfo { hasNextPage endCursor } } } }`,
    ) as Promise<{ person: { possibleDuplicates: { pageInfo: { endCursor: string } } } }>;
  const first = await page('first: 1');
  expect(first).toMatchObject({
    person: { possibleDuplicates: { nodes: [{ key: 'p:cao' }], pageInfo: { hasNextPage: true } } },
  });
  expect(await page(`after: "${first.person.possibleDuplicates.pageInfo.endCursor}"`)).toMatchObject({
    person: { possibleDuplicates: { nodes: [{ key: 'p:cao2' }], pageInfo: { hasNextPage: false } } },
  });
});

test('are looked up by the name, in an index', async () => {
  const fields = ['person(by: {key: "p:cao"})', 'paper(key: "a:one")', 'topic(key: "t:rain")'];
  const names = Array.from({ length: 2000 }, (_, index) => `N${index + 1}`);
  await createGraph(database(), {
    nodes: names.flatMap((name) => [
      node('Person', `n:${name}`, { name }),
      node('Paper', `n:${name}`, { title: name }),
      node('Topic', `n:${name}`, { name }),
    ]),
  });
  for (const field of fields) {
    const { statements } = await answer(
      database(),
      `{ ${field} { possibleDuplicates { totalCount nodes { key } } } }`,
    );
    const [statement] = statements;
    if (statement === undefined) throw new Error('There was no statement.');
    const { text, parameters } = statement;
    expect(await explain(database(), text, parameters), text).toContain('NodeIndexSeek');
    expect(await databaseHits(database(), text, parameters), text).toBeLessThan(60);
  }
});
