import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { importSample } from '../../import/sample.ts';
import { examples } from '../../schema/examples.ts';
import { neo4jVariables, useDatabase } from '../support/database.ts';
import { dataOf } from '../support/graphql.ts';
import { type OwnService, serve } from '../support/programs.ts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const patience = { timeout: 20_000 };
const screenshots = new URL('../../test-results/', import.meta.url);

describe.skipIf(!existsSync(executablePath))('GraphiQL in a browser', () => {
  const database = useDatabase();
  let service: OwnService;
  let browser: Browser;
  let page: Page;
  /** Addresses that the page asked for beyond the service. */
  const elsewhere: string[] = [];
  const pageErrors: string[] = [];

  beforeAll(async () => {
    await importSample(database());
    await mkdir(screenshots, { recursive: true });
    service = await serve([], neo4jVariables());
    browser = await chromium.launch({ executablePath, args: flags });
    page = await openPage();
  });

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  /** One page for all tests, as for a person who tries one tab after the other; offline but for the service. */
  async function openPage(): Promise<Page> {
    const opened = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    opened.on('pageerror', (error) => pageErrors.push(error.message));
    // The browser says there what the page's policy has forbidden.
    opened.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) pageErrors.push(message.text());
    });
    await opened.route('**/*', async (route) => {
      const address = route.request().url();
      if (address.startsWith(service.url) || /^(?:data|blob):/.test(address)) return route.continue();
      elsewhere.push(address);
      return route.abort();
    });
    await opened.goto(`${service.url}/graphql`);
    await opened.locator('.graphiql-query-editor .view-lines').waitFor();
    return opened;
  }

  /** What an element shows, with the editor's hard spaces and line ends as spaces. */
  async function textOf(selector: string): Promise<string> {
    return (await page.locator(selector).innerText()).replace(/\s+/g, ' ');
  }

  /** Clicks as a person does, again where nothing happens: GraphiQL drops a click while it takes up a new tab. */
  async function execute(query: string): Promise<unknown> {
    return vi.waitFor(async () => {
      const [answered] = await Promise.all([
        page.waitForResponse((response) => response.request().postData()?.includes(nameOf(query)) === true, {
          timeout: 2_000,
        }),
        page.getByRole('button', { name: /^Execute query/ }).click(),
      ]);
      return answered.json();
    }, patience);
  }

  test('opens with a tab for each example', async () => {
    expect(await page.getByRole('tab').count()).toBe(examples.length);
  });

  test.each(examples.map((example, index) => ({ ...example, index })))(
    'runs the tab "$title"',
    async ({ index, query }) => {
      // By the keyboard: GraphiQL takes the first click on a tab for the start of dragging it.
      await page.locator(`#graphiql-session-tab-${index}`).press('Enter');
      await expect.poll(() => textOf('.graphiql-query-editor')).toContain(nameOf(query));
      const data = await dataOf(database(), query);
      expect(await execute(query)).toEqual({ data });
      await expect.poll(() => textOf('.result-window'), patience).toContain(firstTextOf(data));
      await page.screenshot({ path: new URL(`example-${index + 1}.png`, screenshots).pathname });
    },
  );

  test('the documentation describes the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query' }).click();
    await expect.poll(() => textOf('.graphiql-doc-explorer')).toContain('Who works with whom');
    await page.screenshot({ path: new URL('documentation.png', screenshots).pathname });
  });

  test.each(['localhost', '[::1]'])('runs under the name %s, too', async (name) => {
    const { port } = new URL(service.url);
    const served = name === '[::1]' ? await serve([], { ...neo4jVariables(), HOST: '::1' }) : undefined;
    const other = await browser.newPage();
    try {
      const address = served?.url ?? `http://${name}:${port}`;
      await other.goto(
        `${address}/graphql?query=${encodeURIComponent('query Named { papers { totalCount } }')}`,
      );
      await other.locator('.graphiql-query-editor .view-lines').waitFor();
      const [answered] = await Promise.all([
        other.waitForResponse((response) => response.request().postData()?.includes('Named') === true),
        other.getByRole('button', { name: /^Execute query/ }).click(),
      ]);
      expect(await answered.json()).toMatchObject({ data: { papers: {} } });
    } finally {
      await other.close();
      await served?.stop();
    }
  });

  test('a page from elsewhere reads the graph only where CORS_ORIGINS names it', async () => {
    const [friend, stranger] = [await openSite(), await openSite()];
    const served = await serve([], { ...neo4jVariables(), CORS_ORIGINS: friend });
    const other = await browser.newPage();
    const attempts = async (origin: string): Promise<string[]> => {
      await other.goto(`${origin}/`);
      return other.evaluate(async (address) => {
        const headers = { 'content-type': 'application/json' };
        const asked = [
          fetch(address, { method: 'POST', headers, body: '{"query":"{ __typename }"}' }),
          fetch(`${address}?query={__typename}`),
        ];
        return (await Promise.allSettled(asked)).map(({ status }) => status);
      }, `${served.url}/graphql`);
    };
    try {
      expect(await attempts(friend)).toEqual(['fulfilled', 'fulfilled']);
      expect(await attempts(stranger)).toEqual(['rejected', 'rejected']);
    } finally {
      await other.close();
      await served.stop();
    }
  });

  test('nothing came from elsewhere, and nothing went wrong in the page', () => {
    expect(elsewhere).toEqual([]);
    expect(pageErrors).toEqual([]);
  });
});

/** A site of one empty page, until the test ends. @returns its origin: a port of its own makes it another than ours */
async function openSite(): Promise<string> {
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>elsewhere</title>');
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  onTestFinished(() => {
    site.closeAllConnections();
    site.close();
  });
  const address = site.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** The first text of an answer stands at its top, where the page shows it. */
function firstTextOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return undefined;
  for (const inner of Object.values(value)) {
    const text = firstTextOf(inner);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** How an example's operation begins, in the editor and, without the layout, in what is sent: `query Students`. */
function nameOf(query: string): string {
  return /query \w+/.exec(query)?.[0] ?? '';
}
