import { type ListedSource, listSources } from '../graph/statements/sources.ts';
import { type Connection, runStatement } from './session.ts';

/** Every source of the graph, by its key. */
export function readSources(connection: Connection): Promise<ListedSource[]> {
  return runStatement(connection, listSources, {}, 'READ');
}
