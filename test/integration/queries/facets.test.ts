import neo4j from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
beforeAll(() => loadSmallGraph(database()));

const ada = { value: 'Ada Éclair', key: 'p:ada' };
const ben = { value: 'Ben Oslo', key: 'p:ben' };
const cao = { value: 'Wei Cao', key: 'p:cao' };
const dora = { value: 'Dora Lund', key: 'p:dora' };
const north = { value: 'Université du Nord', key: 'i:north' };
const south = { value: 'South College', key: 'i:south' };
const clouds = { value: 'Clouds', key: 't:clouds' };

const all = `facets { years { value key count } topics { value key count }
  institutions { value key count } authors { value key count } }`;

test('all papers of a connection are counted, whatever its page, most frequent first and then by name', async () => {
  expect(await dataOf(database(), `{ papers(first: 1) { nodes { key } ${all} } }`)).toEqual({
    papers: {
      nodes: [{ key: 'a:three' }],
      facets: {
        years: [
          { value: '2020', key: null, count: 2 },
          { value: '2018', key: null, count: 1 },
        ],
        topics: [{ ...clouds, count: 1 }],
        institutions: [
          { ...south, count: 4 },
          { ...north, count: 4 },
        ],
        authors: [
          { ...ada, count: 4 },
          { ...ben, count: 2 },
          { ...dora, count: 1 },
          { ...cao, count: 1 },
        ],
      },
    },
  });
});

test('the filters of the connection hold for its facets, and aliases and fragments for their fields', async () => {
  const { data, errors, statements } = await answer(
    database(),
    `query ($until: Int) { person(by: {key: "p:ben"}) { papers(until: $until) {
       a: facets { __typename top: authors(first: 1) { value count } next: authors { ...Value } }
       b: facets { years { value } } totalCount } } }
     fragment Value on Facet { __typename key }`,
    { until: 2019 },
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  // Where an index is asked for 2019.0, Neo4j may say that this is the year of what it finds.
  expect(Object.values(statements[0]?.parameters ?? {})).toContainEqual(neo4j.int(2019));
  expect(data).toEqual({
    person: {
      papers: {
        a: {
          __typename: 'PaperFacets',
          top: [{ value: ada.value, count: 1 }],
          next: [ada, ben, cao].map(({ key }) => ({ __typename: 'Facet', key })),
        },
        b: { years: [{ value: '2018' }] },
        totalCount: 1,
      },
    },
  });
});

test('an empty connection has empty facets', async () => {
  expect(await dataOf(database(), `{ papers(filter: {since: 3000}) { ${all} } }`)).toEqual({
    papers: { facets: { years: [], topics: [], institutions: [], authors: [] } },
  });
});

test('every connection of papers has facets, at every place in the schema', async () => {
  const connections = Object.values(schema.getTypeMap()).filter(({ name }) =>
    name.endsWith('PaperConnection'),
  );
  expect(connections.map((type) => 'getFields' in type && 'facets' in type.getFields())).toEqual(
    connections.map(() => true),
  );
  const authors = 'facets { authors { key count } }';
  const { data, errors, statements } = await answer(
    database(),
    `{ person(by: {key: "p:dora"}) { papers { ${authors} } coauthors { edges { node { key } papers { ${authors} } } } }
       institution(key: "i:south") { papers { ${authors} } }
       topic(key: "t:clouds") { papers { ${authors} } }
       one: paper(key: "a:one") { citedBy { ${authors} } corrections { ${authors} } }
       two: paper(key: "a:two") { cites { ${authors} } possibleDuplicates { ${authors} } } }`,
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(5);
  const counted = (...counts: [string, number][]) => ({
    facets: { authors: counts.map(([key, count]) => ({ key, count })) },
  });
  const second = counted(['p:ada', 1], ['p:ben', 1], ['p:dora', 1]);
  const first = counted(['p:ada', 1], ['p:ben', 1], ['p:cao', 1]);
  expect(data).toEqual({
    person: {
      papers: second,
      coauthors: {
        edges: [
          { node: { key: 'p:ada' }, papers: second },
          { node: { key: 'p:ben' }, papers: second },
        ],
      },
    },
    institution: { papers: counted(['p:ada', 4], ['p:ben', 2], ['p:dora', 1], ['p:cao', 1]) },
    topic: { papers: first },
    one: { citedBy: counted(['p:ada', 2], ['p:ben', 1], ['p:dora', 1]), corrections: counted(['p:ada', 1]) },
    two: { cites: first, possibleDuplicates: counted() },
  });
});

describe('what they cost', () => {
  const query = 'query ($first: Int) { papers(first: 5) { facets { years(first: $first) { count } } } }';

  test('is counted once for a connection, and not for each of its rows', async () => {
    const { errors } = await answer(database(), query, { first: 7 }, 3507);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT',
      cost: 3508,
      field: 'papers.facets.years',
    });
    expect((await answer(database(), query, { first: 7 }, 3508)).errors).toBeUndefined();
    expect((await answer(database(), query, { first: null }, 3511)).errors).toBeUndefined();
  });

  test('nothing, where they are not selected', async () => {
    const { statements } = await answer(database(), '{ papers { totalCount } }');
    expect(statements[0]?.text).not.toContain('count(');
  });

  test.each([-1, 101])('%i values are refused', async (first) => {
    const { errors, statements } = await answer(database(), query, { first });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(statements).toEqual([]);
  });
});
