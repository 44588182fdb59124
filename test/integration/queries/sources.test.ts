import { beforeAll, describe, expect, test } from 'vitest';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { rows, useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { databaseHits, explain } from '../../support/plans.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
beforeAll(() => loadSmallGraph(database()));

const small = { key: 'test:small' };
const tiny = { key: 'test:tiny' };

test('a source says what it is, and is found by its key, by its id and in the list of all', async () => {
  const data = await dataOf(
    database(),
    `{ source(key: "test:tiny") { id key kind uri importedAt recordCount statedCount partial complete }
      none: source(key: "test:none") { key }
      sources { totalCount nodes { ...About } }
      page: sources(first: 1) { nodes { key } pageInfo { hasNextPage endCursor } } }
      fragment About on Source { key uri recordCount statedCount partial }`,
  );
  expect(data).toEqual({
    source: {
      id: expect.any(String),
      key: 'test:tiny',
      kind: 'test',
      uri: 'file:///tiny',
      importedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
      recordCount: 2,
      statedCount: 7,
      partial: true,
      complete: true,
    },
    none: null,
    sources: {
      totalCount: 2,
      nodes: [
        { key: 'test:small', uri: null, recordCount: 14, statedCount: 14, partial: false },
        { key: 'test:tiny', uri: 'file:///tiny', recordCount: 2, statedCount: 7, partial: true },
      ],
    },
    page: { nodes: [small], pageInfo: { hasNextPage: true, endCursor: expect.any(String) } },
  });
  const { source, page } = data as { source: { id: string }; page: { pageInfo: { endCursor: string } } };
  expect(
    await dataOf(
      database(),
      'query ($id: ID!, $after: String) { node(id: $id) { __typename id ... on Source { key } } sources(after: $after) { nodes { key } } }',
      { id: source.id, after: page.pageInfo.endCursor },
    ),
  ).toEqual({ node: { __typename: 'Source', id: source.id, ...tiny }, sources: { nodes: [tiny] } });
});

describe('each fact lists the sources that state it, and no others', () => {
  test('nodes of every type', async () => {
    expect(
      await dataOf(
        database(),
        `{ researcher(by: {key: "p:ada"}) { sources { key } } student(by: {key: "p:dora"}) { sources { key } }
          person(by: {key: "p:cao"}) { sources { key } } institution(key: "i:north") { sources { key } }
          topic(key: "t:rain") { sources { key } } paper(key: "a:two") { sources { key } } }`,
      ),
    ).toEqual({
      researcher: { sources: [small, tiny] },
      student: { sources: [small, tiny] },
      person: { sources: [small] },
      institution: { sources: [small, tiny] },
      topic: { sources: [small] },
      paper: { sources: [small, tiny] },
    });
  });

  test('what leads from a person', async () => {
    const { data, errors, statements } = await answer(
      database(),
      `{ person(by: {key: "p:ada"}) {
        affiliations { institution { key } sources { key } }
        topics { edges { node { key } sources { key } } }
        papers { edges { node { key } sources { key } } }
        supervises { edges { node { key } sources { key } } }
        coauthors(first: 1) { edges { node { key } papers { edges { node { key } sources { key } } } } } }
       student(by: {key: "p:dora"}) { supervisedBy { edges { node { key } sources { key } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(2);
    expect(data).toEqual({
      person: {
        affiliations: [
          { institution: { key: 'i:north' }, sources: [small, tiny] },
          { institution: { key: 'i:south' }, sources: [small] },
        ],
        topics: {
          edges: [
            { node: { key: 't:clouds' }, sources: [small, tiny] },
            { node: { key: 't:rain' }, sources: [small] },
          ],
        },
        papers: {
          edges: [
            { node: { key: 'a:three' }, sources: [small] },
            { node: { key: 'a:two' }, sources: [small] },
            { node: { key: 'a:one' }, sources: [small, tiny] },
            { node: { key: 'a:four' }, sources: [small] },
          ],
        },
        supervises: {
          edges: [
            { node: { key: 'p:dora' }, sources: [small, tiny] },
            { node: { key: 'p:anon' }, sources: [small] },
          ],
        },
        // Of the second paper the other source states only his authorship, of the first one only hers.
        coauthors: {
          edges: [
            {
              node: { key: 'p:ben' },
              papers: {
                edges: [
                  { node: { key: 'a:two' }, sources: [small, tiny] },
                  { node: { key: 'a:one' }, sources: [small, tiny] },
                ],
              },
            },
          ],
        },
      },
      student: {
        supervisedBy: {
          edges: [
            { node: { key: 'p:ada' }, sources: [small, tiny] },
            { node: { key: 'p:ben' }, sources: [small] },
          ],
        },
      },
    });
  });

  test('what leads from a paper, an institution and a topic', async () => {
    expect(
      await dataOf(
        database(),
        `{ paper(key: "a:one") { authors { edges { node { key } sources { key } } } topics { edges { sources { key } } }
            citedBy { edges { node { key } sources { key } } } corrections { edges { sources { key } } } }
          citing: paper(key: "a:two") { cites { edges { sources { key } } } }
          institution(key: "i:north") { researchers { edges { sources { key } } } students { edges { sources { key } } }
            papers { edges { node { key } sources { key } } } }
          topic(key: "t:clouds") { researchers { edges { sources { key } } } papers { edges { sources { key } } } } }`,
      ),
    ).toEqual({
      paper: {
        authors: {
          edges: [
            { node: { key: 'p:ben' }, sources: [small] },
            { node: { key: 'p:ada' }, sources: [small, tiny] },
            { node: { key: 'p:cao' }, sources: [small] },
          ],
        },
        topics: { edges: [{ sources: [small, tiny] }] },
        citedBy: {
          edges: [
            { node: { key: 'a:three' }, sources: [small] },
            { node: { key: 'a:two' }, sources: [small, tiny] },
          ],
        },
        corrections: { edges: [{ sources: [small] }] },
      },
      citing: { cites: { edges: [{ sources: [small, tiny] }] } },
      institution: {
        researchers: { edges: [{ sources: [small, tiny] }] },
        students: { edges: [{ sources: [small] }] },
        papers: {
          edges: [
            { node: { key: 'a:three' }, sources: [small] },
            { node: { key: 'a:two' }, sources: [small] },
            { node: { key: 'a:one' }, sources: [small, tiny] },
            { node: { key: 'a:four' }, sources: [small] },
          ],
        },
      },
      topic: {
        researchers: { edges: [{ sources: [small, tiny] }] },
        papers: { edges: [{ sources: [small, tiny] }] },
      },
    });
  });

  test('in a list of all there are, the nodes themselves', async () => {
    expect(
      await dataOf(
        database(),
        `{ topics { edges { node { key } sources { key } } } papers(orderBy: [TITLE_ASC], first: 2) { edges { node { key } sources { key } } }
          researchers(first: 2) { edges { node { key } sources { key } } } students { edges { node { key } sources { key } } } }`,
      ),
    ).toEqual({
      topics: {
        edges: [
          { node: { key: 't:clouds' }, sources: [small, tiny] },
          { node: { key: 't:rain' }, sources: [small] },
        ],
      },
      papers: {
        edges: [
          { node: { key: 'a:four' }, sources: [small] },
          { node: { key: 'a:one' }, sources: [small, tiny] },
        ],
      },
      researchers: {
        edges: [
          { node: { key: 'p:ada' }, sources: [small, tiny] },
          { node: { key: 'p:ben' }, sources: [small, tiny] },
        ],
      },
      students: {
        edges: [
          { node: { key: 'p:dora' }, sources: [small, tiny] },
          { node: { key: 'p:anon' }, sources: [small] },
        ],
      },
    });
  });

  test('a source that knows a node by two keys is listed once', async () => {
    await rows(
      database(),
      `MATCH (source:Source {key: 'test:tiny'}), (cao:Person {key: 'p:cao'})
       CREATE (source)-[:STATES {key: 'p:wei-cao'}]->(cao), (source)-[:STATES {key: 'p:w-cao'}]->(cao)`,
    );
    expect(await dataOf(database(), '{ person(by: {key: "p:cao"}) { sources { key } } }')).toEqual({
      person: { sources: [small, tiny] },
    });
    await rows(
      database(),
      "MATCH ()-[stated:STATES]->(:Person {key: 'p:cao'}) WHERE stated.key IS NOT NULL DELETE stated",
    );
  });
});

test('an institution with very many people, of whom an index is walked', async () => {
  const keys = Array.from({ length: 200 }, (_, index) => `hub:${index + 1}`);
  const positions = keys.map((key) => link('AFFILIATED_WITH', key, 'i:hub', { order: 1 }));
  await createGraph(database(), {
    nodes: [
      node('Institution', 'i:hub', { name: 'Hub' }),
      ...keys.map((key) => node('Person', key, { displayName: key.replace('hub:', 'a') })),
    ],
    relationships: positions.slice(0, 1),
    sources: ['test:tiny'],
  });
  await createGraph(database(), {
    relationships: positions.slice(1),
    sources: ['test:small', 'test:tiny'],
  });
  const { data, statements } = await answer(
    database(),
    '{ institution(key: "i:hub") { researchers(first: 2) { edges { node { key } sources { key } } } } }',
  );
  expect(data).toEqual({
    institution: {
      researchers: {
        edges: [
          { node: { key: 'hub:1' }, sources: [tiny] },
          { node: { key: 'hub:10' }, sources: [small, tiny] },
        ],
      },
    },
  });
  const [statement] = statements;
  if (statement === undefined) throw new Error('There was no statement.');
  // To expand and sort all 200 takes more than twice as many: so these edges are those of a walk.
  expect(await databaseHits(database(), statement.text, statement.parameters)).toBeLessThan(300);
  await rows(
    database(),
    "MATCH (node) WHERE node.key STARTS WITH 'hub:' OR node.key = 'i:hub' DETACH DELETE node",
  );
});

describe('the sources of a relationship', () => {
  const query = `{ person(by: {key: "p:ada"}) { papers { edges { sources { key } } } affiliations { sources { key } } }
    topic(key: "t:clouds") { researchers { edges { sources { key } } } } }`;

  async function costs(): Promise<number[]> {
    const { statements } = await answer(database(), query);
    const hits: number[] = [];
    for (const { text, parameters } of statements) {
      const operators = await explain(database(), text, parameters);
      // The look-up of the root's node is one, those of the sources are the others.
      expect(operators.filter((name) => name === 'NodeUniqueIndexSeek').length, text).toBeGreaterThan(1);
      expect(operators, text).not.toContain('NodeByLabelScan');
      hits.push(await databaseHits(database(), text, parameters));
    }
    return hits;
  }

  test('are looked up by their keys, however many sources there are', async () => {
    const among2 = await costs();
    await rows(
      database(),
      "UNWIND range(1, 5000) AS number CREATE (:Source {key: 'many:' + number, kind: 'test', recordCount: 0, importedAt: ''})",
    );
    await rows(database(), 'CALL db.clearQueryCaches()');
    const among5002 = await costs();
    await rows(database(), "MATCH (source:Source) WHERE source.key STARTS WITH 'many:' DELETE source");
    expect(among2).toHaveLength(2);
    expect(among5002).toEqual(among2);
  });
});
