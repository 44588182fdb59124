import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Refuses a request whose body is too large, while it is read and before any of it is parsed.
 * @param limit in bytes
 */
export function useBodyLimit(limit: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      if (requestParser === undefined || request.body === null || request.method === 'GET') return;
      setRequestParser(async () => {
        const { url, method, headers } = request;
        if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
        const body = await readUpTo(request.body, limit);
        return requestParser(new fetchAPI.Request(url, { method, headers, body }));
      });
    },
  };
}

/** How many times the limit is read on, and thrown away: a client that is still sending reads no answer. */
const readOn = 32;

/** @throws GraphQLError COST_LIMIT for a longer body, of which it keeps nothing */
async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > readOn * limit) break;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > limit) throw tooLarge(limit);
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): GraphQLError {
  return new GraphQLError(
    `The request's body has more than ${limit} bytes, which is the limit. Ask in several requests. The setting MAX_BODY sets the limit.`,
    {
      extensions: {
        code: 'COST_LIMIT',
        limit,
        setting: 'MAX_BODY',
        http: { status: 413 },
      },
    },
  );
}
