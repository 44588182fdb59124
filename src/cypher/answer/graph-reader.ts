import type { GraphQLResolveInfo } from 'graphql';
import type { BoundStatement } from '../../graph/statement.ts';
import type { BoundValues } from '../bindings.ts';
import type { NodesPlan, RootPlan } from '../plan/plan.ts';
import { type AnswerRow, rowsOf } from './answer-row.ts';
import type { OperationPlan, OperationRequest } from './operation-plan.ts';
import type { PlanCache } from './plan-cache.ts';
import { PlannedConnection, PlannedObject } from './planned.ts';
import { foundNodes, onlyRow, rowAbout } from './root-rows.ts';

/** Runs one read-only statement and answers with the column `row` of its records. */
export type ReadRows = (statement: BoundStatement) => Promise<readonly unknown[]>;

/** What the resolvers of one request are given. */
export interface GraphContext {
  readonly graph: GraphReader;
}

/** The rows that a root field's statement answered, and the values that it was given. */
export interface RootAnswer {
  readonly rows: readonly AnswerRow[];
  readonly bound: BoundValues;
}

/**
 * Answers the root fields of one request. Each field takes one statement, whatever is selected below it, however often
 * it is asked for. The methods throw the GraphQLErrors BAD_USER_INPUT and BAD_CURSOR for arguments that are wrong, and
 * the errors of the database.
 */
export class GraphReader {
  readonly #plans: PlanCache;
  readonly #readRows: ReadRows;
  readonly #answers = new Map<RootPlan, Promise<RootAnswer>>();

  /** @param plans shared by all requests */
  constructor(plans: PlanCache, readRows: ReadRows) {
    this.#plans = plans;
    this.#readRows = readRows;
  }

  /** How the operation is answered. @throws GraphQLError COST_LIMIT where its plan would be too large */
  plan(request: OperationRequest): OperationPlan {
    return this.#plans.plan(request);
  }

  /** Has the plan of an operation that was refused kept no longer. */
  forget(request: OperationRequest): void {
    this.#plans.forget(request);
  }

  /** Sends the statement of a root field, the first time that it is asked for. */
  answer(root: RootPlan, bound: BoundValues): Promise<RootAnswer> {
    const known = this.#answers.get(root);
    if (known !== undefined) return known;
    const answer = this.#readRows({ text: root.text, parameters: bound.parameters }).then((rows) => ({
      rows: rowsOf(rows),
      bound,
    }));
    this.#answers.set(root, answer);
    return answer;
  }

  /**
   * The one node that the arguments name, or null.
   * @throws GraphQLError AMBIGUOUS_NAME with the keys of the nodes that share the name
   */
  async one(info: GraphQLResolveInfo): Promise<PlannedObject | null> {
    const { result, rows, bound } = await this.#answerTo(info);
    if (result.kind === 'nodesById') return nodesOf(result, rows, bound)[0] ?? null;
    if (result.kind !== 'lookup') throw notDeclaredSo(info);
    const row = onlyRow(result, rows);
    return row === undefined ? null : new PlannedObject(result.object, row, bound);
  }

  /** The object about nodes that the arguments name, or null. @throws GraphQLError NOT_FOUND or AMBIGUOUS_NAME */
  async about(info: GraphQLResolveInfo): Promise<PlannedObject | null> {
    const { result, rows, bound } = await this.#answerTo(info);
    if (result.kind !== 'about') throw notDeclaredSo(info);
    const row = rowAbout(result, rows, bound);
    return row === undefined ? null : new PlannedObject(result.object, row, bound);
  }

  /** The nodes of a root connection. */
  async connection(info: GraphQLResolveInfo): Promise<PlannedConnection> {
    const { result, rows, bound } = await this.#answerTo(info);
    if (result.kind !== 'connection') throw notDeclaredSo(info);
    return PlannedConnection.from(result.connection, rows[0]?.[result.index], bound);
  }

  /** The nodes that Relay ids name, in the order asked for; null for one that isn't there. */
  async nodes(info: GraphQLResolveInfo): Promise<(PlannedObject | null)[]> {
    const { result, rows, bound } = await this.#answerTo(info);
    if (result.kind !== 'nodesById') throw notDeclaredSo(info);
    return nodesOf(result, rows, bound);
  }

  /** Looks the plan up once, since each look-up computes the shape of all variables. */
  async #answerTo(info: GraphQLResolveInfo): Promise<RootAnswer & Pick<RootPlan, 'result'>> {
    const planned = this.plan(info).fields.get(String(info.path.key));
    if (planned === undefined) throw notDeclaredSo(info);
    if ('error' in planned) throw planned.error;
    const { root } = planned;
    const answer = await this.answer(root, root.bindings.bind(info.variableValues));
    return { ...answer, result: root.result };
  }
}

function notDeclaredSo(info: GraphQLResolveInfo): Error {
  return new Error(`The root field ${info.fieldName} is declared as something else.`);
}

function nodesOf(plan: NodesPlan, rows: readonly AnswerRow[], bound: BoundValues): (PlannedObject | null)[] {
  return foundNodes(plan, rows, bound).map(
    (found) => found && new PlannedObject(found.plan.object, found.row, bound),
  );
}
