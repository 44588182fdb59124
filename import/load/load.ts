import type { Database } from '../../src/database/database.ts';
import { openSession } from '../../src/database/session.ts';
import * as statements from '../../src/graph/load-statements.ts';
import { today } from '../read/calendar.ts';
import { Stage } from '../stage/stage.ts';
import type { LoadCounts } from './counts.ts';
import { noChanges } from './counts.ts';
import { type LoadTask, loadDocument } from './document-load.ts';
import type { DocumentToLoad, Loader, LoaderOptions, UnchangedDocument } from './loader.ts';
import { readIssues } from './stored-issues.ts';
import { holdImportLock, type Run, throughSessions, withinTransaction } from './transactions.ts';

const largestTransaction = 20_000;

/** Loads documents, and withdraws sources. */
export function createLoader(database: Database, options: LoaderOptions = {}): Loader {
  const session = openSession(database);
  const run: Run = (statement, parameters) =>
    session.executeRead((transaction) => withinTransaction(transaction).run(statement, parameters));
  const load = async (document: LoadTask): Promise<LoadCounts> => {
    const [before] = await run(statements.readSource, { source: document.source.key });
    const staged = document.stage.count('node') + document.stage.count('relationship');
    if (Math.max(staged, sizeOf(before)) > (options.largestTransaction ?? largestTransaction))
      return loadInBatches(database, document, options);
    return session.executeWrite(async (transaction) => {
      const graph = withinTransaction(transaction);
      await graph.run(statements.takeImportLock);
      return loadDocument(graph, document, options);
    });
  };
  return { ...loaderOf(run, load), close: () => session.close() };
}

/** Of what an interrupted load has left, nobody knows how much it is: then it goes in batches, as that load did. */
function sizeOf(source: statements.SourceRow | undefined): number {
  if (source === undefined) return 0;
  const { complete, nodes, relationships } = source.properties;
  return complete === true ? Number(nodes) + Number(relationships) : Number.POSITIVE_INFINITY;
}

async function loadInBatches(
  database: Database,
  document: LoadTask,
  options: LoaderOptions,
): Promise<LoadCounts> {
  const lock = await holdImportLock(database);
  const graph = throughSessions(database, lock);
  try {
    return await loadDocument(graph, document, options);
  } finally {
    await Promise.all([graph.close(), lock.release()]);
  }
}

/** Does it all in one transaction that is rolled back: each document is counted as if those before it were in. */
export async function createDryLoader(database: Database, options: LoaderOptions = {}): Promise<Loader> {
  const session = openSession(database);
  const transaction = await session.beginTransaction();
  const graph = withinTransaction(transaction);
  return {
    ...loaderOf(graph.run, (document) => loadDocument(graph, document, options)),
    close: async () => {
      await transaction.close();
      await session.close();
    },
  };
}

function loaderOf(
  run: Run,
  load: (document: LoadTask) => Promise<LoadCounts>,
): Pick<Loader, 'findUnchanged' | 'load' | 'withdraw'> {
  return {
    findUnchanged: async (digest) => {
      const rows = await run(statements.readSourceByDigest, { digest });
      return rows.map(({ properties }) => properties).flatMap(unchanged)[0];
    },
    load: (document: DocumentToLoad) => load({ ...document, isWithdrawn: false }),
    withdraw: async (key) => {
      const [row] = await run(statements.readSource, { source: key });
      if (row === undefined) return undefined;
      const { kind, uri } = row.properties;
      const source = {
        key,
        kind: String(kind),
        uri: uri === undefined ? null : String(uri),
        recordCount: 0,
        partial: false,
      };
      const stage = new Stage();
      try {
        return await load({ source, stage, digest: '', issues: [], isWithdrawn: true });
      } finally {
        stage.close();
      }
    },
  };
}

/** Empty where the document was not loaded to its end, states something else by now, or has too many issues to keep. */
function unchanged(properties: statements.StoredProperties): UnchangedDocument[] {
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
