import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Runs a program to its end. @throws where it ends with an error, with what it printed */
export const execute = promisify(execFile);

/** A process that can be recognised again: pids are used anew, a pid with its start time isn't. */
export const processIdentity = z.object({ pid: z.number().int(), started: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

/** @throws Error where there is no such process */
export async function identifyProcess(pid: number): Promise<ProcessIdentity> {
  return { pid, started: await startTime(pid) };
}

/** Whether this very process still runs, and not another one that was given its pid. */
export async function isRunning({ pid, started }: ProcessIdentity): Promise<boolean> {
  try {
    return (await startTime(pid)) === started;
  } catch {
    return false;
  }
}

/** Field 22 of Linux's stat file, counted behind the command's closing parenthesis; elsewhere what ps says. */
async function startTime(pid: number): Promise<string> {
  if (process.platform !== 'linux') {
    const { stdout } = await execute('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim();
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const started = fields[18];
  if (started === undefined || state === 'Z') throw new Error(`The process ${pid} has ended.`);
  return started;
}
