import type { IncomingMessage } from 'node:http';
import { type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Settings } from './config.ts';

export type { Logger };

/** Logs to standard output: lines for people on a terminal, JSON lines elsewhere. */
export function createLogger({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    ...(process.stdout.isTTY
      ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } }
      : {}),
  });
}

/** Logs every request when it is answered: without headers, which can hold secrets. */
export function createRequestLogger(logger: Logger, requestId: (request: IncomingMessage) => string) {
  return pinoHttp({
    logger,
    genReqId: requestId,
    quietReqLogger: true,
    // Asked every few seconds by whoever watches the service: what they find is their affair.
    autoLogging: { ignore: ({ url }) => url?.startsWith('/health/') === true },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'debug',
    serializers: {
      req: ({ id, method, url }) => ({ id, method, url }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  });
}
