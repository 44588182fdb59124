import { createServer, type RequestListener } from 'node:http';

/** Listens on a free port of this machine and says where on standard output, as the service does. */
export function serve(handler: RequestListener): void {
  const server = createServer(handler);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
    process.stdout.write(`GraphiQL is at http://127.0.0.1:${address.port}/graphql\n`);
  });
  process.once('SIGTERM', () => process.exit(0));
}
