import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { shippedAliases } from '../../import/formats/aliases.ts';
import { type ImportOptions, importPaths } from '../../import/import.ts';
import { createDatabaseLoader } from '../../import/load/database-loader.ts';
import type { LoadCounts } from '../../import/load/graph/counts.ts';
import type { Loader } from '../../import/load/loader.ts';
import { Report } from '../../import/report.ts';
import { Stage } from '../../import/stage/stage.ts';
import type { Database } from '../../src/database/database.ts';
import { clearGraph, graphLines } from './database.ts';
import type { DocumentFacts } from './fact-collector.ts';

/** Imports files and folders as the command does, but within this process. */
export async function importInto(
  database: Database,
  paths: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<Report> {
  const loader = createDatabaseLoader(database);
  const report = new Report();
  try {
    const usual = { loader, report, aliases: shippedAliases, stdin: Readable.from([]) };
    await importPaths(paths, { ...usual, ...options });
    return report;
  } finally {
    await loader.close();
  }
}

/** Loads documents one after the other. @returns what each changed */
export async function loadAll(
  database: Database,
  ...documents: readonly DocumentFacts[]
): Promise<LoadCounts[]> {
  const loader = createDatabaseLoader(database);
  const counts: LoadCounts[] = [];
  try {
    for (const facts of documents) counts.push(await loadFacts(loader, facts));
    return counts;
  } finally {
    await loader.close();
  }
}

/** Loads what a document states, as the pipeline would after reading it. */
export async function loadFacts(loader: Loader, facts: DocumentFacts): Promise<LoadCounts> {
  const stage = staged(facts);
  try {
    return await loader.load({ source: facts.source, digest: facts.source.key, issues: [], stage });
  } finally {
    stage.close();
  }
}

/** A stage that holds what a document states. */
export function staged({ nodes, relationships }: DocumentFacts): Stage {
  const stage = new Stage();
  for (const { label, key, values } of nodes) stage.node(label, key, values);
  for (const relationship of relationships) stage.relationship(relationship);
  return stage;
}

/** The graph as it is after these documents alone. */
export async function freshGraph(
  database: Database,
  ...documents: readonly DocumentFacts[]
): Promise<string[]> {
  await clearGraph(database);
  await loadAll(database, ...documents);
  return graphLines(database);
}

/** Runs the work and notes the text of every statement that it sends in a transaction. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const { driver } = database;
  const open = driver.session.bind(driver);
  const spy = vi.spyOn(driver, 'session').mockImplementation((config) => {
    const session = open(config);
    const executeWrite = session.executeWrite.bind(session);
    vi.spyOn(session, 'executeWrite').mockImplementation((transactionWork, settings) =>
      executeWrite((transaction) => {
        const run = transaction.run.bind(transaction);
        vi.spyOn(transaction, 'run').mockImplementation((query, parameters) => {
          texts.push(String(query));
          return run(query, parameters);
        });
        return transactionWork(transaction);
      }, settings),
    );
    return session;
  });
  try {
    await work();
    return texts;
  } finally {
    spy.mockRestore();
  }
}
