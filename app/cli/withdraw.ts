import type { Command } from 'commander';
import { addCounts, hasChanges, type LoadCounts, noChanges } from '../../import/load/graph/counts.ts';
import { countLines, differenceLines } from '../../import/report-lines.ts';
import { Difference } from '../../import/stage/difference.ts';
import type { Database } from '../../src/database/database.ts';
import { readSources } from '../../src/database/sources.ts';
import { ConfigurationError, exitCodes } from '../../src/errors.ts';
import { chooseLoader } from './choose-loader.ts';
import { nearest } from './nearest.ts';
import { print, printJson } from './print.ts';
import { ProgressBar } from './progress-bar.ts';
import { type Output, type RunCommand, type Surroundings, sayAside, settingsOf } from './surroundings.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  readonly dryRun: boolean;
  readonly json: boolean;
}

const examples = `
Examples:
  scholargraph sources                                              the keys there are
  scholargraph withdraw directory-page:en/ada-abbot/ada             takes one out
  scholargraph withdraw directory-page:en/ada-abbot/ada --dry-run   what that would take out, by name`;

/** Adds `withdraw`; it withdraws nothing where it does not know one of the keys. */
export function addWithdraw(program: Command, run: RunCommand): void {
  program
    .command('withdraw')
    .description('Takes out of the graph what only these sources say; what another one says too stays.')
    .argument('<source...>', 'keys of sources, as scholargraph sources lists them')
    .option('--dry-run', 'say what would change, and write nothing', false)
    .option('--json', 'print a machine-readable report', false)
    .addHelpText('after', examples)
    .action((keys: string[], options: Options) =>
      run((surroundings) => runWithdraw(surroundings, [...new Set(keys)], options)),
    );
}

interface Withdrawn extends LoadCounts {
  readonly source: string;
}

async function runWithdraw(
  surroundings: Surroundings,
  keys: readonly string[],
  options: Options,
): Promise<number> {
  await withDatabase(settingsOf(surroundings), sayAside(surroundings), (database) =>
    withdraw(database, keys, options, surroundings),
  );
  return exitCodes.done;
}

async function withdraw(
  database: Database,
  keys: readonly string[],
  options: Options,
  { stdout, stderr }: Surroundings,
): Promise<void> {
  await requireSources(database, keys);
  const difference = options.dryRun || keys.length > 1 ? new Difference() : undefined;
  const bar = new ProgressBar(stderr);
  const withdrawn: Withdrawn[] = [];
  const loader = await chooseLoader(database, {
    dryRun: options.dryRun,
    onChange: difference?.add,
    onProgress: bar.facts,
  });
  try {
    for (const source of keys) {
      const counts = await loader.withdraw(source);
      difference?.keep();
      if (counts !== undefined) withdrawn.push({ source, ...counts });
    }
  } finally {
    bar.stop();
    await loader.close();
    // Shown after a failure too: the sources before it are out of the graph.
    if (withdrawn.length > 0) await show(stdout, withdrawn, options, difference);
    difference?.close();
  }
}

/** @throws ConfigurationError naming the keys that are most like those which the graph does not know */
async function requireSources(database: Database, keys: readonly string[]): Promise<void> {
  const known = (await readSources(database)).map(({ key }) => key);
  const unknown = keys.filter((key) => !known.includes(key));
  if (unknown.length === 0) return;
  const lines = unknown.map((key) => {
    const like = nearest(key, known);
    return `The graph has no source "${key}"${like.length === 0 ? '.' : `; the nearest are:\n  ${like.join('\n  ')}`}`;
  });
  throw new ConfigurationError(
    `${lines.join('\n')}\nNothing was withdrawn. scholargraph sources lists all keys.`,
  );
}

async function show(
  stdout: Output,
  withdrawn: readonly Withdrawn[],
  { json, dryRun }: Options,
  difference: Difference | undefined,
): Promise<void> {
  const [nodes, relationships] = [noChanges(), noChanges()];
  for (const counts of withdrawn) {
    addCounts(nodes, counts.nodes);
    addCounts(relationships, counts.relationships);
  }
  const together = difference?.totals();
  Object.assign(nodes, together?.nodes);
  Object.assign(relationships, together?.relationships);
  const named = dryRun ? difference : undefined;
  if (json) {
    const lists = named === undefined ? {} : { changes: named.all() };
    return printJson(stdout, { sources: withdrawn, nodes, relationships }, lists);
  }
  const what = `${withdrawn.length} ${withdrawn.length === 1 ? 'source' : 'sources'}`;
  const isSaidElsewhere = !hasChanges(nodes) && !hasChanges(relationships);
  return print(
    stdout,
    [
      dryRun
        ? `Dry run: ${what} would be withdrawn. Nothing was written; the counts say what would change.`
        : `Withdrew ${what}.`,
      ...countLines([
        ['nodes', nodes],
        ['relationships', relationships],
      ]),
      ...(isSaidElsewhere ? ['Other sources say all of it: the graph holds what it held.'] : []),
      ...(named === undefined ? [] : differenceLines(named)),
    ].join('\n'),
  );
}
