import { Agent, type IncomingMessage, request } from 'node:http';

/** Sends GraphQL requests over connections that stay open; Node sets TCP_NODELAY on them. */
export class HttpClient {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(url: string) {
    this.#url = url;
  }

  /** @returns the body of the answer @throws Error for a status other than 200 */
  post(body: string): Promise<Buffer> {
    const type = 'application/json';
    const headers = { accept: type, 'content-type': type, 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const read = (response: IncomingMessage): void => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode } = response;
          if (statusCode === 200) resolve(bytes);
          else reject(new Error(`${this.#url} answered ${statusCode}: ${String(bytes).slice(0, 500)}`));
        });
      };
      const sent = request(this.#url, { method: 'POST', agent: this.#agent, headers }, read);
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
