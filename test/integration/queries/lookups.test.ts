import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
beforeAll(() => loadSmallGraph(database()));

async function keyOf(field: string, by: string): Promise<unknown> {
  const data = await dataOf(database(), `{ found: ${field}(${by}) { key } }`);
  return data;
}

async function errorOf(source: string): Promise<{ message: string; extensions: unknown } | undefined> {
  const { errors } = await answer(database(), source);
  const [error] = errors ?? [];
  return error && { message: error.message, extensions: error.extensions };
}

describe('one node', () => {
  test.each([
    ['person', 'by: {name: "ada eclair"}', 'p:ada'],
    ['person', 'by: {name: "ADA  ÉCLAIR"}', 'p:ada'],
    ['person', 'by: {orcid: "https://orcid.org/0000-0002-1825-0097"}', 'p:ada'],
    ['person', 'by: {orcid: "orcid: 0000-0002-1825-0097"}', 'p:ada'],
    ['person', 'by: {openalex: "A5"}', 'p:ada'],
    ['person', 'by: {key: "p:dora"}', 'p:dora'],
    ['student', 'by: {name: "Dora Lund"}', 'p:dora'],
    ['researcher', 'by: {key: "p:ada"}', 'p:ada'],
    ['topic', 'name: "RAIN"', 't:rain'],
    ['institution', 'key: "i:south"', 'i:south'],
    ['paper', 'doi: "doi:10.1/one"', 'a:one'],
    ['paper', 'doi: "https://www.doi.org/10.1/ONE"', 'a:one'],
  ])('%s(%s)', async (field, by, key) => {
    expect(await keyOf(field, by)).toEqual({ found: { key } });
  });

  test.each([
    ['researcher', 'by: {key: "p:dora"}'],
    ['student', 'by: {key: "p:ada"}'],
    ['person', 'by: {name: "Research intern"}'],
    ['person', 'by: {name: "Nobody"}'],
    ['paper', 'key: "a:none"'],
    ['topic', 'name: ""'],
  ])('%s(%s) is nobody', async (field, by) => {
    expect(await keyOf(field, by)).toEqual({ found: null });
  });
});

describe('Relay ids', () => {
  test('an id finds its node again, of any type', async () => {
    const data = await dataOf(
      database(),
      `{ person(by: {key: "p:ada"}) { id } paper(key: "a:one") { id } topic(key: "t:rain") { id } institution(key: "i:north") { id } student(by: {key: "p:dora"}) { id } }`,
    );
    const ids = Object.values(data as Record<string, { id: string }>).map(({ id }) => id);
    const found = await dataOf(
      database(),
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Person { key } ... on Paper { title } ... on Topic { name } } }`,
      { ids: [...ids, ids[0]] },
    );
    expect(found).toEqual({
      nodes: [
        { __typename: 'Researcher', id: ids[0], key: 'p:ada' },
        { __typename: 'Paper', id: ids[1], title: 'First Clouds' },
        { __typename: 'Topic', id: ids[2], name: 'Rain' },
        { __typename: 'Institution', id: ids[3] },
        { __typename: 'Student', id: ids[4], key: 'p:dora' },
        { __typename: 'Researcher', id: ids[0], key: 'p:ada' },
      ],
    });
    expect(
      await dataOf(database(), 'query ($id: ID!) { node(id: $id) { id ... on Student { level } } }', {
        id: ids[4],
      }),
    ).toEqual({ node: { id: ids[4], level: 'PHD' } });
  });

  test('an id of a node that is gone is null, an id of nothing an error', async () => {
    const gone = Buffer.from('Paper:a:gone').toString('base64url');
    expect(await errorOf('{ node(id: "nonsense") { id } }')).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await dataOf(database(), 'query ($id: ID!) { node(id: $id) { id } }', { id: gone })).toEqual({
      node: null,
    });
  });
});

describe('errors that a caller can act on', () => {
  test('an ambiguous name lists the keys to choose from', async () => {
    expect(await errorOf('{ person(by: {name: "wei cao"}) { key } }')).toEqual({
      message: '2 nodes have this name: ask by one of the keys p:cao, p:cao2.',
      extensions: { code: 'AMBIGUOUS_NAME', candidates: ['p:cao', 'p:cao2'] },
    });
  });

  test.each([
    ['{ paper { key } }', "The field 'paper' takes exactly one of key, doi; none is given."],
    [
      '{ topic(key: "t:rain", name: "Rain") { key } }',
      "The field 'topic' takes exactly one of key, name; key, name is given.",
    ],
    [
      '{ papers(first: 101) { totalCount } }',
      "The argument 'first' is 101: a page holds 0 to 100 rows. Page on with 'after' or 'before'.",
    ],
    [
      '{ papers(first: 1, last: 1) { totalCount } }',
      "Give either 'first' or 'last': a page is counted from one end.",
    ],
    [
      '{ person(by: {key: "p:ada"}) { papers(last: -1) { totalCount } } }',
      "The argument 'last' is -1: a page holds 0 to 100 rows. Page on with 'after' or 'before'.",
    ],
  ])('%s', async (query, message) => {
    expect(await errorOf(query)).toEqual({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  test.each(['garbage', '', 'W10', Buffer.from('["YEAR_DESC",[1]]').toString('base64url')])(
    'a cursor that is none: %s',
    async (cursor) => {
      expect(await errorOf(`{ papers(after: "${cursor}") { nodes { key } } }`)).toMatchObject({
        extensions: { code: 'BAD_CURSOR' },
      });
    },
  );
});
