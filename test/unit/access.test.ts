import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { createAddressReader } from '../../src/http/addressed.ts';
import { createAdmission } from '../../src/http/admission.ts';
import { createHostCheck } from '../../src/http/hosts.ts';
import { createAskerOf, forcesPreflight } from '../../src/http/origins.ts';

/** A request as Node hands it on. @param peer the address at the other end of the connection */
function requestFrom(peer: string, headers: Record<string, string>, path = '/graphql'): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  request.method = 'GET';
  request.url = path;
  Object.assign(request.headers, headers);
  return request;
}

describe('the Host header', () => {
  const codeFor = (listensOn: string, allowed: string | undefined, header: string | undefined) => {
    const { access } = readSettings({ ALLOWED_HOSTS: allowed });
    return createHostCheck(listensOn, access.allowedHosts)(header)?.code ?? 'allowed';
  };

  test.each([
    // On loopback its own names alone, at whatever port: it may be forwarded.
    ['127.0.0.1', undefined, '127.0.0.1:4000', 'allowed'],
    ['127.0.0.1', undefined, 'localhost:4000', 'allowed'],
    ['127.0.0.1', undefined, 'LOCALHOST', 'allowed'],
    ['127.0.0.1', undefined, 'localhost.:4000', 'allowed'],
    ['127.0.0.1', undefined, '[::1]:4000', 'allowed'],
    ['127.0.0.1', undefined, 'localhost:8080', 'allowed'],
    ['127.0.0.1', undefined, undefined, 'allowed'],
    ['127.0.0.1', undefined, 'evil.example', 'HOST_NOT_ALLOWED'],
    ['127.0.0.1', undefined, 'localhost.evil.example:4000', 'HOST_NOT_ALLOWED'],
    ['127.0.0.1', undefined, '127.0.0.1.evil.example', 'HOST_NOT_ALLOWED'],
    ['127.0.0.1', undefined, '10.0.0.5', 'HOST_NOT_ALLOWED'],
    ['127.0.0.5', undefined, '127.0.0.5:4000', 'allowed'],
    ['127.0.0.5', undefined, 'evil.example', 'HOST_NOT_ALLOWED'],
    ['::1', undefined, '[::1]:4000', 'allowed'],
    ['::1', undefined, 'evil.example', 'HOST_NOT_ALLOWED'],
    ['localhost', undefined, 'evil.example', 'HOST_NOT_ALLOWED'],
    // A proxy on this machine hands on the name under which it was asked.
    ['127.0.0.1', 'graph.example.org', 'graph.example.org', 'allowed'],
    ['127.0.0.1', 'Graph.Example.org', 'graph.example.org:443', 'allowed'],
    ['127.0.0.1', 'graph.example.org', 'localhost', 'allowed'],
    ['127.0.0.1', 'graph.example.org', 'other.example.org', 'HOST_NOT_ALLOWED'],
    ['127.0.0.1', 'a.example, b.example', 'b.example', 'allowed'],
    ['127.0.0.1', '*', 'evil.example', 'allowed'],
    // Elsewhere any name, unless the operator says which.
    ['0.0.0.0', undefined, 'graph.example.org', 'allowed'],
    ['::', undefined, '[2001:db8::1]:4000', 'allowed'],
    ['0.0.0.0', 'graph.example.org', 'graph.example.org', 'allowed'],
    ['0.0.0.0', 'graph.example.org', '127.0.0.1:4000', 'allowed'],
    ['0.0.0.0', 'graph.example.org', 'evil.example', 'HOST_NOT_ALLOWED'],
    ['10.0.0.5', 'graph.example.org', '10.0.0.5:4000', 'allowed'],
    // What is no host at all.
    ['0.0.0.0', '*', 'a b', 'BAD_REQUEST'],
    ['0.0.0.0', '*', '', 'BAD_REQUEST'],
    ['0.0.0.0', '*', 'a/b', 'BAD_REQUEST'],
    ['0.0.0.0', '*', 'user@localhost', 'BAD_REQUEST'],
    ['0.0.0.0', '*', 'localhost:port', 'BAD_REQUEST'],
    ['0.0.0.0', '*', 'localhost:99999', 'BAD_REQUEST'],
    ['0.0.0.0', '*', '[::1', 'BAD_REQUEST'],
    ['0.0.0.0', '*', '1.2.3.999', 'BAD_REQUEST'],
  ])('on %s with ALLOWED_HOSTS=%s, %s: %s', (listensOn, allowed, header, expected) => {
    expect(codeFor(listensOn, allowed, header)).toBe(expected);
  });
});

