import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import type { AccessSettings } from '../config.ts';
import { createAdmission } from './admission.ts';
import { allowOrigin, answerOptions } from './cors.ts';
import { graphqlPath, livePath, metricsPath, pathOf, readyPath, schemaPath } from './paths.ts';
import { type Refusal, refuse } from './refusal.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface FrontOptions {
  /** The address that the service listens on. */
  readonly host: string;
  readonly access: AccessSettings;
  /** Answers with GraphiQL's page. */
  readonly page: RequestListener;
  /** Answers with the schema as a file. */
  readonly schemaFile: RequestListener;
  /** Answers the rest: the API, the health checks, the metrics. */
  readonly api: RequestListener;
}

/** Stands before all that answers: finds who does, for those who may ask, and sends what is worth it compressed. */
export function createFront(options: FrontOptions): RequestListener {
  const admit = createAdmission(options.host, options.access);
  const answers = answersByPath(options);
  const compress = compression();
  return (request, response) => {
    setSecurityHeaders(response);
    response.setHeader('vary', 'Origin');
    const isPage = options.access.hasGraphiQL && isForPage(request);
    const { refusal, isCors } = admit(request, isPage);
    if (refusal !== undefined) return refuse(response, refusal);
    if (isCors) allowOrigin(request, response);
    if (request.method === 'OPTIONS') return answerOptions(request, response);
    const path = pathOf(request);
    const answer = isPage ? options.page : answers.get(path);
    if (answer === undefined) return refuse(response, nothingThere);
    // Yoga looks at how an address ends: `/health/live?query={…}&x=/graphql` would run the operation.
    if (path !== graphqlPath) request.url = path;
    compress(request, response, () => answer(request, response));
  };
}

function answersByPath({ access, schemaFile, api }: FrontOptions): ReadonlyMap<string, RequestListener> {
  const answers = new Map([
    [graphqlPath, api],
    [livePath, api],
    [readyPath, api],
    [schemaPath, schemaFile],
  ]);
  if (access.hasMetrics) answers.set(metricsPath, api);
  if (access.hasGraphiQL) answers.set('/', toGraphiQL);
  return answers;
}

/** A browser that opens the API's address. */
function isForPage(request: IncomingMessage): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && pathOf(request) === graphqlPath && request.headers.accept?.includes('text/html') === true;
}

function toGraphiQL(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(302, { location: graphqlPath }).end();
}

const nothingThere: Refusal = {
  status: 404,
  code: 'NO_SUCH_PATH',
  message: `Nothing is at this path: the API is at ${graphqlPath}.`,
};
