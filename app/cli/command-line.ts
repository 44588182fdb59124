import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Done } from './action.ts';
import { addDatabase } from './db.ts';
import { addImport } from './import.ts';
import { addServe } from './serve.ts';
import { addSources } from './sources.ts';
import { addWithdraw } from './withdraw.ts';

const exitCodeHelp = `
Settings are environment variables; README.md lists them.

Exit codes: 0 done; 1 done, but some input was rejected, each named; 2 wrong usage or configuration;
3 the database cannot be reached; 70 a fault of ours. db status ends with 1 where no database runs.`;

/** The one command line; `done` is told the exit code of the command that ran. */
export function createProgram(done: Done): Command {
  const program = new Command('scholargraph')
    .description(
      'A graph of who works with whom, who trained whom, on what and where, with the evidence attached.',
    )
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(--help says what there is)');
  for (const add of [addServe, addImport, addWithdraw, addSources, addDatabase]) add(program, done);
  return program.addHelpText('afterAll', exitCodeHelp);
}
