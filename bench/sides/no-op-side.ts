import { writeFile } from 'node:fs/promises';
import type { Operation } from '../operations/operation.ts';
import { HttpClient } from './http-client.ts';
import { startServer } from './server-process.ts';
import type { Side } from './side.ts';

/** What the no-op server answers, by the name of the operation and then by key. */
export type NoOpAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const query = 'query NoOp($operation: String!, $key: String!) { answer(operation: $operation, key: $key) }';

/**
 * A GraphQL server that knows the answers before it is asked: what HTTP, Yoga and writing the JSON cost.
 * @param file where the answers are put for it
 */
export async function startNoOp(answers: NoOpAnswers, file: string): Promise<Side> {
  await writeFile(file, JSON.stringify(answers));
  const running = await startServer('bench/sides/no-op-server.ts', [file], {});
  const client = new HttpClient(running.url);
  const post = ({ name }: Operation, key: string): Promise<Buffer> =>
    client.post(JSON.stringify({ query, variables: { operation: name, key } }));
  return {
    name: 'no-op',
    pid: running.pid,
    ask: async (operation, key) => (await post(operation, key)).length,
    answer: async ({ name }, key) => answers[name]?.[key],
    close: async () => {
      client.close();
      await running.stop();
    },
  };
}
