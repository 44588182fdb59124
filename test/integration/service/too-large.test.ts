import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bombs } from '../../support/bombs.ts';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { neo4jVariables, useDatabase } from '../../support/database.ts';
import { ask, type OwnService, serve } from '../../support/programs.ts';

const database = useDatabase();
let service: OwnService;
beforeAll(async () => {
  service = await serve([], neo4jVariables());
});
afterAll(() => service?.stop());

/** Node wants this of a request whose body is a stream; the types of browsers do not know it. */
const half = { duplex: 'half' };
const headers = { 'content-type': 'application/json' };

async function post(
  body: BodyInit,
): Promise<{ status: number; code: unknown; setting: unknown; ms: number }> {
  const from = performance.now();
  const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body, ...half });
  const { errors } = await response.json();
  const { code, setting } = errors?.[0]?.extensions ?? {};
  return { status: response.status, code, setting, ms: performance.now() - from };
}

const asking = (query: string, variables: Record<string, unknown> = {}): string =>
  JSON.stringify({ query, variables });

/** 24 MB of one field after the other. */
const many = asking(`{${'a '.repeat(12_000_000)}}`);

describe('a request that is too large is refused at once, and the service lives', () => {
  test.each(Object.entries(bombs))('%s', async (_what, query) => {
    const { ms, ...said } = await post(asking(query));
    const settings = ['MAX_FIELDS', 'MAX_DEPTH', 'MAX_ALIASES'];
    expect(said).toEqual({ status: 200, code: 'COST_LIMIT', setting: expect.toBeOneOf(settings) });
    expect(ms).toBeLessThan(2_000);
  });

  test.each([
    ['a body of 24 MB', many, 413, 'MAX_BODY'],
    ['many fields', asking(`{${'a '.repeat(400_000)}}`), 200, 'MAX_TOKENS'],
    ['deep fields', asking('{a'.repeat(2_400)), 200, 'MAX_DEPTH'],
    ['deep values', asking(`{papers(first:${'['.repeat(4_000)}`), 200, 'MAX_DEPTH'],
    ['deep fragments', asking(`{papers{nodes{${'...{'.repeat(1_000)}`), 200, 'MAX_DEPTH'],
    ['a long alias', asking(`{${'x'.repeat(101)}: papers{totalCount}}`), 200, 'MAX_NAME_LENGTH'],
    [
      'a wide statement',
      asking(
        `{researchers{nodes{${Array.from({ length: 60 }, (_, at) => `a${at}: coauthors{totalCount nodes{name}}`).join(' ')}}}}`,
      ),
      200,
      'MAX_STATEMENT',
    ],
    [
      'a deep statement',
      asking(`{researchers(first:1){nodes{${'coauthors(first:1){nodes{'.repeat(9)}key${'}}'.repeat(9)}}}}`),
      200,
      'MAX_NESTING',
    ],
  ])('%s', async (_what, body, status, setting) => {
    const { ms, ...said } = await post(body);
    expect(said).toEqual({ status, code: 'COST_LIMIT', setting });
    expect(ms).toBeLessThan(2_000);
  });

  test('a body that comes in pieces and does not say its length', async () => {
    const body = new ReadableStream({
      start(controller) {
        const piece = new TextEncoder().encode('a '.repeat(500_000));
        for (let count = 0; count < 24; count += 1) controller.enqueue(piece);
        controller.close();
      },
    });
    const { status, setting } = await post(body);
    expect({ status, setting }).toEqual({ status: 413, setting: 'MAX_BODY' });
  });

  test('variables that are nested deep', async () => {
    const body = `{"query":"query($ids:[ID!]!){nodes(ids:$ids){id}}","variables":{"ids":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`;
    const { status, code } = await post(body);
    expect([200, 400]).toContain(status);
    expect(code).not.toBe('INTERNAL_SERVER_ERROR');
  });

  afterAll(async () => {
    expect(await ask(service, '{ papers { totalCount } }')).toEqual({
      data: { papers: { totalCount: expect.any(Number) } },
    });
    expect(service.output.stdout).not.toContain('a request failed');
  });
});

test('three hundred refused requests leave nothing behind', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const texts = Object.values(bombs);
  const refuse = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at += 1) {
      const query = `query Refused${at} ${texts[at % texts.length]}`;
      expect((await post(asking(query))).code).toBe('COST_LIMIT');
    }
  };
  await refuse(0, 20);
  const before = heap();
  await refuse(20, 320);
  expect((heap() - before) / 2 ** 20).toBeLessThan(60);
});

test.each([1.79e308, -1.79e308, 1e300, 2 ** 53])(
  'a forged cursor with %d is a wrong cursor',
  async (number) => {
    const after = Buffer.from(JSON.stringify(['YEAR_DESC', number, 'paper:x'])).toString('base64url');
    const query = 'query($after: String) { papers(orderBy: [YEAR_DESC], after: $after) { nodes { key } } }';
    expect((await ask(service, query, { after })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_CURSOR',
    });
  },
);

describe('an answer that would be too long', () => {
  let small: OwnService;
  afterAll(() => small?.stop());
  beforeAll(async () => {
    small = await serve([], { ...neo4jVariables(), MAX_ANSWER: '900000' });
    await createGraph(database(), {
      nodes: [
        node('Person', 'p:one', { name: 'One' }),
        ...Array.from({ length: 20 }, (_, at) =>
          node('Paper', `paper:${at}`, { title: `"${at}"`, abstract: 'long '.repeat(1_000) }),
        ),
      ],
      relationships: Array.from({ length: 20 }, (_, at) => link('AUTHORED', 'p:one', `paper:${at}`)),
    });
  });

  const ten = Array.from({ length: 10 }, (_, at) => `a${at}: abstract`).join(' ');
  test.each([
    ['as it is written from the rows', `{ papers { nodes { ${ten} } } }`],
    ['in several fields', `{ a: papers { nodes { abstract } } b: papers { nodes { ${ten} } } }`],
    ['from the resolvers', `{ papers { nodes { ${ten} } } __schema { queryType { name } } }`],
  ])('is refused %s', async (_what, query) => {
    expect((await ask(small, query)).errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT',
      limit: 900_000,
      setting: 'MAX_ANSWER',
    });
    expect((await ask(small, '{ papers { nodes { abstract } } }')).errors).toBeUndefined();
  });
});
