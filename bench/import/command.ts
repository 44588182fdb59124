import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { parseCount } from '../command.ts';
import { homesFolder } from '../home.ts';
import { type DataSetName, dataSetNames } from './data-sets.ts';
import { formatImports } from './report.ts';
import { runImports } from './run.ts';

interface Options {
  readonly dataSets: readonly DataSetName[];
  readonly rounds: number;
  readonly memory: boolean;
  readonly json?: string;
}

/** `npm run bench -- import`. @returns the exit code */
export async function benchImport(args: readonly string[]): Promise<number> {
  const { rounds, memory, json, dataSets } = createCommand().parse(args, { from: 'user' }).opts<Options>();
  const progress = (message: string): void => void process.stderr.write(`${message}\n`);
  const memoryOf = memory ? (['S x 10'] as const) : [];
  const measured = await runImports({ dataSets, memoryOf, rounds, folder: homesFolder, progress });
  const results = {
    ...{ date: new Date().toISOString().slice(0, 10), node: process.versions.node, rounds },
    ...measured,
  };
  process.stdout.write(`${formatImports(results)}\n`);
  if (json === undefined) return 0;
  await mkdir(dirname(json), { recursive: true });
  await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
  return 0;
}

function createCommand(): Command {
  return new Command('bench import')
    .description('Compares first loads with what the database itself takes; bench/README.md says how.')
    .option('--data-sets <names>', `some of ${dataSetNames.join(', ')}, with commas between`, parseNames, [
      ...(['S', 'L/10', 'acl'] as const),
    ])
    .option('--rounds <number>', 'loads on each side', parseCount, 3)
    .option('--no-memory', 'leave out the load of ten times the rows')
    .option('--json <file>', 'write the results into a file')
    .exitOverride();
}

function parseNames(text: string): DataSetName[] {
  return text.split(',').map((name) => {
    const found = dataSetNames.find((each) => each === name.trim());
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`There is no data set '${name}', only ${dataSetNames.join(', ')}.`);
  });
}
