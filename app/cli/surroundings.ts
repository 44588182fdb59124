import type { Readable, Writable } from 'node:stream';
import { readSettings, type Settings } from '../../src/config.ts';

/** All that the command line reads from and writes to; main.ts gives it what its process has, a test what it likes. */
export interface Surroundings {
  readonly stdin: Readable;
  /** Takes results. */
  readonly stdout: Output;
  /** Takes errors and what is said on the way. */
  readonly stderr: Output;
  /** The settings; README.md lists the variables. */
  readonly env: NodeJS.ProcessEnv;
  /** Begins to listen for the word to stop, and resolves when it comes. Without this, serve and db run never stop. */
  readonly untilStopped?: () => Promise<void>;
  /** Called before work that makes much garbage. What it does is done to the whole process, so only main.ts gives it. */
  readonly spareMemory?: () => void;
}

/** A stream for text, which may be a terminal of so many columns. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What a command does. @returns its exit code */
export type CommandBody = (surroundings: Surroundings) => Promise<number>;

/** Runs a command in the surroundings of the command line that it belongs to. */
export type RunCommand = (command: CommandBody) => Promise<void>;

/** @throws ConfigurationError naming every variable that is wrong */
export function settingsOf({ env }: Surroundings): Settings {
  return readSettings(env);
}

/** Resolves when a command is told to stop that runs until then. */
export async function untilStopped({ untilStopped: wait }: Surroundings): Promise<void> {
  await (wait?.() ?? new Promise<never>(() => {}));
}

/** Says something on the way: on standard error, since standard output is for results. */
export function sayAside({ stderr }: Surroundings): (message: string) => void {
  return (message) => stderr.write(`${message}\n`);
}
