import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { examples } from '../../../schema/examples.ts';
import { printedSchema } from '../../../schema/print.ts';
import { neo4jVariables, useDatabase } from '../../support/database.ts';
import { type OwnService, serve, startServiceForTest } from '../../support/programs.ts';
import { operation, send } from '../../support/raw-http.ts';

const database = useDatabase();
let service: OwnService;
beforeAll(async () => {
  await importSample(database());
  service = await serve([], neo4jVariables());
});
afterAll(() => service?.stop());

const browser = { accept: 'text/html,application/xhtml+xml' };

describe('an answer in a compressed form', () => {
  const long =
    '{ researchers(first: 50) { nodes { key displayName papers(first: 20) { nodes { key title } } } } }';

  test.each([
    ['the API', operation(long)],
    ['the metrics', { path: '/metrics' }],
    ['the schema', { path: '/schema.graphql' }],
    ['GraphiQL', { headers: browser }],
  ])('is smaller and says the same: %s', async (what, request) => {
    const inForm = (encoding: string) =>
      send(service, { ...request, headers: { ...request.headers, 'accept-encoding': encoding } });
    const plain = await send(service, request);
    const [gzip, br, none] = await Promise.all([
      inForm('gzip, deflate'),
      inForm('gzip, br'),
      inForm('identity'),
    ]);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(none.headers['content-encoding']).toBeUndefined();
    expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual(['gzip', 'br']);
    const texts = [gunzipSync(gzip.bytes), brotliDecompressSync(br.bytes), none.bytes].map(String);
    // Each answer of the metrics has figures of its own; what they are of stays.
    const fixed = (text: string) => (what === 'the metrics' ? text.match(/^# HELP .*$/gm) : text);
    expect(texts.map(fixed)).toEqual([plain, plain, plain].map(({ text }) => fixed(text)));
    for (const { bytes, headers } of [gzip, br]) {
      expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(headers.vary).toMatch(/Accept-Encoding/i);
    }
  });

  test('is left out where it saves nothing', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const small = await send(service, operation('{ __typename }', headers));
    expect(small.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(small.text)).toEqual({ data: { __typename: 'Query' } });
  });
});

describe("GraphiQL's page", () => {
  test('is sent once: a browser that has it is told so', async () => {
    const first = await send(service, { headers: browser });
    const { etag = '', 'cache-control': cacheControl } = first.headers;
    expect([first.status, cacheControl]).toEqual([200, 'no-cache']);
    expect(first.text).toContain(JSON.stringify(examples[0]?.query).slice(1, 60));
    const again = await send(service, { headers: { ...browser, 'if-none-match': etag } });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag]);
    const other = await send(service, { headers: { ...browser, 'if-none-match': '"another"' } });
    expect(other.status).toBe(200);
    const head = await send(service, { method: 'HEAD', headers: browser });
    expect([head.status, head.bytes.length, head.headers.etag]).toEqual([200, 0, etag]);
  });

  test('takes no more memory for 200 requests than for some', async () => {
    const own = await startServiceForTest([], neo4jVariables());
    const residentMegabytes = async (): Promise<number> => {
      const { text } = await send(own, { path: '/metrics' });
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 2 ** 20;
    };
    const getPages = async (count: number, encoding: string): Promise<void> => {
      for (let left = count; left > 0; left -= 10) {
        const headers = { ...browser, 'accept-encoding': encoding };
        await Promise.all(Array.from({ length: 10 }, () => send(own, { headers })));
      }
    };
    for (const encoding of ['identity', 'gzip', 'br']) await getPages(10, encoding);
    const before = await residentMegabytes();
    await getPages(10, 'identity');
    await getPages(190, 'br');
    expect((await residentMegabytes()) - before).toBeLessThan(50);
  });
});

test('the schema from its address is the whole of it', async () => {
  const { text, headers } = await send(service, { path: '/schema.graphql' });
  expect(printSchema(lexicographicSortSchema(buildSchema(text)))).toBe(printedSchema().trimEnd());
  expect(text).toContain('@oneOf');
  const again = await send(service, {
    path: '/schema.graphql',
    headers: { 'if-none-match': headers.etag ?? '' },
  });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
});
