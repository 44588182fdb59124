import { graphql } from 'graphql';
import { schema } from '../../schema/index.ts';
import { GraphReader } from '../../src/cypher/answer/graph-reader.ts';
import { PlanCache } from '../../src/cypher/answer/plan-cache.ts';
import type { Database } from '../../src/database/database.ts';
import { readRows } from '../../src/database/read-rows.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';

/**
 * The statement that the service sends for a query.
 * @throws Error where the query fails, or takes more than one statement
 */
export async function plannedStatement(
  database: Database,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<BoundStatement> {
  const statements: BoundStatement[] = [];
  const graph = new GraphReader(new PlanCache(), (statement) => {
    statements.push(statement);
    return readRows(database, statement);
  });
  const { errors } = await graphql({ schema, source, variableValues, contextValue: { graph } });
  const [statement] = statements;
  if (errors !== undefined || statement === undefined || statements.length > 1) {
    throw new Error(`${statements.length} statements for ${source}: ${errors?.join('; ') ?? 'no errors'}`);
  }
  return statement;
}
