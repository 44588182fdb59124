import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRunCommand, keepResults, parseSome, type RunOptions, timeOperations } from '../command.ts';
import { plotResults } from '../report/plot.ts';
import { formatReport, formatRuns } from '../report/report.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

interface Options extends RunOptions {
  readonly operations: readonly Operation[];
}

/** `npm run bench`; with a file, keeps the results there and renews the tables and the plot of all results beside it. @returns the exit code */
export async function benchOperations(args: readonly string[]): Promise<number> {
  const options = createRunCommand(
    'bench',
    'Compares scholargraph with its peers on a generated graph; bench/README.md says how.',
  )
    .option(
      '--operations <names>',
      'some of the operations, with commas between',
      parseSome(operations, 'operation'),
      operations,
    )
    .parse(args, { from: 'user' })
    .opts<Options>();
  const results = await timeOperations(options.operations, options);
  if (results === undefined) return 0;
  process.stdout.write(`${formatReport(results)}\n`);
  if (options.json === undefined) return 0;
  const runs = await keepResults(results, options.json, (size) => `${size}.json`);
  const folder = dirname(options.json);
  await writeFile(join(folder, 'tables.md'), formatRuns(runs));
  await writeFile(join(folder, 'plot.svg'), plotResults(runs));
  return 0;
}
