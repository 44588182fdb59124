import type { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { ConfigurationError, DatabaseUnreachableError, exitCodes } from '../../src/errors.ts';

/**
 * Runs a program to its end. Its Commander throws instead of ending the process (`exitOverride`).
 * An error that a person can mend is shown as its message alone, any other with its stack.
 * @returns what the program answers, or the exit code of its error
 */
export async function exitCodeOf(program: () => Promise<number>, stderr: Writable): Promise<number> {
  try {
    return await program();
  } catch (error) {
    return show(error, stderr);
  }
}

function show(error: unknown, stderr: Writable): number {
  // Commander has shown its message already, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  if (error instanceof ConfigurationError || error instanceof DatabaseUnreachableError) {
    stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  stderr.write(`Something went wrong that should not:\n${describe(error)}\n`);
  return exitCodes.internalError;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
