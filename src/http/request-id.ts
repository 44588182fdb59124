import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const storage = new AsyncLocalStorage<string>();

/** The header that carries a request's id, in and out. */
export const requestIdHeader = 'x-request-id';

/** The caller's own id where it is a plain one, so that logs on both sides can be joined; a new one otherwise. */
export function chooseRequestId(request: IncomingMessage): string {
  const given = request.headers[requestIdHeader];
  return typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

/** Runs the work of one request, in which `currentRequestId` answers with its id. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return storage.run(id, work);
}

export function currentRequestId(): string {
  return storage.getStore() ?? 'none';
}
