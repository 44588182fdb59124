import type { IncomingHttpHeaders } from 'node:http';
import type { Addressed } from './addressed.ts';
import type { Refusal } from './refusal.ts';

/** Whose page asks: the service's own, one of CORS_ORIGINS, another, or no page that says so. */
export type Asker = 'own' | 'allowed' | 'foreign' | 'unnamed';

/** Says whose page a request comes from. @param allowed origins as browsers send them, or `*` */
export function createAskerOf(
  allowed: readonly string[],
): (headers: IncomingHttpHeaders, addressed: Addressed) => Asker {
  const origins = new Set(allowed);
  return ({ origin, 'sec-fetch-site': site }, { scheme, host }) => {
    if (origin === undefined) {
      // Only browsers send it, and no page can set it: `none` is an address that somebody typed.
      return site === 'same-origin' || site === 'none' ? 'own' : 'unnamed';
    }
    if (host !== undefined && origin === originOf(scheme, host)) return 'own';
    return origins.has(origin) || origins.has('*') ? 'allowed' : 'foreign';
  };
}

/** Without the usual port, as browsers write it. */
function originOf(scheme: string, host: string): string | undefined {
  const address = `${scheme}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

export const foreignOrigin: Refusal = {
  status: 403,
  code: 'ORIGIN_NOT_ALLOWED',
  message:
    'Web pages of this origin may not ask here: have the operator add it to CORS_ORIGINS, or, where the page is ' +
    "the service's own behind a proxy, set TRUST_PROXY.",
};

/** Any of these, sent by a page of another origin, makes the browser ask us first (a preflight). */
export const preflightHeaders = [
  'graphql-require-preflight',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-graphql-yoga-csrf',
  'x-requested-with',
] as const;

/** The types of bodies that no form can send, so that browsers ask first. */
const preflightTypes = new Set([
  'application/json',
  'application/graphql',
  'application/graphql+json',
  'application/graphql-response+json',
]);

/** Whether a browser would have asked first before it sent such a request for a page of another origin. */
export function forcesPreflight(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return preflightTypes.has(type) || preflightHeaders.some((name) => headers[name] !== undefined);
}

export const preflightRequired: Refusal = {
  status: 403,
  code: 'PREFLIGHT_REQUIRED',
  message:
    'A web page could have sent this without asking: send the operation as JSON (POST with ' +
    `"content-type: application/json"), or add the header "${preflightHeaders[0]}: 1".`,
};
