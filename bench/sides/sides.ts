import { join } from 'node:path';
import type { BenchDatabase } from '../home.ts';
import { areForPeers, type Operation } from '../operations/operation.ts';
import { allAsked, compareAnswers } from './compare.ts';
import { type GraphQLServer, startPeer, startPeerLists, startScholargraph } from './graphql-side.ts';
import { type NoOpAnswers, startNoOp } from './no-op-side.ts';
import { openRaw, startRawServed } from './raw-side.ts';
import { askedText } from './scalar-side.ts';
import type { Side } from './side.ts';

/** Starts all sides that the operations are for, and makes sure that they answer alike. @param folder for the file of the no-op side */
export async function startSides(
  { server, keys }: BenchDatabase,
  operations: readonly Operation[],
  folder: string,
  progress: (message: string) => void,
): Promise<Side[]> {
  const started: Side[] = [];
  try {
    progress('Starting the sides');
    started.push(openRaw(server));
    const scholargraph = await startScholargraph(server);
    started.push(scholargraph, await startRawServed(server));
    if (areForPeers(operations)) started.push(await startPeer(server), await startPeerLists(server));
    progress('Comparing their answers');
    await compareAnswers(started, operations, keys);
    const answers = await collectAnswers(scholargraph, operations, keys);
    started.push(await startNoOp(answers, join(folder, 'no-op.json')));
    return started;
  } catch (error) {
    await closeSides(started);
    throw error;
  }
}

export async function closeSides(sides: readonly Side[]): Promise<void> {
  for (const side of sides) await side.close();
}

async function collectAnswers(
  side: GraphQLServer,
  operations: readonly Operation[],
  keys: BenchDatabase['keys'],
): Promise<NoOpAnswers> {
  const answers: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const byAsked: Record<string, unknown> = {};
    for (const asked of allAsked(operation, keys)) {
      byAsked[askedText(asked)] = await side.data(operation, asked);
    }
    answers[operation.name] = byAsked;
  }
  return answers;
}
