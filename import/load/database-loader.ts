import type { Database } from '../../src/database/database.ts';
import { openSession } from '../../src/database/session.ts';
import {
  readSource,
  readSourceByDigest,
  type SourceRow,
  takeImportLock,
} from '../../src/graph/statements/sources.ts';
import type { StoredProperties } from '../../src/graph/statements/stored.ts';
import { today } from '../read/calendar.ts';
import { Stage } from '../stage/stage.ts';
import type { LoadCounts } from './graph/counts.ts';
import { noChanges } from './graph/counts.ts';
import { holdImportLock } from './graph/import-lock.ts';
import { throughSessions } from './graph/sessions.ts';
import { type RunStatement, withinTransaction } from './graph/transactions.ts';
import type { DocumentToLoad, Loader, LoaderOptions, UnchangedDocument } from './loader.ts';
import { reconcile, sourceKeyOf, type Task } from './reconcile.ts';
import { readIssues } from './stored-issues.ts';

/** How many nodes and relationships a task may have to be one transaction. */
const largestTransaction = 20_000;

/**
 * Loads documents and withdraws sources through statements: a small task as one transaction, a large one in batches.
 * @throws what the driver throws
 */
export function createDatabaseLoader(database: Database, options: LoaderOptions = {}): Loader {
  const session = openSession(database);
  const run: RunStatement = (statement, parameters) =>
    session.executeRead((transaction) => withinTransaction(transaction).run(statement, parameters));
  const load = async (task: Task): Promise<LoadCounts> => {
    const [before] = await run(readSource, { source: sourceKeyOf(task) });
    const staged = task.stage.countFacts();
    if (Math.max(staged, sizeOf(before)) > (options.largestTransaction ?? largestTransaction))
      return loadInBatches(database, task, options);
    return session.executeWrite(async (transaction) => {
      const graph = withinTransaction(transaction);
      await graph.run(takeImportLock);
      return reconcile(graph, task, options);
    });
  };
  return { ...loaderOf(run, load), close: () => session.close() };
}

/** Nobody knows how much an interrupted load has left: the next attempt goes in batches, as that load did. */
function sizeOf(source: SourceRow | undefined): number {
  if (source === undefined) return 0;
  const { complete, nodes, relationships } = source.properties;
  return complete === true ? Number(nodes) + Number(relationships) : Number.POSITIVE_INFINITY;
}

async function loadInBatches(database: Database, task: Task, options: LoaderOptions): Promise<LoadCounts> {
  const lock = await holdImportLock(database);
  const graph = throughSessions(database, lock);
  try {
    return await reconcile(graph, task, options);
  } finally {
    await Promise.all([graph.close(), lock.release()]);
  }
}

/**
 * Does everything in one transaction and rolls it back: so each document is counted as if those before it were in.
 * @throws what the driver throws
 */
export async function createDryRunLoader(database: Database, options: LoaderOptions = {}): Promise<Loader> {
  const session = openSession(database);
  const transaction = await session.beginTransaction();
  const graph = withinTransaction(transaction);
  return {
    ...loaderOf(graph.run, (task) => reconcile(graph, task, options)),
    close: async () => {
      await transaction.close();
      await session.close();
    },
  };
}

function loaderOf(
  run: RunStatement,
  load: (task: Task) => Promise<LoadCounts>,
): Pick<Loader, 'findUnchanged' | 'load' | 'withdraw'> {
  return {
    findUnchanged: async (digest) => {
      const rows = await run(readSourceByDigest, { digest });
      return rows.map(({ properties }) => properties).flatMap(unchanged)[0];
    },
    load: (document: DocumentToLoad) => load({ kind: 'load', ...document }),
    withdraw: async (key) => {
      const [row] = await run(readSource, { source: key });
      if (row === undefined) return undefined;
      const stage = new Stage();
      try {
        return await load({ kind: 'withdrawal', sourceKey: key, stage });
      } finally {
        stage.close();
      }
    },
  };
}

/**
 * The document as the graph holds it. Empty where it was not loaded to its end, states something else by now, or has more
 * issues than the graph keeps.
 */
function unchanged(properties: StoredProperties): UnchangedDocument[] {
  const issues = readIssues(properties);
  if (properties.complete !== true || issues === undefined) return [];
  if (String(properties.validUntil ?? '9999') < today()) return [];
  const counts = {
    nodes: { ...noChanges(), unchanged: Number(properties.nodes) },
    relationships: { ...noChanges(), unchanged: Number(properties.relationships) },
    merges: {},
  };
  return [{ source: String(properties.key), counts, issues }];
}
