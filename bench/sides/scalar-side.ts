import type { Operation } from '../operations/operation.ts';
import { HttpClient } from './http-client.ts';
import type { ServerProcess } from './server-process.ts';
import type { Side, SideName } from './side.ts';

const query = 'query Scalar($operation: String!, $key: String!) { answer(operation: $operation, key: $key) }';

/** A side whose server has the schema of `scalar-schema.ts`. */
export function scalarSide(name: SideName, running: ServerProcess): Side {
  const client = new HttpClient(running.url);
  const post = (operation: Operation, key: string): Promise<Buffer> =>
    client.post(JSON.stringify({ query, variables: { operation: operation.name, key } }));
  return {
    name,
    pid: running.pid,
    ask: async (operation, key) => (await post(operation, key)).length,
    answer: async (operation, key) => {
      const response: { data?: { answer: unknown } } = JSON.parse((await post(operation, key)).toString());
      return response.data?.answer;
    },
    close: async () => {
      client.close();
      await running.stop();
    },
  };
}
