import {
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import type { BoundValues } from '../bindings.ts';
import { type Cost, checkCost } from '../cost.ts';
import { isRefusal } from '../errors.ts';
import { tooLongAnswer, unlessTooLong } from './answer-size.ts';
import type { GraphContext, GraphReader } from './graph-reader.ts';
import {
  fragmentsIn,
  type OperationPlan,
  type OperationRequest,
  type ResponseField,
} from './operation-plan.ts';

/** What GraphQL's executor is given, with the context of one request. */
export interface GraphExecutionArgs extends ExecutionArgs {
  readonly contextValue: GraphContext;
}

/** GraphQL's own executor, which runs resolvers. */
export type StandardExecutor = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** A result whose JSON text exists already. A server sends the text as it is; `data` parses it for whoever asks. */
export interface WrittenResult extends ExecutionResult {
  readonly stringify: () => string;
}

/** What the answer to an operation may cost. */
export interface AnswerLimits {
  /** How many rows a selection may reach. */
  readonly rows: number;
  /** How many characters the answer may have. */
  readonly answer: number;
}

/**
 * Executes an operation. Where the graph answers all of it without an error, the answer is written straight from the
 * statements' rows: the standard executor would complete each leaf again, which would cost more than all else. For any
 * other operation the standard executor answers, from the rows that are there already.
 */
export async function executeOperation(
  args: GraphExecutionArgs,
  executor: StandardExecutor,
  limits: AnswerLimits,
): Promise<ExecutionResult | WrittenResult> {
  const { graph } = args.contextValue;
  const standard = async () => unlessTooLong(await executor(args), limits.answer);
  const request = requestOf(args);
  const prepared = request && unlessWrong(() => prepare(request, graph));
  if (isRefusal(prepared)) return { errors: [prepared] };
  if (request === undefined || prepared === undefined) return standard();
  const error = checkCost(prepared.costs, limits.rows);
  if (error !== undefined) {
    graph.forget(request);
    return { errors: [error] };
  }
  const written = await write(prepared, graph, limits.answer);
  return written ?? standard();
}

/** An operation's plan, with what each field takes from the request; without the fields whose arguments are wrong. */
interface PreparedOperation {
  readonly plan: OperationPlan;
  readonly bounds: ReadonlyMap<string, BoundValues>;
  readonly costs: readonly Cost[];
}

/** @throws GraphQLError where a directive is wrong, or the plan would be too large */
function prepare(request: OperationRequest, graph: GraphReader): PreparedOperation {
  const plan = graph.plan(request);
  const bounds = new Map<string, BoundValues>();
  const costs: Cost[] = [];
  for (const [key, planned] of plan.fields) {
    if ('error' in planned) continue;
    const { bindings, cost } = planned.root;
    const bound = unlessWrong(() => bindings.bind(request.variableValues));
    if (bound === undefined || isRefusal(bound)) continue;
    bounds.set(key, bound);
    costs.push(cost.costOf(bound.sites));
  }
  return { plan, bounds, costs };
}

/** Undefined for an error, unless it refuses all: the standard executor meets it again, and states it where it belongs. */
function unlessWrong<Value>(make: () => Value): Value | GraphQLError | undefined {
  try {
    return make();
  } catch (error) {
    return isRefusal(error) ? error : undefined;
  }
}

/** Undefined where it is not a query, or its variables are wrong. */
function requestOf({
  schema,
  document,
  operationName,
  variableValues,
}: ExecutionArgs): OperationRequest | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  if (coerced === undefined) return undefined;
  return { schema, operation, fragments: fragmentsIn(document), variableValues: coerced };
}

/** Undefined where a field cannot be written straight from its rows. */
async function write(
  { plan, bounds }: PreparedOperation,
  graph: GraphReader,
  longest: number,
): Promise<WrittenResult | ExecutionResult | undefined> {
  const { response } = plan;
  if (response === undefined || bounds.size < plan.fields.size) return undefined;
  const texts = await Promise.allSettled(response.map((field) => writeField(field, bounds, graph, longest)));
  const fields: string[] = [];
  for (const text of texts) {
    if (text.status === 'rejected') {
      return isRefusal(text.reason) ? { errors: [text.reason] } : undefined;
    }
    fields.push(text.value);
  }
  const data = `{${fields.join(',')}}`;
  if (data.length > longest) return { errors: [tooLongAnswer(longest)] };
  return {
    get data() {
      return JSON.parse(data);
    },
    stringify: () => `{"data":${data}}`,
  };
}

async function writeField(
  { key, value }: ResponseField,
  bounds: ReadonlyMap<string, BoundValues>,
  graph: GraphReader,
  longest: number,
): Promise<string> {
  const label = JSON.stringify(key);
  if (typeof value === 'string') return `${label}:${JSON.stringify(value)}`;
  const bound = bounds.get(key);
  if (bound === undefined) throw new Error(`The field ${key} was not bound.`);
  const { rows } = await graph.answer(value.root, bound);
  return `${label}:${value.write(rows, { ...bound, longest })}`;
}
