import type { IncomingMessage } from 'node:http';
import type { AccessSettings } from '../config.ts';
import { createAddressReader } from './addressed.ts';
import { createHostCheck } from './hosts.ts';
import { createAskerOf, forcesPreflight, foreignOrigin, preflightRequired } from './origins.ts';
import { graphqlPath, pathOf } from './paths.ts';
import type { Refusal } from './refusal.ts';

/** Whether a request is let in, and whether the page that sent it is of an allowed origin, which CORS has to say. */
export interface Admission {
  readonly refusal?: Refusal;
  readonly isCors: boolean;
}

/**
 * Lets in those who may ask, by the name under which they ask and by whose page they are.
 * The returned function is told whether the request is for GraphiQL's page, which runs no operation.
 */
export function createAdmission(
  listensOn: string,
  { proxies, allowedHosts, origins }: AccessSettings,
): (request: IncomingMessage, isPage: boolean) => Admission {
  const addressedAs = createAddressReader(proxies);
  const checkHost = createHostCheck(listensOn, allowedHosts);
  const askerOf = createAskerOf(origins);
  return (request, isPage) => {
    const addressed = addressedAs(request);
    const misdirected = checkTarget(request) ?? checkHost(addressed.host);
    if (misdirected !== undefined) return { refusal: misdirected, isCors: false };
    const asker = askerOf(request.headers, addressed);
    if (asker === 'foreign') return { refusal: foreignOrigin, isCors: false };
    if (asker === 'unnamed' && !isPage && runsUnasked(request)) {
      return { refusal: preflightRequired, isCors: false };
    }
    return { isCors: asker === 'allowed' };
  };
}

/** What a proxy asks for (`http://elsewhere/`), and what is no path at all, is not ours to answer. */
function checkTarget({ url = '' }: IncomingMessage): Refusal | undefined {
  if (url.startsWith('/') || url === '*') return undefined;
  return {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The service is no proxy: ask for a path, as /graphql.',
  };
}

/**
 * A form or an address in a foreign page reaches us without the browser's asking first, and often without an origin.
 * So an operation needs what a browser asks about; the other paths run none.
 */
function runsUnasked(request: IncomingMessage): boolean {
  const { method, headers } = request;
  return pathOf(request) === graphqlPath && method !== 'OPTIONS' && !forcesPreflight(headers);
}
