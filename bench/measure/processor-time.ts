import { readdir, readFile } from 'node:fs/promises';
import type { Side, SideName } from '../sides/side.ts';
import { askedAt, type Question } from './latency.ts';

/** Processor time of one request, in milliseconds: unlike times on the clock, others on the machine hardly change it. */
export interface ProcessorTime {
  /** Of the side's own process; undefined for the raw statement, whose driver runs within the benchmark. */
  readonly service: number | undefined;
  readonly database: number;
}

/** How many requests are taken together. */
const requests = 150;

/** @returns undefined where the system has no /proc to read it from */
export async function measureProcessorTime(
  sides: readonly Side[],
  questions: readonly Question[],
  databasePid: number,
): Promise<ReadonlyMap<string, ReadonlyMap<SideName, ProcessorTime>> | undefined> {
  if (process.platform !== 'linux') return undefined;
  const results = new Map<string, Map<SideName, ProcessorTime>>();
  for (const question of questions) {
    const bySide = new Map<SideName, ProcessorTime>();
    for (const side of sides) bySide.set(side.name, await timeOf(side, question, databasePid));
    results.set(question.operation.name, bySide);
  }
  return results;
}

async function timeOf(side: Side, question: Question, databasePid: number): Promise<ProcessorTime> {
  const { pid } = side;
  const read = async () => ({
    service: pid === undefined ? undefined : await processorTime(pid),
    database: await processorTime(databasePid),
  });
  const before = await read();
  for (let index = 0; index < requests; index += 1)
    await side.ask(question.operation, askedAt(question, index));
  const after = await read();
  const perRequest = (from = 0, to = 0): number => (to - from) / requests;
  return {
    service: pid === undefined ? undefined : perRequest(before.service, after.service),
    database: perRequest(before.database, after.database),
  };
}

/** Milliseconds that all threads of a process have run; a thread that ends meanwhile takes its time with it. */
async function processorTime(pid: number): Promise<number> {
  const folder = `/proc/${pid}/task`;
  const times = await Promise.all((await readdir(folder)).map((thread) => threadTime(`${folder}/${thread}`)));
  return times.reduce((sum, time) => sum + time, 0) / 1e6;
}

async function threadTime(folder: string): Promise<number> {
  try {
    const [nanoseconds] = (await readFile(`${folder}/schedstat`, 'utf8')).split(' ');
    return Number(nanoseconds);
  } catch {
    return 0;
  }
}
