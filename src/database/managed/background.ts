import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { DatabaseUnreachableError } from '../../errors.ts';
import { type Home, readIfThere } from './home.ts';
import type { Owner } from './owner.ts';
import { isRunning } from './process.ts';

/** What the process in the background tells the one that has started it. */
const message = z.union([z.object({ progress: z.string() }), z.object({ ready: z.literal(true) })]);
export type BackgroundMessage = z.infer<typeof message>;

/** Milliseconds that a database may take to stop: longer than its owner gives it before it is killed. */
const patience = { stop: 45_000, poll: 100 } as const;

interface BackgroundOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Told what the command says on its way. */
  readonly progress: (message: string) => void;
}

/**
 * Runs a command of this program in the background, to go on when this process has ended, and waits until it says that
 * it is ready. It ends itself where this process ends before that.
 * @param command the program's file and the arguments that make it keep a database running
 * @returns its process id, or the exit code and the last words of one that ended
 */
export async function startInBackground(
  home: Home,
  command: readonly string[],
  { env, progress }: BackgroundOptions,
): Promise<{ readonly pid: number } | { readonly exitCode: number; readonly said: string }> {
  const log = openSync(home.log, 'w', 0o600);
  const child = spawn(process.execPath, command, { detached: true, env, stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  const ready = new Promise<true>((resolve) => {
    child.on('message', (value) => {
      const told = message.safeParse(value).data;
      if (told !== undefined && 'progress' in told) progress(told.progress);
      if (told !== undefined && 'ready' in told) resolve(true);
    });
  });
  const ended = once(child, 'exit');
  if ((await Promise.race([ready, ended])) !== true || child.pid === undefined) {
    const [code] = await ended;
    return { exitCode: Number(code ?? 1), said: ((await readIfThere(home.log)) ?? '').trim() };
  }
  child.disconnect();
  child.unref();
  return { pid: child.pid };
}

/** Tells the process that has started this one, as long as it listens. */
export function tellStarter(told: BackgroundMessage): void {
  if (process.connected) process.send?.(told);
}

/** Makes this process end with the one that has started it, until it is ready: nobody would know of it before. */
export function endWithStarter(): { readonly ready: () => void } {
  const end = (): never => process.exit(1);
  process.once('disconnect', end);
  // A start that fails ends this process, and does not wait for its starter to hang up.
  process.channel?.unref();
  return {
    ready: () => {
      process.off('disconnect', end);
      tellStarter({ ready: true });
    },
  };
}

/** Ends the process that keeps a database running, and waits until both are gone. */
export async function stopInBackground(owner: Owner): Promise<void> {
  process.kill(owner.pid, 'SIGTERM');
  const deadline = Date.now() + patience.stop;
  while (await isRunning(owner)) {
    if (Date.now() > deadline) {
      throw new DatabaseUnreachableError(
        `The process ${owner.pid} that runs the database was told to stop and still runs: see what it does, or end it with kill -9 ${owner.pid}.`,
      );
    }
    await sleep(patience.poll);
  }
}