describe('whose page asks', () => {
  const askerOf = (allowed: string, scheme: string, host: string, headers: Record<string, string>) => {
    const { access } = readSettings({ CORS_ORIGINS: allowed });
    return createAskerOf(access.origins)(headers, { client: '127.0.0.1', scheme, host });
  };

  test.each([
    ['', 'http', 'localhost:4000', 'http://localhost:4000', 'own'],
    ['', 'http', '[::1]:4000', 'http://[::1]:4000', 'own'],
    ['', 'http', 'Localhost:80', 'http://localhost', 'own'],
    ['', 'https', 'graph.example.org', 'https://graph.example.org', 'own'],
    ['', 'http', 'graph.example.org', 'https://graph.example.org', 'foreign'],
    ['', 'http', 'localhost:4000', 'http://127.0.0.1:4000', 'foreign'],
    ['', 'http', 'localhost:4000', 'http://localhost:3000', 'foreign'],
    ['', 'http', 'localhost:4000', 'null', 'foreign'],
    ['', 'http', 'localhost:4000', '', 'foreign'],
    ['https://app.example', 'http', 'localhost', 'https://app.example', 'allowed'],
    ['HTTPS://App.Example:443', 'http', 'localhost', 'https://app.example', 'allowed'],
    ['https://app.example', 'http', 'localhost', 'http://app.example', 'foreign'],
    ['https://app.example', 'http', 'localhost', 'https://app.example:8443', 'foreign'],
    ['https://app.example', 'http', 'localhost', 'https://app.example.evil', 'foreign'],
    ['https://app.example', 'http', 'localhost', 'null', 'foreign'],
    ['chrome-extension://abc', 'http', 'localhost', 'chrome-extension://abc', 'allowed'],
    ['https://a.example https://b.example', 'http', 'localhost', 'https://b.example', 'allowed'],
    ['*', 'http', 'localhost', 'https://any.example', 'allowed'],
  ])('with CORS_ORIGINS=%s, at %s://%s, %s is %s', (allowed, scheme, host, origin, expected) => {
    expect(askerOf(allowed, scheme, host, { origin })).toBe(expected);
  });

  test.each([
    [{}, 'unnamed'],
    [{ 'sec-fetch-site': 'same-origin' }, 'own'],
    [{ 'sec-fetch-site': 'none' }, 'own'],
    [{ 'sec-fetch-site': 'same-site' }, 'unnamed'],
    [{ 'sec-fetch-site': 'cross-site' }, 'unnamed'],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, 'foreign'],
  ])('%o is %s', (headers, expected) => {
    expect(askerOf('', 'http', 'localhost', headers)).toBe(expected);
  });
});

describe('what a browser asks about before it sends it', () => {
  test.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ 'content-type': 'application/json' }, true],
    [{ 'content-type': 'Application/JSON; charset=utf-8' }, true],
    [{ 'content-type': 'application/graphql' }, true],
    [{ 'content-type': 'text/plain' }, false],
    [{ 'content-type': 'text/plain; x=application/json' }, false],
    [{ 'content-type': 'text/plain, application/json' }, false],
    [{ 'content-type': 'application/json, text/plain' }, false],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, false],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, false],
    [{ 'content-type': '' }, false],
    [{ accept: 'application/json' }, false],
    [{ authorization: 'Basic eA==' }, false],
    [{ 'graphql-require-preflight': '' }, true],
    [{ 'apollo-require-preflight': 'true' }, true],
    [{ 'x-graphql-yoga-csrf': '1', 'content-type': 'multipart/form-data' }, true],
  ])('%o: %s', (headers, expected) => {
    expect(forcesPreflight(headers)).toBe(expected);
  });
});

