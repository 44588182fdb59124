import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import type { Logger } from '../log.ts';
import { isAnsweredByTag, tagOf } from './etag.ts';
import { refuse } from './refusal.ts';
import { currentRequestId } from './request-id.ts';

/** One of the queries that GraphiQL opens with. */
export interface ExampleTab {
  readonly query: string;
  /** JSON text. */
  readonly variables?: string;
}

const encodings = ['br', 'gzip', 'identity'] as const;

type Encoding = (typeof encodings)[number];

/** The page in each encoding that somebody has asked for. */
interface Page {
  readonly tag: string;
  readonly policy: string;
  readonly in: (encoding: Encoding) => Promise<Buffer>;
}

/** Answers with GraphiQL's page: 9 MB, which are made once, when the first browser asks. */
export function createGraphiQLPage(tabs: readonly ExampleTab[], logger: Logger): RequestListener {
  let page: Promise<Page> | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    page ??= makePage(tabs);
    const { tag, policy, in: inEncoding } = await page;
    response.setHeader('content-security-policy', policy);
    response.appendHeader('vary', 'Accept, Accept-Encoding');
    if (isAnsweredByTag(request, response, tag)) return;
    const encoding = encodingFor(request);
    const body = await inEncoding(encoding);
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      page = undefined;
      logger.error({ requestId: currentRequestId(), err: error }, "GraphiQL's page could not be made");
      refuse(response, {
        status: 500,
        code: 'INTERNAL_SERVER_ERROR',
        message: 'The page could not be made.',
      });
    });
  };
}

async function makePage(tabs: readonly ExampleTab[]): Promise<Page> {
  // With this package we serve GraphiQL's scripts ourselves: Yoga's own page loads them from elsewhere.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'scholargraph',
    defaultTabs: tabs.map(({ query, variables = '' }) => ({ query, variables })),
  });
  const plain = Buffer.from(html);
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(plain)]]);
  return {
    tag: tagOf(plain),
    policy: policyFor(html),
    in: (encoding) => {
      const body = made.get(encoding) ?? compress(plain, encoding);
      made.set(encoding, body);
      return body;
    },
  };
}

function compress(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(plain);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return promisify(brotliCompress)(plain, { params });
}

/** Its own scripts alone, known by their hashes. The editor makes its styles, and its workers of texts in the page. */
function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The smallest form that the client takes. */
function encodingFor(request: IncomingMessage): Encoding {
  const accepted = new Negotiator(request).encodings(['br', 'gzip']);
  return encodings.find((each) => accepted.includes(each)) ?? 'identity';
}
