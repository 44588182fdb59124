import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** `online`: the importer; `bare`: UNWIND and MERGE of parsed rows; `bulk`: --bulk; `bareBulk`: Neo4j's loader on ready files. */
export const sides = ['online', 'bare', 'bulk', 'bareBulk'] as const;
export type SideName = (typeof sides)[number];

const task = z.object({
  side: z.enum(sides),
  /** The data set's tables. */
  folder: z.string(),
  /** The home of the database that runs. */
  home: z.string(),
  /** The home that the bulk loader fills. */
  bulkHome: z.string(),
  /** Of the bare side. */
  sending: z.object({ batchSize: z.number(), sessions: z.number() }),
});
export type Task = z.infer<typeof task>;

const sideResult = z.object({
  seconds: z.number(),
  /** The most that the process held, in MB. */
  memory: z.number(),
});
export type SideResult = z.infer<typeof sideResult>;

export function parseTask(text: string): Task {
  return task.parse(JSON.parse(text));
}

/** Loads a data set once in a process of its own. */
export async function runSide(given: Task): Promise<SideResult> {
  const program = fileURLToPath(new URL('side.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(given)]);
  return sideResult.parse(JSON.parse(stdout));
}
