import type { Database } from '../../src/database/database.ts';
import { runStatement } from '../../src/database/session.ts';
import { listIssues } from '../../src/graph/statements/sources.ts';
import { isDoubt } from '../read/doubts.ts';
import type { Issue } from '../read/issues.ts';
import { readIssues } from './stored-issues.ts';

/** What imports doubted about who or what something is, by the key of the source. */
export interface Doubts {
  readonly sources: readonly { readonly source: string; readonly doubts: readonly Issue[] }[];
  /** Sources that have more issues than the graph keeps: only their import tells them. */
  readonly untold: readonly string[];
}

/** Reads the issues of all sources that tell of a doubt. */
export async function readDoubts(database: Database): Promise<Doubts> {
  const rows = await runStatement(database, listIssues, {}, 'READ');
  const sources = rows.map(({ source, properties }) => ({ source, issues: readIssues(properties) }));
  return {
    sources: sources
      .map(({ source, issues = [] }) => ({
        source,
        doubts: issues.filter(({ message }) => isDoubt(message)),
      }))
      .filter(({ doubts }) => doubts.length > 0),
    untold: sources.flatMap(({ source, issues }) => (issues === undefined ? [source] : [])),
  };
}
