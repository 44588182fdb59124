import { Command } from 'commander';
import { readSettings, type Settings } from '../src/config.ts';
import { explainAway } from '../src/database/connection.ts';
import { type Database, openDatabase } from '../src/database/database.ts';
import { prepareDatabase } from '../src/database/prepare.ts';
import { runProgram } from '../src/program.ts';
import { readAliases } from './aliases.ts';
import { importPaths } from './import.ts';
import { formatNamed, formats } from './known-formats.ts';
import { createDryLoader, createLoader } from './load/load.ts';
import { ProgressBar } from './progress.ts';
import { Report } from './report.ts';

interface Options {
  readonly dryRun: boolean;
  readonly format?: string;
  readonly json: boolean;
  readonly aliases?: string;
}

const examples = `
Examples:
  npm run import -- pages/                       every .txt file in a folder and the folders below it
  npm run import -- a.txt b.txt --dry-run        what would change; nothing is written
  cat a.txt | npm run import -- -                from standard input
  npm run --silent import -- pages/ --json       a report for programs

Exit codes: 0 done; 1 done, but some input was rejected, each named; 2 wrong usage or configuration;
3 the database cannot be reached.`;

function createCommand(): Command {
  return new Command('import')
    .description('Imports documents into the graph: files, folders, or - for standard input.')
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('--dry-run', 'count what would change, and write nothing', false)
    .option('--format <name>', `insist on a format: ${formats.map(({ name }) => name).join(', ')}`)
    .option('--json', 'print a machine-readable report', false)
    .option(
      '--aliases <file>',
      "your own table of aliases, beside the project's (default: SCHOLARGRAPH_ALIASES)",
    )
    .addHelpText('after', examples)
    .exitOverride();
}

async function main(): Promise<number> {
  const command = createCommand().parse();
  const options = command.opts<Options>();
  const settings = readSettings(process.env);
  const format = options.format === undefined ? undefined : formatNamed(options.format);
  const aliases = await readAliases(options.aliases ?? settings.aliases);
  const bar = new ProgressBar();
  const report = new Report();
  const started = Date.now();
  try {
    await withDatabase(settings, async (database) => {
      if (!options.dryRun) await prepareDatabase(database);
      const loader = options.dryRun ? await createDryLoader(database) : createLoader(database);
      try {
        const common = { loader, report, aliases, format, stdin: process.stdin };
        await importPaths(command.args, { ...common, onProgress: bar.update });
      } catch (error) {
        throw explainAway(error, database);
      } finally {
        bar.stop();
        await loader.close();
      }
    });
  } finally {
    // Shown after a failure too: the documents before it are in the graph.
    if (report.documents.length > 0) print(report, options, (Date.now() - started) / 1000);
  }
  return report.exitCode;
}

async function withDatabase(settings: Settings, work: (database: Database) => Promise<void>): Promise<void> {
  const progress = (message: string): void => void process.stderr.write(`${message}\n`);
  const database = await openDatabase(settings, { owner: 'import', progress });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

function print(report: Report, { json, dryRun }: Options, seconds: number): void {
  const text = json ? JSON.stringify(report, null, 2) : report.toText({ dryRun, seconds });
  process.stdout.write(`${text}\n`);
}

await runProgram(main);
