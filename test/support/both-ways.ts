import { execute, print } from 'graphql';
import { expect } from 'vitest';
import { schema } from '../../schema/index.ts';
import { executeOperation, type GraphExecutionArgs } from '../../src/cypher/answer/execute.ts';
import { GraphReader, type ReadRows } from '../../src/cypher/answer/graph-reader.ts';
import { PlanCache } from '../../src/cypher/answer/plan-cache.ts';
import type { Database } from '../../src/database/database.ts';
import { readRows } from '../../src/database/read-rows.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';
import type { Question } from './planned-statements.ts';

/** What an operation was answered with, by the service's own way and by GraphQL's executor. */
export interface BothAnswers {
  readonly ours: string;
  readonly standard: string;
  /** Whether ours was written straight from the rows. */
  readonly isWritten: boolean;
}

const unlimited = { rows: Number.MAX_VALUE, answer: Number.MAX_VALUE };

/** Answers operations both ways from the same rows: what is compared is the way back. */
export class BothWays {
  readonly #run: ReadRows;
  readonly #shared: PlanCache;
  readonly #fresh: () => PlanCache;

  /**
   * @param run answers a statement, and the same statement the same; its rows are not to be changed
   * @param shared our way's plans, shared by all operations as a service shares them
   * @param fresh the standard way's plans: each operation is planned anew there, if they are not shared by what is the same
   */
  constructor(run: ReadRows, shared = new PlanCache(), fresh = () => new PlanCache()) {
    this.#run = run;
    this.#shared = shared;
    this.#fresh = fresh;
  }

  async ask({ document, variableValues = {}, operationName }: Question): Promise<BothAnswers> {
    const request = (plans: PlanCache): GraphExecutionArgs => ({
      schema,
      document,
      variableValues,
      operationName,
      contextValue: { graph: new GraphReader(plans, this.#run) },
    });
    const ours = await answerOf(() => executeOperation(request(this.#shared), execute, unlimited));
    const standard = await answerOf(() => execute(request(this.#fresh())));
    return { ours: ours.text, standard: standard.text, isWritten: ours.isWritten };
  }
}

/** Answers from a database, which is asked each statement once. */
export class RememberedRows {
  readonly #database: Database;
  readonly #answers = new Map<string, Promise<readonly unknown[]>>();
  /** Statements that the database refused, with what it said: both ways would agree on them. */
  readonly refused: string[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  readonly run: ReadRows = (statement) => {
    const key = statementKey(statement);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = readRows(this.#database, statement).then(frozen);
    answer.catch((error: unknown) => this.refused.push(`${error}\n${key}`));
    this.#answers.set(key, answer);
    return answer;
  };
}

/** The same text for the same statement with the same values. */
export function statementKey({ text, parameters }: BoundStatement): string {
  return `${text}\n${JSON.stringify(parameters)}`;
}

/** Fails for a difference, or for an answer without errors that was not written straight from the rows. */
export async function expectSameAnswers(
  bothWays: BothWays,
  question: Question,
): Promise<{ text: string; hasErrors: boolean }> {
  const answers = await bothWays.ask(question);
  const hasErrors = answers.standard.startsWith('{"errors":');
  const isIntrospection = question.document.loc?.source.body.match(/\b__(type|schema)\b/) !== null;
  const isWritten = !hasErrors && !isIntrospection;
  const isAnswer = /^\{"(data|errors)":/.test(answers.standard);
  if (answers.ours !== answers.standard || answers.isWritten !== isWritten || !isAnswer) {
    const message = reproduction(question, answers);
    expect(answers.ours, message).toBe(answers.standard);
    expect(answers.standard, message).toMatch(/^\{"(data|errors)":/);
    expect(answers.isWritten, message).toBe(isWritten);
  }
  return { text: answers.standard, hasErrors };
}

/** A text that reproduces a question on which the two ways differ. */
export function reproduction(
  { document, variableValues }: Question,
  { ours, standard }: BothAnswers,
): string {
  return [print(document), JSON.stringify(variableValues), `ours:     ${ours}`, `standard: ${standard}`].join(
    '\n',
  );
}

async function answerOf(
  answer: () => unknown,
): Promise<{ readonly text: string; readonly isWritten: boolean }> {
  try {
    const result = await answer();
    const isWritten = isWrittenResult(result);
    return { text: isWritten ? result.stringify() : JSON.stringify(result), isWritten };
  } catch (error) {
    return { text: `It threw: ${error}`, isWritten: false };
  }
}

function isWrittenResult(result: unknown): result is { readonly stringify: () => string } {
  return result !== null && typeof result === 'object' && 'stringify' in result;
}

/** What both ways read, neither may change. */
export function frozen<Value>(value: Value): Value {
  if (Array.isArray(value)) value.forEach(frozen);
  return Object.freeze(value);
}
