import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { neo4jVariables, useDatabase } from '../../support/database.ts';
import { type OwnService, serve, serveForTest } from '../../support/programs.ts';
import { codeOf, operation, send } from '../../support/raw-http.ts';

const database = useDatabase();
const friend = 'https://app.example.org';
let service: OwnService;
beforeAll(async () => {
  await importSample(database());
  service = await serve([], { ...neo4jVariables(), CORS_ORIGINS: friend });
});
afterAll(() => service?.stop());

const query = '{ papers { totalCount } }';
const inAddress = `/graphql?query=${encodeURIComponent(query)}`;
const answered = { data: { papers: { totalCount: expect.any(Number) } } };
const browser = { accept: 'text/html,application/xhtml+xml' };

describe('a page of another origin', () => {
  test('is refused, and may not even ask whether it may', async () => {
    const origin = 'https://evil.example';
    const asked = await send(service, operation(query, { origin }));
    const preflight = await send(service, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    for (const answer of [asked, preflight]) {
      expect([answer.status, codeOf(answer)]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers.vary).toContain('Origin');
    }
    const sandboxed = await send(service, operation(query, { origin: 'null' }));
    expect(codeOf(sandboxed)).toBe('ORIGIN_NOT_ALLOWED');
  });

  test('is answered where CORS_ORIGINS names it', async () => {
    const preflight = await send(service, {
      method: 'OPTIONS',
      headers: {
        origin: friend,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-allow-headers': 'content-type,authorization',
    });
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();

    const asked = await send(service, operation(query, { origin: friend }));
    expect(JSON.parse(asked.text)).toMatchObject(answered);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-expose-headers': expect.stringContaining('x-request-id'),
    });
    // Its origin is enough: what it could send without asking is answered, too.
    const got = await send(service, { path: inAddress, headers: { origin: friend } });
    expect(JSON.parse(got.text)).toMatchObject(answered);
  });

  test.each([
    ['an address', { path: inAddress }],
    ['an address with a slash', { path: inAddress.replace('?', '/?') }],
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ query }).toString(),
      },
    ],
    [
      'plain text',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: `{"query":"${query}"}` },
    ],
    ['nothing said', { method: 'POST', body: `{"query":"${query}"}` }],
  ])('cannot run an operation by %s', async (_what, request) => {
    const answer = await send(service, request);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'PREFLIGHT_REQUIRED']);
  });

  test.each(['/health/live', '/health/ready', '/metrics', '/schema.graphql'])(
    'cannot run one by way of %s',
    async (path) => {
      const { status, text } = await send(service, { path: `${path}?query={__typename}&x=/graphql` });
      expect(status).toBe(200);
      expect(text).not.toContain('"data"');
    },
  );

  test.each<[string, Record<string, string>]>([
    ['with the header', { 'graphql-require-preflight': '1' }],
    ['as JSON', { 'content-type': 'application/json' }],
    ['from a page of our own', { 'sec-fetch-site': 'same-origin' }],
    ['typed into a browser', { 'sec-fetch-site': 'none' }],
  ])('does not hinder an address %s', async (_what, headers) => {
    expect(JSON.parse((await send(service, { path: inAddress, headers })).text)).toMatchObject(answered);
  });
});

describe('the Host header', () => {
  test.each(['evil.example', 'localhost.evil.example:4000', '10.1.2.3'])(
    '%s is refused: to a browser its page is of our origin',
    async (host) => {
      const origin = `http://${host}`;
      for (const request of [
        operation(query, { host, origin }),
        { path: inAddress, headers: { host, 'graphql-require-preflight': '1' } },
        { headers: { host, ...browser } },
        { path: '/metrics', headers: { host } },
        { path: '/health/ready', headers: { host } },
      ]) {
        const answer = await send(service, request);
        expect([answer.status, codeOf(answer)]).toEqual([403, 'HOST_NOT_ALLOWED']);
      }
    },
  );

  test.each(['localhost', '127.0.0.1', '[::1]'])('%s is our own, with its page', async (name) => {
    const host = `${name}:${new URL(service.url).port}`;
    const answer = await send(service, operation(query, { host, origin: `http://${host}` }));
    expect(JSON.parse(answer.text)).toMatchObject(answered);
  });

  test.each(['a b', 'a/b', '<script>', 'localhost:x', '[::1'])(
    '"%s" is refused without a word about our inside',
    async (host) => {
      for (const request of [operation(query, { host }), { path: '/nowhere', headers: { host } }]) {
        const answer = await send(service, request);
        expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
        expect(answer.text).not.toMatch(/node_modules|\bat |\/work|\.js/);
      }
    },
  );
});

test('every answer has the security headers, and GraphiQL runs its own scripts alone', async () => {
  const requests = [operation(query), { path: '/health/live' }, { path: '/nowhere' }, { headers: browser }];
  for (const request of requests) {
    expect((await send(service, request)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  }
  const { headers } = await send(service, { headers: browser });
  expect(headers['content-security-policy']).toMatch(/script-src 'sha256-[^ ]+';/);
});

test('the variables in an address that are no JSON are for the caller to mend', async () => {
  const headers = { 'graphql-require-preflight': '1' };
  const answer = await send(service, { path: `${inAddress}&variables={`, headers });
  expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  expect(answer.text).toContain('variables');
});

test('a trusted proxy says who asks, by which name and of whose page', async () => {
  const behind = await serveForTest([], {
    ...neo4jVariables(),
    TRUST_PROXY: 'loopback',
    ALLOWED_HOSTS: 'graph.example.org',
    LOG_LEVEL: 'debug',
  });
  const forwarded = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'graph.example.org',
    origin: 'https://graph.example.org',
  };
  expect(JSON.parse((await send(behind, operation(query, forwarded))).text)).toMatchObject(answered);
  expect(codeOf(await send(service, operation(query, forwarded)))).toBe('ORIGIN_NOT_ALLOWED');
  await expect.poll(() => behind.output.stdout).toContain('"client":"203.0.113.9"');
});

test('GraphiQL and the metrics can be left out', async () => {
  const bare = await serveForTest([], { ...neo4jVariables(), GRAPHIQL: 'off', METRICS: 'off' });
  expect(bare.output.stdout).toContain('GraphQL is at');
  for (const path of ['/', '/metrics', '/metrics/', '/metrics?x']) {
    const answer = await send(bare, { path, headers: browser });
    expect([answer.status, codeOf(answer)]).toEqual([404, 'NO_SUCH_PATH']);
  }
  const page = await send(bare, { headers: browser });
  expect([page.status, codeOf(page)]).toEqual([403, 'PREFLIGHT_REQUIRED']);
  expect(JSON.parse((await send(bare, operation(query))).text)).toMatchObject(answered);
});
