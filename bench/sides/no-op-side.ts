import { writeFile } from 'node:fs/promises';
import { scalarSide } from './scalar-side.ts';
import { startServer } from './server-process.ts';
import type { Side } from './side.ts';

/** What the no-op server answers, by the name of the operation and then by what it is asked with. */
export type NoOpAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A GraphQL server that knows the answers before it is asked: what HTTP, Yoga and writing the JSON cost.
 * @param file where the answers are put for it
 */
export async function startNoOp(answers: NoOpAnswers, file: string): Promise<Side> {
  await writeFile(file, JSON.stringify(answers));
  const running = await startServer('bench/sides/no-op-server.ts', [file], {});
  return scalarSide('no-op', running);
}
