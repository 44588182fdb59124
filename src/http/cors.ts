import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestIdHeader } from './request-id.ts';

/** For how many seconds a browser need not ask again whether it may ask. */
const preflightAge = 600;

/** Lets the page of an allowed origin read the answer. No cookies: the service knows none. */
export function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  if (headers.origin !== undefined) response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('access-control-expose-headers', `${requestIdHeader}, retry-after`);
}

/** Answers OPTIONS; to the page of an allowed origin also what it may send. */
export function answerOptions({ headers }: IncomingMessage, response: ServerResponse): void {
  if (response.hasHeader('access-control-allow-origin')) {
    response.setHeader('access-control-allow-methods', 'GET, HEAD, POST');
    response.setHeader('access-control-max-age', preflightAge);
    response.appendHeader('vary', 'Access-Control-Request-Headers');
    // Nothing that a page may send as a header is of harm here: who may ask was decided by the origin.
    const asked = headers['access-control-request-headers'];
    if (asked !== undefined) response.setHeader('access-control-allow-headers', asked);
  }
  response.writeHead(204, { allow: 'GET, HEAD, POST, OPTIONS', 'content-length': 0 }).end();
}
