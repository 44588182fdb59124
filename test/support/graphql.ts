import { type ExecutionResult, execute, parse, validate } from 'graphql';
import { schema } from '../../schema/index.ts';
import { readSettings } from '../../src/config.ts';
import { executeOperation } from '../../src/cypher/execute.ts';
import { GraphReader, type PlannedStatement } from '../../src/cypher/graph.ts';
import { PlanCache } from '../../src/cypher/plan-cache.ts';
import type { Database } from '../../src/database/database.ts';
import { readRows } from '../../src/database/read-rows.ts';

export interface Answer extends ExecutionResult {
  /** What was sent to the database for it. */
  readonly statements: readonly PlannedStatement[];
}

/** Runs an operation against the database as the service does, and keeps the statements it took. */
export async function answer(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
  costLimit = readSettings({}).limits.rows,
): Promise<Answer> {
  const statements: PlannedStatement[] = [];
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors, statements };
  const graph = new GraphReader(new PlanCache(), (statement) => {
    statements.push(statement);
    return readRows(database, statement);
  });
  const args = { schema, document, variableValues, contextValue: { graph } };
  const result = await executeOperation(args, execute, costLimit);
  return { ...result, statements };
}

/** The data of an answer without errors, in plain objects. */
export async function dataOf(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await answer(database, source, variableValues);
  if (errors !== undefined) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data));
}
