import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { answer } from '../../support/graphql.ts';
import { ask, type OwnService, serve, serveForTest } from '../../support/programs.ts';

const database = useDatabase();
let service: OwnService;
beforeAll(async () => {
  await importSample(database());
  service = await serve([], neo4jVariables());
});
afterAll(() => service?.stop());

const wide = `query Wide($size: Int!) {
  researcher(by: {name: "Yoshua Bengio"}) {
    coauthors(first: $size) { nodes { papers(first: $size) { nodes { authors(first: $size) { nodes { key } } } } } }
  }
}`;

describe('an operation that could reach too many rows', () => {
  test('is refused with its cost, the limit and the field to blame, before the database is asked', async () => {
    const { errors, data, statements } = await answer(database(), wide, { size: 50 });
    expect(statements).toEqual([]);
    expect(data).toBeUndefined();
    expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: expect.stringContaining('128636 rows, and 20000 is the limit; 125000'),
        extensions: {
          code: 'COST_LIMIT',
          cost: 128636,
          limit: 20000,
          field: 'researcher.coauthors.papers.authors',
          setting: 'MAX_ROWS',
        },
      },
    ]);
  });

  test('is answered where its pages are small enough', async () => {
    const { errors, statements } = await answer(database(), wide, { size: 20 });
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });

  test('counts every root field, and a total alone as one row of its node', async () => {
    const twice =
      '{ a: researchers(first: 60) { nodes { key } } b: researchers(first: 60) { nodes { key } } }';
    const { errors } = await answer(database(), twice, {}, 100);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT', cost: 120, limit: 100 });
    const totals = await answer(database(), '{ papers(first: 100) { totalCount } }', {}, 1);
    expect(totals.errors).toBeUndefined();
  });

  test.each([1, 10, 100])('may ask for %i nodes by id', async (count) => {
    const ids = Array.from({ length: count }, (_, at) =>
      Buffer.from(`Paper:paper:none-${at}`).toString('base64url'),
    );
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Paper { authors(first: 10) { nodes { key } } } } }';
    const { errors } = await answer(database(), query, { ids }, 150);
    expect(errors?.[0]?.extensions.cost).toBe(count > 10 ? 1100 : undefined);
  });

  test("is refused beside a field that cannot be answered, or is not the graph's", async () => {
    for (const beside of [
      'paper { key }',
      'papers(first: -1) { totalCount }',
      '__schema { queryType { name } }',
    ]) {
      const { errors, statements } = await answer(database(), wide.replace('{', `{ beside: ${beside}`), {
        size: 50,
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT' });
      expect(statements).toEqual([]);
    }
  });

  test('is refused over HTTP with the same error', async () => {
    const { errors } = await ask(service, wide, { size: 50 });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'COST_LIMIT', cost: 128636 } });
  });
});

test.each([
  [
    'nested too deep',
    `{ paper(key: "x") ${'{ corrects '.repeat(40)}{ key }${' }'.repeat(40)} }`,
    /depth limit of 30 .*4\d/,
  ],
  [
    'nested too deep by way of fragments',
    `{ paper(key: "x") { ...F0 } } ${Array.from({ length: 40 }, (_, at) => `fragment F${at} on Paper { corrects { ${at === 39 ? 'key' : `...F${at + 1}`} } }`).join(' ')}`,
    /depth limit of 30/,
  ],
  [
    'with too many aliases',
    `{ ${Array.from({ length: 61 }, (_, at) => `a${at}: paper(key: "x") { key }`).join(' ')} }`,
    /[Aa]lias.* limit of 60 .*61/,
  ],
])('an operation %s is refused', async (_what, query, message) => {
  const { errors } = await ask(service, query);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT' });
});

test("GraphiQL's own question for the schema is not too deep", async () => {
  const ofType = `ofType { name ${'ofType { name '.repeat(30)}${' }'.repeat(30)} }`;
  const { errors } = await ask(service, `{ __schema { types { fields { type { name ${ofType} } } } } }`);
  expect(errors).toBeUndefined();
});

describe('a statement that takes long', () => {
  /** With everybody an author of one paper, co-authors grow with the square of them: seconds of work. */
  const counts = Array.from({ length: 20 }, (_, at) => `q${at}: coauthors { totalCount }`).join(' ');
  /** It would be refused otherwise. */
  const generous = { MAX_ROWS: '1000000' };
  /** One statement, which leaves the database a processor to say what it runs. */
  const slow = `{ researchers(first: 100) { nodes { ${counts} } } }`;
  beforeAll(() => {
    const crowd = Array.from({ length: 3000 }, (_, index) => `crowd:${index + 1}`);
    return createGraph(database(), {
      nodes: [
        node('Paper', 'paper:crowded', { title: 'Crowded' }),
        ...crowd.map((key) => node('Person', key, { name: 'A' })),
      ],
      relationships: crowd.map((key) => link('AUTHORED', key, 'paper:crowded')),
    });
  });

  /** The statements that the database runs for the API at the moment. */
  async function running(): Promise<number> {
    const transactions = await rows(database(), 'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery');
    return transactions.filter(({ currentQuery }) => String(currentQuery).includes('AS row')).length;
  }

  test('is given up when its time is over, and the caller is told so', async () => {
    const hasty = await serveForTest([], { ...neo4jVariables(), ...generous, STATEMENT_TIMEOUT: '0.001' });
    const { errors } = await ask(hasty, slow);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('longer than 0.001 s'),
      extensions: { code: 'TIMEOUT' },
    });
  });

  test('is cancelled in the database when its client has gone', async () => {
    const patient = await serveForTest([], { ...neo4jVariables(), ...generous });
    const client = new AbortController();
    const gone = fetch(`${patient.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: slow.replaceAll('q', 'gone') }),
      signal: client.signal,
    }).then(
      (response) => response.text(),
      (error: Error) => error.name,
    );
    const begun = async () => {
      await expect.poll(running, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0);
      return 'begun';
    };
    expect(await Promise.race([begun(), gone])).toBe('begun');
    client.abort();
    expect(await gone).toBe('AbortError');
    await expect.poll(running, { interval: 20, timeout: 1_000 }).toBe(0);
    expect(await ask(patient, '{ papers { totalCount } }')).toMatchObject({ data: {} });
    expect(patient.output.stdout).not.toContain('a request failed');
  });
});

test('the cache of plans is counted for Prometheus', async () => {
  const lookups = async (result: string): Promise<number> => {
    const text = await (await fetch(`${service.url}/metrics`)).text();
    return Number(
      new RegExp(`^scholargraph_plan_cache_lookups_total\\{result="${result}"\\} (\\d+)$`, 'm').exec(
        text,
      )?.[1],
    );
  };
  const query = 'query Counted($key: String!) { paper(key: $key) { title } }';
  const [hits, misses] = [await lookups('hit'), await lookups('miss')];
  for (const key of ['a', 'b', 'c']) await ask(service, query, { key });
  expect([(await lookups('hit')) - hits, (await lookups('miss')) - misses]).toEqual([2, 1]);
});
