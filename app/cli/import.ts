import { type Command, Option } from 'commander';
import { createBulkLoader } from '../../import/bulk/bulk-loader.ts';
import { readAliases } from '../../import/formats/aliases.ts';
import { writeTemplate } from '../../import/formats/tables/template.ts';
import { importPaths } from '../../import/import.ts';
import { formatNamed, formats } from '../../import/known-formats.ts';
import type { Loader } from '../../import/load/loader.ts';
import { Report } from '../../import/report.ts';
import { Difference } from '../../import/stage/difference.ts';
import { exitCodes } from '../../src/errors.ts';
import { chooseLoader } from './choose-loader.ts';
import { print, printJson } from './print.ts';
import { ProgressBar } from './progress-bar.ts';
import { type Output, type RunCommand, type Surroundings, sayAside, settingsOf } from './surroundings.ts';
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
  const settings = settingsOf(surroundings);
  const format = options.format === undefined ? undefined : formatNamed(options.format);
  const aliases = await readAliases(options.aliases ?? settings.aliases);
  const difference = options.dryRun ? new Difference() : undefined;
  const bar = new ProgressBar(surroundings.stderr);
  const report = new Report();
  const progress = sayAside(surroundings);
  const started = Date.now();
  const load = async (loader: Loader): Promise<void> => {
    try {
      const common = { loader, report, aliases, format, stdin: surroundings.stdin };
      await importPaths(paths, { ...common, onProgress: bar.documents });
    } finally {
      bar.stop();
      await loader.close();
    }
  };
  try {
    const loading = { onChange: difference?.add, onProgress: bar.facts };
    if (options.bulk) await load(await createBulkLoader(settings, { ...loading, progress }));
    else {
      const online = { ...loading, dryRun: options.dryRun };
      await withDatabase(settings, progress, async (database) => load(await chooseLoader(database, online)));
    }
  } finally {
    // Shown after a failure too: the documents before it are in the graph.
    if (report.documents.length > 0)
      await show(surroundings.stdout, report, options, {
        seconds: (Date.now() - started) / 1000,
        difference,
      });
    difference?.close();
  }
  return report.exitCode;
}

async function show(
  stdout: Output,
  report: Report,
  { json, dryRun }: Options,
  { seconds, difference }: { readonly seconds: number; readonly difference: Difference | undefined },
): Promise<void> {
  if (!json) await print(stdout, report.toText({ dryRun, seconds, difference }));
  else
    await printJson(stdout, report.toJSON(), difference === undefined ? {} : { changes: difference.all() });
}
