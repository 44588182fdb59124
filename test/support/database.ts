import { afterAll, beforeAll, inject } from 'vitest';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';

/** The environment variables that point a service or an import at the suite's Neo4j. */
export function neo4jVariables(): Record<string, string> {
  const { uri, username, password } = inject('neo4j');
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** Gives a test file the suite's Neo4j, prepared and empty. @returns how to reach it once tests run */
export function useDatabase(): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = await openDatabase(readSettings(neo4jVariables()), { asking: 'command', progress: () => {} });
    await prepareDatabase(database);
    await clearGraph(database);
  });
  afterAll(() => database?.close());
  return () => {
    if (database === undefined) throw new Error('The database is there in tests and hooks only.');
    return database;
  };
}

export async function clearGraph(database: Database): Promise<void> {
  await rows(database, 'MATCH (node) DETACH DELETE node');
}

/** Runs a statement of a test's own and answers with its rows. */
export async function rows(
  database: Database,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const { records } = await database.driver.executeQuery(text, parameters);
  return records.map((record) => record.toObject());
}

/** The whole graph as sorted lines, so that two of them differ by the lines that differ; without times of import. */
export async function graphLines(database: Database): Promise<string[]> {
  const nodes = await rows(
    database,
    `MATCH (node) WHERE NOT node:ImportLock RETURN COLLECT { UNWIND labels(node) AS label RETURN label ORDER BY label } AS labels, node {.*, importedAt: null} AS properties`,
  );
  const relationships = await rows(
    database,
    `MATCH (from)-[relationship]->(to)
     RETURN from.key AS from, type(relationship) AS type, to.key AS to, properties(relationship) AS properties`,
  );
  return [...nodes, ...relationships].map((row) => JSON.stringify(sortKeys(row))).sort();
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sortKeys(item)]),
  );
}
