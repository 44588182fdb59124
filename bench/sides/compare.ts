import { deepStrictEqual } from 'node:assert';
import type { RoleKeys } from '../graph/keys.ts';
import { allAsked, type BenchQuestion } from '../questions/questions.ts';
import type { Side } from './side.ts';

/** By the question's name, then by what is asked. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Asks every side every question before anything is timed.
 * @returns the answers of the first side
 * @throws Error that shows where two sides differ
 */
export async function compareAnswers(
  [first, ...others]: readonly Side[],
  questions: readonly BenchQuestion[],
  keys: RoleKeys,
): Promise<Answers> {
  const answers: Record<string, Record<string, unknown>> = {};
  for (const question of questions) {
    const byAsked: Record<string, unknown> = {};
    for (const asked of allAsked(question, keys)) {
      const expected = await first?.answer(question, asked);
      byAsked[JSON.stringify(asked)] = expected;
      for (const side of others) {
        const actual = await side.answer(question, asked);
        const title = `${side.name} and ${first?.name} answer ${question.name} for ${JSON.stringify(asked)} differently`;
        deepStrictEqual({ title, answer: inCommonForm(actual) }, { title, answer: inCommonForm(expected) });
      }
    }
    answers[question.name] = byAsked;
  }
  return answers;
}

/**
 * Brings answers to one form, lists by position: the values of an object in their order, with those of the objects in
 * it (`edges`, `node`) in their place. A list of one stands for its item on every side: so a look-up by key that
 * answers with a list, as the peer's do, answers like one that gives the node.
 */
export function inCommonForm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const items = Array.isArray(value) ? value.map(inCommonForm) : valuesIn(value);
  return items.length === 1 ? items[0] : items;
}

function valuesIn(value: object): unknown[] {
  return Object.values(value).flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? valuesIn(item) : [inCommonForm(item)],
  );
}
