import { afterAll, beforeAll, inject } from 'vitest';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';

/** The environment variables that point a service or an import at this worker's Neo4j. */
export function neo4jVariables(): Record<string, string> {
  const servers = inject('neo4j');
  // Workers are counted from 1, and at no time have two the same number.
  const server = servers[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % servers.length];
  if (server === undefined) throw new Error('The suite has started no Neo4j.');
  const { uri, username, password } = server;
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** Gives a test file its worker's Neo4j, prepared and empty. @returns how to reach it once tests run */
export function useDatabase(): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = await openDatabase(readSettings(neo4jVariables()), { asking: 'command', progress: () => {} });
    await clearGraph(database);
  });
  afterAll(() => database?.close());
  return () => {
    if (database === undefined) throw new Error('The database is there in tests and hooks only.');
    return database;
  };
}

/** Removes what the graph holds, in several transactions: one alone would keep a large graph in memory. */
export async function clearGraph({ driver }: Database): Promise<void> {
  const session = driver.session();
  try {
    await session.run('MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
  }
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
    `MATCH (node) WHERE NOT node:ImportLock AND NOT node:GraphVersion RETURN COLLECT { UNWIND labels(node) AS label RETURN label ORDER BY label } AS labels, node {.*, importedAt: null} AS properties`,
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
