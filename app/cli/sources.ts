import type { Command } from 'commander';
import { readSources } from '../../src/database/sources.ts';
import { exitCodes } from '../../src/errors.ts';
import type { ListedSource } from '../../src/graph/statements/sources.ts';
import { alignedColumns } from './aligned-columns.ts';
import { print } from './print.ts';
import { type RunCommand, type Surroundings, sayAside, settingsOf } from './surroundings.ts';
import { withDatabase } from './with-database.ts';

const examples = `
Examples:
  scholargraph sources              a table
  scholargraph sources --json       for programs`;

/** Adds `sources`, which prints a table or JSON. */
export function addSources(program: Command, run: RunCommand): void {
  program
    .command('sources')
    .description('Lists the documents and data sets that are in the graph.')
    .option('--json', 'print them for programs', false)
    .addHelpText('after', examples)
    .action(({ json }: { json: boolean }) => run((surroundings) => listSources(surroundings, json)));
}

async function listSources(surroundings: Surroundings, json: boolean): Promise<number> {
  const sources = await withDatabase(settingsOf(surroundings), sayAside(surroundings), readSources);
  await print(surroundings.stdout, json ? JSON.stringify(sources, null, 2) : textOf(sources));
  return exitCodes.done;
}

function incompleteLine({ key }: ListedSource): string {
  return `Not complete: ${key}. An import or a withdrawal of it is under way or was interrupted; the same command again completes it.`;
}

function textOf(sources: readonly ListedSource[]): string {
  if (sources.length === 0) return 'The graph holds no source yet: scholargraph import PATH brings one in.';
  const rows = sources.map(({ key, kind, recordCount, importedAt, uri }) => [
    key,
    kind,
    String(recordCount),
    importedAt,
    uri ?? '(standard input)',
  ]);
  const table = alignedColumns([['key', 'kind', 'records', 'imported at', 'uri'], ...rows]);
  return [...table, ...sources.filter(({ complete }) => !complete).map(incompleteLine)].join('\n');
}
