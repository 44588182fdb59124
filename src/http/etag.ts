import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A weak tag, as one text is sent in several encodings. */
export function tagOf(content: string | Buffer): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/**
 * Says which text this is, and that a browser is to ask each time whether it is still that.
 * @returns whether the client has it, and the answer has been sent
 */
export function isAnsweredByTag(
  { headers }: IncomingMessage,
  response: ServerResponse,
  tag: string,
): boolean {
  response.setHeader('etag', tag);
  response.setHeader('cache-control', 'no-cache');
  const known = headers['if-none-match']?.split(',').map((each) => each.trim()) ?? [];
  if (!known.includes(tag) && !known.includes('*')) return false;
  response.writeHead(304).end();
  return true;
}
