import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addDatabase } from './db.ts';
import { exitCodeOf } from './exit-code.ts';
import { addIdentity } from './identity.ts';
import { addImport } from './import.ts';
import { addMigrate } from './migrate.ts';
import { addServe } from './serve.ts';
import { addSources } from './sources.ts';
import type { RunCommand, Surroundings } from './surroundings.ts';
import { addWithdraw } from './withdraw.ts';

const exitCodeHelp = `
Settings are environment variables; README.md lists them.

Exit codes: 0 done; 1 done, but some input was rejected, each named; 2 wrong usage or configuration;
3 the database cannot be reached; 70 a fault of ours; 130 an import or a migration was interrupted. db status ends with 1 where no database runs.`;

/**
 * Runs `scholargraph ARGUMENTS` to its end, and touches nothing of the process that its surroundings do not hold.
 * @returns the exit code; errors are told on standard error, and none is thrown
 */
export function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  return exitCodeOf(async () => {
    let exitCode = 0;
    const program = createProgram(surroundings, async (command) => {
      exitCode = await command(surroundings);
    });
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  }, surroundings.stderr);
}

function createProgram({ stdout, stderr }: Surroundings, run: RunCommand): Command {
  const program = new Command('scholargraph')
    .description(
      'A graph of who works with whom, who trained whom, on what and where, with the evidence attached.',
    )
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .showHelpAfterError('(--help says what there is)');
  for (const add of [addServe, addImport, addWithdraw, addSources, addIdentity, addMigrate, addDatabase])
    add(program, run);
  return program.addHelpText('afterAll', exitCodeHelp);
}
