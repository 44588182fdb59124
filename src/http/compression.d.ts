/** What we use of the package; its own types ask for Express, and it does not. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  function compression(): Middleware;
  export = compression;
}
