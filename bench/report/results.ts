import { z } from 'zod';
import { sizeNames } from '../graph/sizes.ts';
import { type SideName, sideNames } from '../sides/side.ts';

const traffic = z.object({
  statements: z.number(),
  messages: z.number(),
  sentBytes: z.number(),
  receivedBytes: z.number(),
});

const sideResult = z.object({
  /** Milliseconds. */
  p50: z.number(),
  p95: z.number(),
  /** Of a response, on average; 0 for the raw statement. */
  responseBytes: z.number(),
  /** Requests a second by number of clients; not measured for hubs. */
  throughput: z.record(z.string(), z.number()).optional(),
  /** Milliseconds with 8 clients. */
  crowded: z.object({ p50: z.number(), p95: z.number() }).optional(),
  /** Processor time of one request in milliseconds, where the system tells it. */
  processor: z.object({ service: z.number().optional(), database: z.number() }).optional(),
  /** Of one request; the no-op side has no database. */
  bolt: traffic.optional(),
});

const operationResult = z.object({
  name: z.string(),
  about: z.string(),
  /** Of those that were asked. */
  sides: z.partialRecord(z.enum(sideNames), sideResult),
});

const benchResults = z.object({
  size: z.enum(sizeNames),
  seed: z.number(),
  rounds: z.number(),
  date: z.string(),
  node: z.string(),
  neo4j: z.string(),
  operations: z.array(operationResult),
  /** The same questions put to the nodes with very many neighbours. */
  hubs: z.array(operationResult),
});

export type SideResult = z.infer<typeof sideResult>;
export type OperationResult = z.infer<typeof operationResult>;
export type BenchResults = z.infer<typeof benchResults>;

/** @throws Error for a side that was not asked */
export function sideOf({ name, sides }: OperationResult, side: SideName): SideResult {
  const result = sides[side];
  if (result === undefined) throw new Error(`${name} was not timed on ${side}.`);
  return result;
}

/** @returns undefined for a text that holds no results of this version */
export function parseResults(text: string): BenchResults | undefined {
  return benchResults.safeParse(JSON.parse(text)).data;
}
