import { createServer, type RequestListener, type Server } from 'node:http';
import type { AccessSettings } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { createRequestLogger, type Logger } from '../log.ts';
import { createAddressReader } from './addressed.ts';
import { chooseRequestId, requestIdHeader, withRequestId } from './request-id.ts';

export interface HttpServer {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no new request, lets those under way end, then closes. */
  stop(): Promise<void>;
}

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly access: Pick<AccessSettings, 'proxies'>;
  readonly logger: Logger;
}

/** How long requests under way may take once the server stops, in milliseconds. */
const drainTime = 10_000;

/** @throws ConfigurationError where the address cannot be listened on */
export async function startHttpServer(
  handler: RequestListener,
  { host, port, access, logger }: HttpServerOptions,
): Promise<HttpServer> {
  const addressedAs = createAddressReader(access.proxies);
  const logRequest = createRequestLogger(logger, chooseRequestId, (request) => addressedAs(request).client);
  const server = createServer((request, response) => {
    logRequest(request, response);
    const id = String(request.id);
    response.setHeader(requestIdHeader, id);
    withRequestId(id, () => handler(request, response));
  });
  await listen(server, host, port);
  const address = server.address();
  const actualPort = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    stop: () => stop(server),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new ConfigurationError(
      `Port ${port} of ${host} is in use by another program: stop that one, or set PORT to another port.`,
    );
  }
  if (error.code === 'EACCES') {
    return new ConfigurationError(`This user may not listen on port ${port}: set PORT to one above 1023.`);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ConfigurationError(`${host} is no address of this machine: set HOST to one that is.`);
  }
  return error;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), drainTime);
  await closed;
  clearTimeout(timer);
}