describe('behind a proxy', () => {
  const forwarded = {
    host: '127.0.0.1:4000',
    'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.3',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'forged.example, graph.example.org',
  };

  test.each([
    ['', '10.0.0.2', { client: '10.0.0.2', scheme: 'http', host: '127.0.0.1:4000' }],
    ['10.0.0.0/8', '192.0.2.1', { client: '192.0.2.1', scheme: 'http', host: '127.0.0.1:4000' }],
    ['10.0.0.0/8', '10.0.0.2', { client: '203.0.113.9', scheme: 'https', host: 'graph.example.org' }],
    ['10.0.0.2', '10.0.0.2', { client: '10.0.0.3', scheme: 'https', host: 'graph.example.org' }],
    ['loopback', '::1', { client: '10.0.0.3', scheme: 'https', host: 'graph.example.org' }],
    ['loopback', '::ffff:127.0.0.1', { client: '10.0.0.3', scheme: 'https', host: 'graph.example.org' }],
    ['loopback', '', { client: '', scheme: 'http', host: '127.0.0.1:4000' }],
  ])('with TRUST_PROXY=%s, a connection from %s is %o', (setting, peer, expected) => {
    const { access } = readSettings({ TRUST_PROXY: setting });
    expect(createAddressReader(access.proxies)(requestFrom(peer, forwarded))).toEqual(expected);
  });

  test('the page of the public name is the own one, and that name alone is answered', () => {
    const { access } = readSettings({ TRUST_PROXY: 'loopback', ALLOWED_HOSTS: 'graph.example.org' });
    const admit = createAdmission('127.0.0.1', access);
    const own = { ...forwarded, origin: 'https://graph.example.org' };
    expect(admit(requestFrom('127.0.0.1', own), false)).toEqual({ isCors: false });
    const rebound = { ...own, 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' };
    expect(admit(requestFrom('127.0.0.1', rebound), false).refusal?.code).toBe('HOST_NOT_ALLOWED');
    expect(admit(requestFrom('192.0.2.1', own), false).refusal?.code).toBe('ORIGIN_NOT_ALLOWED');
  });
});

describe('an operation that a page could send without being asked', () => {
  const { access } = readSettings({});
  const admit = createAdmission('127.0.0.1', access);

  test.each([
    ['/graphql?query={a}', false, 'PREFLIGHT_REQUIRED'],
    ['/graphql/?query={a}', false, 'PREFLIGHT_REQUIRED'],
    ['/graphql', true, undefined],
    ['/health/ready', false, undefined],
    ['/metrics', false, undefined],
    ['http://elsewhere.example/graphql', false, 'BAD_REQUEST'],
    ['//elsewhere.example/graphql', false, undefined],
  ])('%s, for a page: %s: %s', (path, isPage, expected) => {
    const request = requestFrom('127.0.0.1', { host: 'localhost' }, path);
    expect(admit(request, isPage).refusal?.code).toBe(expected);
  });
});

test.each([
  [{ PORT: 'abc' }, 'PORT: must be a whole number from 0 to 65535, not "abc"'],
  [{ PORT: '65536' }, 'PORT: must be a whole number from 0 to 65535, not "65536"'],
  [{ MAX_ROWS: '1.5' }, 'MAX_ROWS: must be a whole number from 1, not "1.5"'],
  [{ STATEMENT_TIMEOUT: '0' }, 'STATEMENT_TIMEOUT: must be a number of seconds above 0, not "0"'],
  [{ METRICS: 'no' }, 'METRICS: must be on or off, not "no"'],
  [{ ALLOWED_HOSTS: 'graph.example.org:443' }, 'ALLOWED_HOSTS: "graph.example.org:443" is not'],
  [{ ALLOWED_HOSTS: 'https://graph.example.org' }, 'ALLOWED_HOSTS: "https://graph.example.org" is not'],
  [{ CORS_ORIGINS: 'https://a.example https://b.example/' }, 'CORS_ORIGINS: "https://b.example/" is not'],
  [{ CORS_ORIGINS: 'null' }, 'CORS_ORIGINS: "null" is not'],
  [{ TRUST_PROXY: '1' }, 'TRUST_PROXY: "1" is not'],
  [{ TRUST_PROXY: '10.0.0.0/99' }, 'TRUST_PROXY: "10.0.0.0/99" is not'],
])('the settings %o are refused', (variables, message) => {
  expect(() => readSettings(variables)).toThrow(message);
});
