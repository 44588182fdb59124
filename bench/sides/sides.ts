import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerSettings } from '../../src/config.ts';
import type { RoleKeys } from '../graph/keys.ts';
import type { AskedFor } from '../questions/asked.ts';
import type { BenchQuestion } from '../questions/questions.ts';
import { compareAnswers } from './compare.ts';
import { HttpClient } from './http-client.ts';
import { openRaw } from './raw-side.ts';
import { startServer } from './server-process.ts';
import type { Side, SideName } from './side.ts';

/** A request's body. */
type Body = (question: BenchQuestion, asked: AskedFor) => { query: string | undefined; variables: object };

/** One of the question's own texts. */
function textBody(form: 'ours' | 'peer' | 'peerLists'): Body {
  return (question, asked) => ({ query: question[form], variables: asked });
}

const referenceServer = 'bench/sides/reference-server.ts';

const scalarBody: Body = ({ name }, asked) => ({
  query: 'query Scalar($question: String!, $asked: String!) { answer(question: $question, asked: $asked) }',
  variables: { question: name, asked: JSON.stringify(asked) },
});

/**
 * Starts all sides that the questions are for, @neo4j/graphql where it can answer them all.
 * @param folder for the answers of the no-op side
 * @throws Error for sides that do not answer alike
 */
export async function startSides(
  server: ServerSettings,
  questions: readonly BenchQuestion[],
  keys: RoleKeys,
  folder: string,
): Promise<Side[]> {
  const open = async (name: SideName, file: string, args: readonly string[], body: Body): Promise<Side> =>
    httpSide(name, await startServer(file, args, server), body);
  const started: Side[] = [];
  try {
    started.push(await open('scholargraph', 'app/cli/main.ts', ['serve', '--no-sample'], textBody('ours')));
    started.push(openRaw(server));
    started.push(await open('raw-served', referenceServer, ['by-hand'], scalarBody));
    if (questions.every(({ peer }) => peer !== undefined)) {
      started.push(await open('peer', referenceServer, ['peer'], textBody('peer')));
      started.push(await open('peer-lists', referenceServer, ['peer'], textBody('peerLists')));
    }
    const file = join(folder, 'no-op.json');
    await writeFile(file, JSON.stringify(await compareAnswers(started, questions, keys)));
    started.push(await open('no-op', referenceServer, ['no-op', file], scalarBody));
    return started;
  } catch (error) {
    await closeSides(started);
    throw error;
  }
}

export async function closeSides(sides: readonly Side[]): Promise<void> {
  for (const side of sides) await side.close();
}

function httpSide(name: SideName, { url, stop }: Awaited<ReturnType<typeof startServer>>, body: Body): Side {
  const client = new HttpClient(url);
  const ask: Side['ask'] = (question, asked) => client.post(JSON.stringify(body(question, asked)));
  return {
    name,
    ask,
    answer: async (question, asked) => {
      const response: { data?: unknown; errors?: unknown } = JSON.parse(String(await ask(question, asked)));
      if (response.errors === undefined) return response.data;
      throw new Error(`${name} answered with errors: ${JSON.stringify(response.errors).slice(0, 2_000)}`);
    },
    close: async () => {
      client.close();
      await stop();
    },
  };
}
