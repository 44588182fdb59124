import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exitCodeOf } from '../app/cli/exit-code.ts';
import { formatTargets, formatWorld, isMissed, targetsOf } from './identity/report.ts';
import { type IdentityOptions, runIdentity, worldNames } from './identity/run.ts';
import { pairsOf } from './identity/scores.ts';
import { type DataSetName, dataSetNames, runImports } from './import/run.ts';
import { type BenchQuestion, operations, questions } from './questions/questions.ts';
import { formatRatios, formatRun } from './report/report.ts';
import { withSection } from './report/table.ts';
import { type BenchOptions, runQuestions } from './run.ts';

const tablesFile = fileURLToPath(new URL('results/tables.md', import.meta.url));

/** The data sets of a run without `--data-sets`: they take a quarter of an hour. */
const usualDataSets: DataSetName[] = ['S', 'L/10', 'acl'];

/** Other than 0 where a command that checks something found it wanting. */
let exitCode = 0;

type Questions = readonly BenchQuestion[];

/** A later comparison is one command more. */
function createProgram(): Command {
  const dataSets = `some of ${dataSetNames.join(', ')}, with commas between`;
  const program = new Command('bench').description('Measures what bench/README.md describes.').exitOverride();
  asking(program.command('operations', { isDefault: true }), 'Operations', operations, []).description(
    'the service, @neo4j/graphql and statements by hand (what runs without a command)',
  );
  asking(program.command('questions'), 'Questions', questions, operations.slice(0, 1)).description(
    'answers about relationships, and statements by hand',
  );
  program
    .command('import')
    .description('first loads, and what the database itself takes')
    .option('--data-sets <names>', dataSets, some(dataSetNames, String), usualDataSets)
    .option('--rounds <number>', 'loads on each side', count, 3)
    .option('--keep', 'renew the section of bench/results/tables.md')
    .action(async (options: { dataSets: readonly DataSetName[]; rounds: number; keep?: true }) => {
      const text = await runImports(options.dataSets, options.rounds);
      process.stdout.write(`${text}\n`);
      if (options.keep) await keep(text);
    });
  program
    .command('identity')
    .description('who is found to be who, of people of whom that is known')
    .option('--only <worlds>', `some of ${worldNames.join(', ')}`, some(worldNames, String), [...worldNames])
    .option('--people <number>', 'in each world', count, 3_000)
    .option('--seed <number>', 'of every choice made by chance', count, 1)
    .option('--data <path>', 'labelled data of your own in place of the worlds (bench/README.md)')
    .option('--json <file>', 'write all pairs of records into a file, with what became of them')
    .option('--check', 'end with 1 where a target is missed')
    .action(async (options: IdentityOptions & { json?: string; check?: true }) => {
      const results = await runIdentity(options);
      const targets = targetsOf(results);
      const sections = [...results.map(formatWorld), formatTargets(targets)];
      process.stdout.write(`${sections.join('\n\n')}\n`);
      const worlds = results.map(({ world, records }) => ({ world: world.name, pairs: pairsOf(records) }));
      if (options.json !== undefined)
        await writeFile(options.json, JSON.stringify({ targets, worlds }, null, 2));
      if (options.check && targets.some(isMissed)) exitCode = 1;
    });
  return program;
}

/** @param always asked along with any choice */
function asking(command: Command, title: string, all: Questions, always: Questions): Command {
  const nameOf = ({ name }: BenchQuestion): string => name;
  return command
    .addOption(new Option('--size <size>', 'the graph').choices(['S', 'L']).default('S'))
    .option('--only <names>', 'some of them, with commas between', some(all, nameOf), [...all])
    .option('--rounds <number>', 'timed rounds, of 16 requests each', count, 10)
    .option('--burst <ms>', 'how long a burst of requests lasts', count, 700)
    .option('--seed <number>', 'of the graph and of every choice made by chance', count, 1)
    .option('--json <file>', 'write all figures into a file')
    .option('--keep', 'renew the section of bench/results/tables.md')
    .action(async (options: BenchOptions & { only: Questions; json?: string; keep?: true }) => {
      const run = await runQuestions(title, [...always, ...options.only], options);
      process.stdout.write(`${formatRun(run)}\n`);
      if (options.json !== undefined) await writeFile(options.json, JSON.stringify(run, null, 2));
      if (options.keep) await keep(formatRatios(run));
    });
}

async function keep(section: string): Promise<void> {
  await writeFile(tablesFile, withSection(await readFile(tablesFile, 'utf8'), section));
}

/** Reads some names of a list with commas between. */
function some<Item>(items: readonly Item[], nameOf: (item: Item) => string): (text: string) => Item[] {
  return (text) =>
    text.split(',').map((name) => {
      const found = items.find((item) => nameOf(item) === name.trim());
      if (found !== undefined) return found;
      throw new InvalidArgumentError(`There is no '${name}', only ${items.map(nameOf).join(', ')}.`);
    });
}

function count(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

// The servers and the database end with this process; without these they would outlive an interrupted run.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await exitCodeOf(async () => {
  await createProgram().parseAsync();
  return exitCode;
}, process.stderr);
