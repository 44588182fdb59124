import type { Asked, Operation } from '../operations/operation.ts';
import { HttpClient } from './http-client.ts';
import type { ServerProcess } from './server-process.ts';
import type { Side, SideName } from './side.ts';

const query =
  'query Scalar($operation: String!, $asked: String!) { answer(operation: $operation, asked: $asked) }';

/** What is asked as one text, by which such a server knows it. */
export function askedText(asked: Asked): string {
  return JSON.stringify(asked);
}

/** A side whose server has the schema of `scalar-schema.ts`. */
export function scalarSide(name: SideName, running: ServerProcess): Side {
  const client = new HttpClient(running.url);
  const post = (operation: Operation, asked: Asked): Promise<Buffer> =>
    client.post(JSON.stringify({ query, variables: { operation: operation.name, asked: askedText(asked) } }));
  return {
    name,
    pid: running.pid,
    ask: async (operation, asked) => (await post(operation, asked)).length,
    answer: async (operation, asked) => {
      const response: { data?: { answer: unknown } } = JSON.parse((await post(operation, asked)).toString());
      return response.data?.answer;
    },
    close: async () => {
      client.close();
      await running.stop();
    },
  };
}
