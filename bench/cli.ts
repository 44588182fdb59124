import { exitCodeOf } from '../app/cli/exit-code.ts';
import { benchImport } from './import/command.ts';
import { benchOperations } from './operations/command.ts';
import { benchQuestions } from './questions/command.ts';

async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'import') return benchImport(rest);
  if (command === 'questions') return benchQuestions(rest);
  return benchOperations(process.argv.slice(2));
}

// The servers and the database end with this process; without these they would outlive an interrupted run.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await exitCodeOf(main, process.stderr);
