import { type DocumentNode, getOperationAST, getVariableValues } from 'graphql';
import { schema } from '../../schema/index.ts';
import {
  fragmentsIn,
  type OperationPlan,
  type OperationRequest,
} from '../../src/cypher/answer/operation-plan.ts';
import { PlanCache } from '../../src/cypher/answer/plan-cache.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';

/** An operation with the variables of one request. */
export interface Question {
  readonly document: DocumentNode;
  readonly variableValues?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** What the planner is given for a question. @throws where the document has no such operation, or the variables are wrong */
export function requestOf({ document, variableValues = {}, operationName }: Question): OperationRequest {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The document has no operation, or several.');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues);
  if (coerced === undefined) throw new Error('A variable is of another type.');
  return { schema, operation, fragments: fragmentsIn(document), variableValues: coerced };
}

/**
 * The statements that an operation takes, planned afresh, by the response keys of their root fields.
 * @throws where the variables or an argument are wrong
 */
export function plannedStatements(question: Question): Map<string, BoundStatement> {
  const request = requestOf(question);
  const { fields } = new PlanCache().plan(request);
  return new Map(
    [...fields].map(([key, field]) => {
      if ('error' in field) throw field.error;
      const { text, bindings } = field.root;
      return [key, { text, parameters: bindings.bind(request.variableValues).parameters }];
    }),
  );
}

/**
 * The texts of the statements that an operation takes, planned afresh.
 * @throws where the variables are wrong
 */
export function plannedTexts(question: Question): string[] {
  return textsOf(new PlanCache().plan(requestOf(question)));
}

/** The statements of a plan. */
export function textsOf({ fields }: OperationPlan): string[] {
  return [...fields.values()].flatMap((field) => ('root' in field ? field.root.text : []));
}
