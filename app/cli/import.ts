import { type Command, Option } from 'commander';
import { createBulkLoader } from '../../import/bulk/bulk-loader.ts';
import { readAliases } from '../../import/formats/aliases.ts';
import { writeTemplate } from '../../import/formats/tables/template.ts';
import { findDocuments, importDocuments } from '../../import/import.ts';
import { formatNamed, formats } from '../../import/known-formats.ts';
import type { Loader } from '../../import/load/loader.ts';
import { Report } from '../../import/report.ts';
import { Difference } from '../../import/stage/difference.ts';
import { DatabaseUnreachableError, exitCodes } from '../../src/errors.ts';
import { chooseLoader } from './choose-loader.ts';
import { ImportProgress } from './import-progress.ts';
import { print, printJson } from './print.ts';
import { ProgressBar } from './progress-bar.ts';
import {
  type Output,
  type RunCommand,
  type Surroundings,
  sayAside,
  settingsOf,
  untilStopped,
} from './surroundings.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  readonly dryRun: boolean;
  readonly bulk: boolean;
  readonly json: boolean;
  readonly format?: string;
  readonly aliases?: string;
  readonly template?: string;
}

const examples = `
Examples:
  scholargraph import pages/                    all documents and data sets in a folder and below it
  scholargraph import a.txt b.txt --dry-run     what would change, by name; nothing is written
  cat a.txt | scholargraph import -             from standard input
  scholargraph import pages/ --json             a report for programs
  scholargraph import snapshot/ --bulk          the first load of something large, into an empty graph
  scholargraph import --template my-group/      CSV tables to fill in, and to import as a folder`;

/** Adds `import`, which ends with 1 where some input was rejected. */
export function addImport(program: Command, run: RunCommand): void {
  program
    .command('import')
    .description('Imports documents and data sets into the graph.')
    .argument('[path...]', 'files, folders, or - for standard input')
    .option('--dry-run', 'say what would change, and write nothing', false)
    .addOption(
      new Option(
        '--bulk',
        'for a first load into the empty managed database: the first input goes in by the bulk loader of Neo4j, the others after it',
      )
        .default(false)
        .conflicts('dryRun'),
    )
    .option('--format <name>', `insist on a format: ${formats.map(({ name }) => name).join(', ')}`)
    .option('--json', 'print a machine-readable report', false)
    .option(
      '--aliases <file>',
      "your own table of aliases, beside the project's (default: SCHOLARGRAPH_ALIASES)",
    )
    .option('--template <folder>', 'write CSV tables with an example there, to fill in, and import nothing')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: Options, command: Command) => {
      const { template } = options;
      if (template !== undefined && paths.length > 0)
        command.error('error: --template writes tables and imports none: leave the paths out');
      if (template !== undefined) await run(({ stdout }) => makeTemplate(stdout, template));
      else if (paths.length === 0) command.error("error: missing required argument 'path'");
      else await run((surroundings) => runImport(surroundings, paths, options));
    });
}

async function makeTemplate(stdout: Output, folder: string): Promise<number> {
  const names = await writeTemplate(folder);
  await print(
    stdout,
    `Wrote ${names.length} tables to ${folder}; docs/tables.md describes them. Replace the example in them, remove those that you do not need, and import the folder.`,
  );
  return exitCodes.done;
}

async function runImport(
  surroundings: Surroundings,
  paths: readonly string[],
  options: Options,
): Promise<number> {
  surroundings.spareMemory?.();
  const report = new Report();
  const bar = new ProgressBar(surroundings.stderr);
  const progress = new ImportProgress(bar);
  const started = Date.now();
  const stopped = untilStopped(surroundings);
  let isStopped = false;
  try {
    const work = importAll(surroundings, paths, options, { report, progress });
    isStopped = await Promise.race([work.then(() => false), stopped.then(() => true)]);
  } catch (error) {
    throw error instanceof DatabaseUnreachableError && progress.isUnderWay
      ? new DatabaseUnreachableError(`${error.message}\n${interruption(progress, options)}`, { cause: error })
      : error;
  } finally {
    bar.stop();
    // Shown after a failure too, once something was imported: the documents before it are in the graph.
    if (progress.hasBegun && report.documents.length > 0)
      await show(surroundings.stdout, report, options, (Date.now() - started) / 1000);
    report.close();
  }
  if (!isStopped || progress.isDone) return report.exitCode;
  // The document under way is left as it is. A transaction is written as a whole or not at all, so nothing of it is half done.
  sayAside(surroundings)(interruption(progress, options));
  return exitCodes.interrupted;
}

async function importAll(
  surroundings: Surroundings,
  paths: readonly string[],
  options: Options,
  { report, progress }: { readonly report: Report; readonly progress: ImportProgress },
): Promise<void> {
  const settings = settingsOf(surroundings);
  const say = sayAside(surroundings);
  const format = options.format === undefined ? undefined : formatNamed(options.format);
  const aliases = await readAliases(options.aliases ?? settings.aliases);
  const common = { report, aliases, format, stdin: surroundings.stdin };
  const inputs = await findDocuments(paths, common);
  const difference = options.dryRun || inputs.length > 1 ? new Difference() : undefined;
  if (difference !== undefined) report.follow(difference);
  const load = async (loader: Loader): Promise<void> => {
    try {
      await importDocuments(inputs, { ...common, loader, onProgress: progress.documents });
    } finally {
      await loader.close();
    }
  };
  const loading = { onChange: difference?.add, onProgress: progress.facts };
  if (options.bulk) return load(await createBulkLoader(settings, { ...loading, progress: say }));
  const online = { ...loading, dryRun: options.dryRun };
  await withDatabase(settings, say, async (database) => load(await chooseLoader(database, online)));
}

function interruption(progress: ImportProgress, { dryRun }: Options): string {
  return dryRun ? 'Interrupted: a dry run writes nothing.' : progress.interruption();
}

async function show(
  stdout: Output,
  report: Report,
  { json, dryRun }: Options,
  seconds: number,
): Promise<void> {
  if (!json) await print(stdout, report.toText({ dryRun, seconds }));
  else await printJson(stdout, report.toJSON(), dryRun ? report.changes() : {});
}
