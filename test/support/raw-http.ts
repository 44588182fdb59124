import { type IncomingHttpHeaders, request } from 'node:http';

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  /** Sent as they stand: `fetch` would refuse Host and Origin, and add its own. */
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it was sent: not decompressed. */
  readonly bytes: Buffer;
  readonly text: string;
}

/** Sends a request with exactly these headers (and Host, if none is given) to where a service listens. */
export function send(
  { url }: { readonly url: string },
  { method = 'GET', path = '/graphql', headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', reject)
        .on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            get text() {
              return bytes.toString('utf8');
            },
          });
        });
    });
    sent.on('error', reject).end(body);
  });
}

/** An operation as every client sends it: a POST of JSON. */
export function operation(query: string, headers: Record<string, string> = {}): RawRequest {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  };
}

/** The code of the first error of an answer. */
export function codeOf({ text }: RawAnswer): unknown {
  return JSON.parse(text).errors?.[0]?.extensions?.code;
}
