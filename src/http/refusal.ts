import type { ServerResponse } from 'node:http';
import { currentRequestId } from './request-id.ts';

/** Why a request is not answered: said before the API has seen it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Answers in the form of GraphQL's errors, so that clients show the message. */
export function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const body = JSON.stringify({
    errors: [{ message, extensions: { code, requestId: currentRequestId() } }],
  });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
