import { type DocumentNode, execute, getOperationAST, getVariableValues, print } from 'graphql';
import { schema } from '../../schema/index.ts';
import { executeOperation, type GraphExecutionArgs } from '../../src/cypher/answer/execute.ts';
import { GraphReader, type ReadRows } from '../../src/cypher/answer/graph-reader.ts';
import { fragmentsIn, type OperationPlan } from '../../src/cypher/answer/operation-plan.ts';
import { PlanCache } from '../../src/cypher/answer/plan-cache.ts';
import type { Database } from '../../src/database/database.ts';
import { readRows } from '../../src/database/read-rows.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';

/** What an operation was answered with, by the service's own way and by GraphQL's executor. */
export interface BothAnswers {
  readonly ours: string;
  readonly standard: string;
  /** Whether ours was written straight from the rows. */
  readonly isWritten: boolean;
}

export interface Question {
  readonly document: DocumentNode;
  readonly variableValues?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Answers operations both ways, each statement with one answer of the database's: what is compared is the way back. */
export class BothWays {
  /** Shared by all operations, as a service shares them; the standard way plans each operation afresh. */
  readonly #plans = new PlanCache();
  readonly #run: ReadRows;
  readonly #answers = new Map<string, Promise<readonly unknown[]>>();
  /** Statements that the database refused, with what it said: both ways would agree on them. */
  readonly refused: string[] = [];

  constructor(database: Database) {
    this.#run = (statement) => this.#remember(statement, () => readRows(database, statement));
  }

  async ask(question: Question): Promise<BothAnswers> {
    const answers = await this.#askOnce(question);
    // Where several root fields fail, the database's first answer is the first error: now all answers are there.
    return answers.ours === answers.standard ? answers : this.#askOnce(question);
  }

  async #askOnce({ document, variableValues = {}, operationName }: Question): Promise<BothAnswers> {
    const request = (plans: PlanCache): GraphExecutionArgs => ({
      schema,
      document,
      variableValues,
      operationName,
      contextValue: { graph: new GraphReader(plans, this.#run) },
    });
    const ours = await answerOf(() => executeOperation(request(this.#plans), execute, Number.MAX_VALUE));
    const standard = await answerOf(() => execute(request(new PlanCache())));
    return { ours: ours.text, standard: standard.text, isWritten: ours.isWritten };
  }

  #remember({ text, parameters }: BoundStatement, run: () => Promise<unknown[]>) {
    const key = `${text}\n${JSON.stringify(parameters)}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = run().then(frozen);
    answer.catch((error: unknown) => this.refused.push(`${error}\n${key}`));
    this.#answers.set(key, answer);
    return answer;
  }
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

/**
 * The texts of the statements that an operation takes, planned afresh.
 * @throws where the variables are wrong
 */
export function plannedTexts({ document, variableValues = {} }: Question): string[] {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation, or several.');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues);
  if (coerced === undefined) throw new Error('A variable is of another type.');
  const request = { schema, operation, fragments: fragmentsIn(document), variableValues: coerced };
  return textsOf(new PlanCache().plan(request));
}

/** The statements of a plan. */
export function textsOf({ fields }: OperationPlan): string[] {
  return [...fields.values()].flatMap((field) => ('root' in field ? field.root.text : []));
}

/** What both ways read, neither may change. */
function frozen<Value>(value: Value): Value {
  if (Array.isArray(value)) value.forEach(frozen);
  return Object.freeze(value);
}
