import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { ask, type OwnService, serve, serveForTest, startServiceForTest } from '../../support/programs.ts';

const database = useDatabase();
let service: OwnService;
beforeAll(async () => {
  await importSample(database());
  service = await serve([], neo4jVariables());
});
afterAll(() => service?.stop());

const query = '{ papers { totalCount } }';

describe('the service', () => {
  test('sends a browser from / to GraphiQL, which needs nothing from elsewhere', async () => {
    const page = await fetch(`${service.url}/`, { headers: { accept: 'text/html' } });
    expect(page.url).toBe(`${service.url}/graphql`);
    const html = await page.text();
    expect(html).toContain('scholargraph');
    expect(html.match(/<(?:script|link|img)[^>]+(?:src|href)="https?:/g)).toBeNull();
  });

  test('answers the health checks', async () => {
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  });

  test("gives each request an id, the caller's own where it is a plain one", async () => {
    const idOf = async (headers: Record<string, string>): Promise<string | null> =>
      (await fetch(`${service.url}/health/live`, { headers })).headers.get('x-request-id');
    expect(await idOf({})).toMatch(/^[\w-]{36}$/);
    expect(await idOf({ 'x-request-id': 'mine-1' })).toBe('mine-1');
    expect(await idOf({ 'x-request-id': 'not a plain one' })).not.toBe('not a plain one');
  });

  test('tells a caller what is theirs to mend', async () => {
    const { errors } = await ask(service, '{ papers(first: 1000) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await ask(service, '{ nonsense }')).errors?.[0]?.message).toContain('nonsense');
  });
});

describe('a database that goes away', () => {
  /** The suite's own database behind a door that can be closed. */
  async function openDoor(): Promise<{ uri: string; close: () => void; open: () => Promise<void> }> {
    const target = new URL(neo4jVariables().NEO4J_URI ?? '');
    const sockets = new Set<Socket>();
    let server: Server;
    let port = 0;
    const open = (): Promise<void> =>
      new Promise((resolve) => {
        server = createServer((socket) => {
          const onward = connectTo(Number(target.port), target.hostname);
          for (const end of [socket, onward]) {
            sockets.add(end);
            end
              .on('error', () => {})
              .on('close', () => {
                socket.destroy();
                onward.destroy();
              });
          }
          socket.pipe(onward).pipe(socket);
        });
        server.listen(port, '127.0.0.1', () => {
          const address = server.address();
          if (address !== null && typeof address === 'object') port = address.port;
          resolve();
        });
      });
    const close = (): void => {
      server.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    };
    await open();
    onTestFinished(close);
    return { uri: `bolt://127.0.0.1:${port}`, close, open };
  }

  test('leaves the service with an error for each question, until it is back', async () => {
    const door = await openDoor();
    const away = await serveForTest([], { ...neo4jVariables(), NEO4J_URI: door.uri });
    expect(await ask(away, query)).toMatchObject({ data: { papers: {} } });

    door.close();
    expect((await ask(away, query)).errors).toMatchObject([
      { extensions: { code: 'DATABASE_UNAVAILABLE', requestId: expect.any(String) } },
    ]);
    expect((await fetch(`${away.url}/health/ready`)).status).toBe(503);

    await door.open();
    expect(await ask(away, query)).toMatchObject({ data: { papers: {} } });
    expect((await fetch(`${away.url}/health/ready`)).status).toBe(200);
    await away.stop();
  });
});

test('a request under way is answered before the service ends', async () => {
  const ending = await startServiceForTest([], { ...neo4jVariables(), MAX_ROWS: '2000000' });
  const slow = `{ ${Array.from({ length: 35 }, (_, at) => `q${at}: researchers(first: 100) { nodes { displayName coauthors(first: 3) { nodes { key coauthors { totalCount } } } } }`).join(' ')} }`;
  const answered = ask(ending, slow);
  const running =
    'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS "AS row" RETURN currentQuery';
  await expect.poll(() => rows(database(), running), { interval: 5, timeout: 20_000 }).not.toEqual([]);
  const stopped = ending.stop();
  expect(Object.keys((await answered).data ?? {})).toHaveLength(35);
  expect(await stopped).toBe(0);
});
