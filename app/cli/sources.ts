import type { Command } from 'commander';
import { readSources } from '../../src/database/sources.ts';
import { exitCodes } from '../../src/errors.ts';
import type { ListedSource } from '../../src/graph/source-statements.ts';
import { type Done, withDatabase } from './action.ts';
import { print } from './print.ts';
import { tableLines } from './tables.ts';

const examples = `
Examples:
  scholargraph sources              a table
  scholargraph sources --json       for programs`;

/** Adds `sources`, which prints a table or JSON. */
export function addSources(program: Command, done: Done): void {
  program
    .command('sources')
    .description('Lists the documents and data sets that are in the graph.')
    .option('--json', 'print them for programs', false)
    .addHelpText('after', examples)
    .action(async ({ json }: { json: boolean }) => {
      const sources = await withDatabase(readSources);
      await print(json ? JSON.stringify(sources, null, 2) : textOf(sources));
      done(exitCodes.done);
    });
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
  return tableLines([['key', 'kind', 'records', 'imported at', 'uri'], ...rows]).join('\n');
}
