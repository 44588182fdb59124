import type { IncomingMessage } from 'node:http';
import type { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Settings } from './config.ts';

export type { Logger };

/** Logs lines for people where the output is a terminal, which only standard output can be; JSON lines elsewhere. */
export function createLogger(
  { logLevel }: Pick<Settings, 'logLevel'>,
  output: Writable & { readonly isTTY?: boolean },
): Logger {
  const options = { level: logLevel };
  if (!output.isTTY) return pino(options, output);
  return pino({ ...options, transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } });
}

/**
 * Logs every request when it is answered: without headers, which can hold secrets.
 * @param clientOf the address of whoever asks
 */
export function createRequestLogger(
  logger: Logger,
  requestId: (request: IncomingMessage) => string,
  clientOf: (request: IncomingMessage) => string,
) {
  return pinoHttp({
    logger,
    genReqId: requestId,
    customProps: (request) => ({ client: clientOf(request) }),
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
