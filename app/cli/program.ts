import { CommanderError } from 'commander';
import { ConfigurationError, DatabaseUnreachableError, exitCodes } from '../../src/errors.ts';

/**
 * Runs a command (whose Commander throws, by `exitOverride`) to its end and sets the process's exit code: what the command answers with, or that of the error.
 * Errors that a person can mend are shown as their message alone.
 */
export async function runProgram(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  // Commander has shown its message already, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  if (error instanceof ConfigurationError || error instanceof DatabaseUnreachableError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`Something went wrong that should not:\n${describe(error)}\n`);
  return exitCodes.internalError;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
