import { beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../../schema/kit/ids.ts';
import { integers } from '../../../src/graph/integers.ts';
import { createGraph, node } from '../../support/created-graph.ts';
import { rows, useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { databaseHits } from '../../support/plans.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();

/** The keys by which the second source knows what it states. */
const keysOfTiny = {
  'p:ada': 'x:ada',
  'p:dora': 'x:dora',
  'i:north': 'x:north',
  't:clouds': 'x:clouds',
  'a:one': 'x:one',
};

beforeAll(async () => {
  await loadSmallGraph(database());
  await rows(
    database(),
    `UNWIND keys($keys) AS key MATCH (:Source {key: 'test:tiny'})-[stated:STATES]->({key: key})
     SET stated.key = $keys[key]`,
    { keys: keysOfTiny },
  );
});

describe('a node is found by the key of each record that was merged into it', () => {
  test.each([
    ['person(by: {key: "x:ada"}) { key id }', 'Person', 'p:ada'],
    ['researcher(by: {key: "x:ada"}) { key id }', 'Person', 'p:ada'],
    ['student(by: {key: "x:dora"}) { key id }', 'Person', 'p:dora'],
    [`person(by: {id: "${encodeId('Person', 'x:ada')}"}) { key id }`, 'Person', 'p:ada'],
    ['institution(key: "x:north") { key id }', 'Institution', 'i:north'],
    ['topic(key: "x:clouds") { key id }', 'Topic', 't:clouds'],
    ['paper(key: "x:one") { key id }', 'Paper', 'a:one'],
    [`node(id: "${encodeId('Paper', 'x:one')}") { id ... on Paper { key } }`, 'Paper', 'a:one'],
    [`node(id: "${encodeId('Topic', 'x:clouds')}") { id ... on Topic { key } }`, 'Topic', 't:clouds'],
  ])('%s', async (field, kind, key) => {
    const { data, errors, statements } = await answer(database(), `{ found: ${field} }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ found: { key, id: encodeId(kind, key) } });
    expect(statements).toHaveLength(1);
  });

  test.each([
    'student(by: {key: "x:ada"}) { key }',
    'topic(key: "x:ada") { key }',
    'paper(key: "x:none") { key }',
    `node(id: "${encodeId('Paper', 'x:ada')}") { id }`,
    `node(id: "${encodeId('Source', 'x:ada')}") { id }`,
  ])('%s is nothing', async (field) => {
    expect(await dataOf(database(), `{ found: ${field} }`)).toEqual({ found: null });
  });

  test('nodes by ids old and new, in the order asked for', async () => {
    const [one, other, paper, gone] = [
      encodeId('Person', 'p:ada'),
      encodeId('Person', 'x:ada'),
      encodeId('Paper', 'x:one'),
      encodeId('Person', 'x:gone'),
    ];
    expect(
      await dataOf(database(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: [other, gone, paper, one, other],
      }),
    ).toEqual({
      nodes: [{ id: one }, null, { id: encodeId('Paper', 'a:one') }, { id: one }, { id: one }],
    });
  });

  test('filters take it too', async () => {
    expect(
      await dataOf(
        database(),
        `{ onTopic: researchers(filter: {topic: "x:clouds"}) { nodes { key } }
          at: researchers(filter: {institution: "x:north", topic: "x:clouds"}) { totalCount nodes { key } }
          students(filter: {supervisor: "x:ada", institution: "x:north"}) { nodes { key } }
          papers(filter: {topic: "x:clouds", institution: "x:north"}) { nodes { key } }
          byName: papers(filter: {topic: "CLOUDS", institution: "i:north"}) { nodes { key } }
          none: papers(filter: {topic: "x:none"}) { totalCount } }`,
      ),
    ).toEqual({
      onTopic: { nodes: [{ key: 'p:ada' }] },
      at: { totalCount: 1, nodes: [{ key: 'p:ada' }] },
      students: { nodes: [{ key: 'p:dora' }] },
      papers: { nodes: [{ key: 'a:one' }] },
      byName: { nodes: [{ key: 'a:one' }] },
      none: { totalCount: 0 },
    });
  });
});

test('several sources that know a node by one key are no ambiguity', async () => {
  await rows(
    database(),
    "MATCH (source:Source {key: 'test:small'}), (ada:Person {key: 'p:ada'}) CREATE (source)-[:STATES {key: 'x:ada'}]->(ada)",
  );
  expect(await dataOf(database(), '{ person(by: {key: "x:ada"}) { key } }')).toEqual({
    person: { key: 'p:ada' },
  });
});

describe('a look-up costs the same however many records were merged', () => {
  const questions = [
    '{ researcher(by: {key: "p:ben"}) { key name displayName } }',
    '{ person(by: {key: "x:ada"}) { key } }',
    `{ node(id: "${encodeId('Topic', 'x:clouds')}") { id } }`,
    '{ researchers(filter: {topic: "x:clouds"}) { nodes { key } } }',
    '{ papers(filter: {institution: "x:north"}) { totalCount } }',
    '{ person(by: {orcid: "0000-0002-1825-0097"}) { externalIds { value } } }',
    '{ person(by: {openalex: "Y1"}) { key } }',
    '{ person(by: {name: "A. Eclair"}) { key } }',
    '{ topic(name: "nuages") { key } }',
  ];

  async function costs(): Promise<number[]> {
    await rows(database(), 'CALL db.clearQueryCaches()');
    const hits: number[] = [];
    for (const question of questions) {
      const { statements } = await answer(database(), question);
      for (const { text, parameters } of statements)
        hits.push(await databaseHits(database(), text, parameters));
    }
    return hits;
  }

  /** Nodes of their own, beside those that are asked for. */
  async function addMerged(from: number, to: number): Promise<void> {
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    await createGraph(database(), {
      nodes: numbers.flatMap((number) => [
        node('Person', `z:${number}`, { displayName: 'z', isStudent: true, otherNames: [`Z${number}`] }),
        node('Topic', `z:${number}`, { name: 'z' }),
        node('Institution', `z:${number}`, { name: 'z' }),
      ]),
    });
    for (const label of ['Person', 'Topic', 'Institution']) {
      await rows(
        database(),
        `MATCH (source:Source {key: 'test:tiny'}) UNWIND $numbers AS number
         MATCH (node:${label} {key: 'z:' + number}) CREATE (source)-[:STATES {key: 'y:' + number, sought_openalex: 'Y' + number}]->(node)`,
        { numbers: integers(numbers) },
      );
    }
    await rows(database(), 'CALL db.resampleOutdatedIndexes()');
    await rows(database(), 'CALL db.awaitIndexes(60)');
  }

  test('5000 more of them', async () => {
    // With a handful of nodes the database may choose to look at each of them.
    await addMerged(1, 1_000);
    const before = await costs();
    await addMerged(1_001, 6_000);
    const after = await costs();
    expect(before).toHaveLength(questions.length);
    after.forEach((hits, index) => {
      expect(hits, questions[index]).toBeLessThan((before[index] ?? 0) + 20);
    });
  });

  test('one look-up in an index more than without any', async () => {
    const { statements } = await answer(database(), questions[0] ?? '');
    const [statement] = statements;
    if (statement === undefined) throw new Error('There was no statement.');
    const hits = await databaseHits(database(), statement.text, statement.parameters);
    const plain = await databaseHits(
      database(),
      "MATCH (node:Person:Researcher) WHERE node.key = 'p:ben' RETURN [node.key, node.name, node.displayName] AS row",
    );
    expect(hits - plain).toBeLessThanOrEqual(1);
  });
});
