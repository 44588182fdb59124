import {
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import type { Bound } from '../bindings.ts';
import { checkCost } from '../cost.ts';
import { GraphReader } from './graph-reader.ts';
import { fragmentsIn, type OperationPlan, type OperationRequest, type ResponseField } from './operation.ts';

/** GraphQL's own executor, which runs resolvers. */
export type StandardExecutor = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** A result whose JSON is there already; a server sends it as it is, and `data` is for who asks for it. */
export interface WrittenResult extends ExecutionResult {
  readonly stringify: () => string;
}

/**
 * Executes an operation. One that the graph answers whole and without an error is written straight from the
 * statements' rows: completing each leaf of it again, as the standard executor does, is what would cost most.
 * For all others that executor is asked, with the answers that are there already.
 * @param costLimit how many rows a selection may reach
 */
export async function executeOperation(
  args: ExecutionArgs,
  standard: StandardExecutor,
  costLimit: number,
): Promise<ExecutionResult | WrittenResult> {
  const graph = graphOf(args.contextValue);
  const prepared = prepare(args, graph);
  if (graph === undefined || prepared === undefined) return standard(args);
  const error = checkCost(prepared.bounds.values(), costLimit);
  if (error !== undefined) return { errors: [error] };
  const written = await write(prepared, graph);
  return written ?? standard(args);
}

function graphOf(context: unknown): GraphReader | undefined {
  if (context === null || typeof context !== 'object' || !('graph' in context)) return undefined;
  return context.graph instanceof GraphReader ? context.graph : undefined;
}

/** An operation's plan, with what each of its fields takes from the request; without those whose arguments are wrong. */
interface Prepared {
  readonly plan: OperationPlan;
  readonly bounds: ReadonlyMap<string, Bound>;
}

/** Undefined where a variable is wrong: the executor says so in the place of the field that uses it. */
function prepare(args: ExecutionArgs, graph: GraphReader | undefined): Prepared | undefined {
  const request = requestOf(args);
  if (request === undefined || graph === undefined) return undefined;
  const plan = unlessWrong(() => graph.plan(request));
  if (plan === undefined) return undefined;
  const bounds = new Map<string, Bound>();
  for (const [key, planned] of plan.fields) {
    if ('error' in planned) continue;
    const bound = unlessWrong(() => planned.root.bindings.bind(request.variableValues));
    if (bound !== undefined) bounds.set(key, bound);
  }
  return { plan, bounds };
}

/** Undefined for an error: the executor meets it again, and states it where it belongs. */
function unlessWrong<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
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

/** Undefined where some field cannot be written so. */
async function write({ plan, bounds }: Prepared, graph: GraphReader): Promise<WrittenResult | undefined> {
  const { response } = plan;
  if (response === undefined || bounds.size < plan.fields.size) return undefined;
  const texts = await Promise.allSettled(response.map((field) => writeField(field, bounds, graph)));
  const fields: string[] = [];
  for (const text of texts) {
    if (text.status === 'rejected') return undefined;
    fields.push(text.value);
  }
  const data = `{${fields.join(',')}}`;
  return {
    get data() {
      return JSON.parse(data);
    },
    stringify: () => `{"data":${data}}`,
  };
}

async function writeField(
  { key, value }: ResponseField,
  bounds: ReadonlyMap<string, Bound>,
  graph: GraphReader,
): Promise<string> {
  const label = JSON.stringify(key);
  if (typeof value === 'string') return `${label}:${JSON.stringify(value)}`;
  const bound = bounds.get(key);
  if (bound === undefined) throw new Error(`The field ${key} was not bound.`);
  const { rows } = await graph.answer(value.root, bound);
  return `${label}:${value.write(rows, bound)}`;
}
