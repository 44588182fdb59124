import { type ExecutionResult, execute, parse, validate } from 'graphql';
import { schema } from '../../schema/index.ts';
import { readSettings } from '../../src/config.ts';
import { executeOperation, type GraphExecutionArgs } from '../../src/cypher/answer/execute.ts';
import { GraphReader, type ReadRows } from '../../src/cypher/answer/graph-reader.ts';
import { PlanCache } from '../../src/cypher/answer/plan-cache.ts';
import type { Database } from '../../src/database/database.ts';
import { readRows } from '../../src/database/read-rows.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';

export interface Answer extends ExecutionResult {
  /** What was sent to the database for it. */
  readonly statements: readonly BoundStatement[];
}

/**
 * Runs an operation against the database as the service does, and keeps the statements it took.
 * @throws where GraphQL's own executor makes another answer of what the database said: so every query of the suite
 * is asked both ways
 */
export async function answer(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
  rows = readSettings({}).limits.rows,
): Promise<Answer> {
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors, statements: [] };
  const statements: BoundStatement[] = [];
  const said = new Map<string, Promise<unknown[]>>();
  const run: ReadRows = (statement) => {
    statements.push(statement);
    const rows = readRows(database, statement);
    said.set(JSON.stringify(statement), rows);
    return rows;
  };
  const request = (reading: ReadRows): GraphExecutionArgs => ({
    schema,
    document,
    variableValues,
    contextValue: { graph: new GraphReader(new PlanCache(), reading) },
  });
  const result = await executeOperation(request(run), execute, { ...readSettings({}).limits, rows });
  const isRefused = result.errors?.some(({ extensions }) => extensions.code === 'COST_LIMIT');
  if (!isRefused) {
    const recall: ReadRows = async (statement) =>
      (await said.get(JSON.stringify(statement))) ?? run(statement);
    assertSameText(result, await execute(request(recall)), source);
  }
  return { ...result, statements };
}

function assertSameText(ours: ExecutionResult, standard: ExecutionResult, source: string): void {
  const texts = [ours, standard].map((result) =>
    'stringify' in result && typeof result.stringify === 'function'
      ? result.stringify()
      : JSON.stringify(result),
  );
  if (texts[0] === texts[1]) return;
  throw new Error(`The executors differ:\n${source}\nours:     ${texts[0]}\nstandard: ${texts[1]}`);
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
