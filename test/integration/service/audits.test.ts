import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neo4jVariables, useDatabase } from '../../support/database.ts';
import { type OwnService, serve } from '../../support/programs.ts';

useDatabase();
let service: OwnService;
beforeAll(async () => {
  service = await serve(['--no-sample'], neo4jVariables());
});
afterAll(() => service?.stop());

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  /** The audits know nothing of CSRF: what a page of another origin could send without asking needs the header. */
  const fetchFn: typeof fetch = (address, options) => {
    const headers = new Headers(options?.headers);
    headers.set('graphql-require-preflight', '1');
    return fetch(address, { ...options, headers });
  };
  const audits = serverAudits({ url: () => `${service.url}/graphql`, fetchFn });

  test('there are audits', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  test.each(audits.map((audit) => ({ name: audit.name, audit })))('$name', async ({ audit }) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
