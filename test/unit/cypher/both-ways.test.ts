import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { PlanCache } from '../../../src/cypher/answer/plan-cache.ts';
import { BothWays, expectSameAnswers, frozen, statementKey } from '../../support/both-ways.ts';
import { plannedTexts, type Question, requestOf } from '../../support/planned-statements.ts';
import { randomOperation } from '../../support/random-operations.ts';
import { RandomRows, type Rows } from '../../support/random-rows.ts';
import type { KnownNode } from '../../support/random-values.ts';
import { smallNodes } from '../../support/small-graph.ts';

const documents = 352;
const setsOfValues = 48;
/** So many answers of the database each operation with its values is compared with; half of them have faults. */
const answers = Number(process.env.RUNS ?? 4);
/** Others are tried with `ORACLE_SEED=1000 npx vitest run …`. */
const firstSeed = Number(process.env.ORACLE_SEED ?? process.env.SEED ?? 0);
// So few that a test ends within its time on a busy machine too.
const batch = 16;

const known: readonly KnownNode[] = [
  ...smallNodes.map(({ label, key, values }) => ({
    type: label === 'Person' ? (values.isStudent === true ? 'Student' : 'Researcher') : label,
    key,
    name: String(values.name ?? values.title ?? ''),
  })),
  { type: 'Source', key: 'test:small', name: 'test' },
];

/** A generated document with each of these sets of values. */
function questionsOf(seed: number, sets: readonly number[]): Question[] {
  const { text, variables } = randomOperation(schema, known, seed);
  const document = parse(text);
  expect(validate(schema, document), text).toEqual([]);
  return sets.map((set) => ({ document, variableValues: variables(set) }));
}

/** What a statement is answered with: rows, or the database's refusal. */
type Answer = readonly unknown[] | Error;

const refusal = fc.constant(new Error('The database is away.'));

/** Answers for each of the operation's statements, by what is sent; none where variables are wrong. */
function answersTo(
  plans: PlanCache,
  question: Question,
  faultEvery: number,
): fc.Arbitrary<Map<string, Answer>> {
  const made = new Map<string, fc.Arbitrary<Answer>>();
  try {
    const request = requestOf(question);
    for (const field of plans.plan(request).fields.values()) {
      if ('error' in field) continue;
      const { root } = field;
      const bound = unlessWrong(() => root.bindings.bind(request.variableValues));
      if (bound === undefined) continue;
      const rows: Rows = new RandomRows(bound, faultEvery).of(root);
      const isFaulty = faultEvery < Number.POSITIVE_INFINITY;
      const answer = isFaulty
        ? fc.oneof({ weight: 60, arbitrary: rows }, { weight: 1, arbitrary: refusal })
        : rows;
      made.set(statementKey({ text: root.text, parameters: bound.parameters }), answer);
    }
  } catch {
    // The executor says what is wrong before any statement is sent.
  }
  return fc
    .tuple(...made.values())
    .map((all) => new Map([...made.keys()].map((key, index) => [key, all[index] ?? []])));
}

function unlessWrong<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

describe('generated operations, answered with generated rows', () => {
  const tally = { asked: 0, errors: 0 };
  const plans = new PlanCache();

  /** Compares both ways on so many answers of the database, sound and faulty by turns. */
  async function compare(question: Question, seed: number): Promise<void> {
    // Both ways plan for themselves; the standard one once for a document with its values.
    const own = new PlanCache();
    for (const faultEvery of [Number.POSITIVE_INFINITY, 30]) {
      let current = new Map<string, Answer>();
      const bothWays = new BothWays(
        async (statement) => {
          const answer = current.get(statementKey(statement));
          if (answer === undefined) throw new TypeError(`No rows were made for ${statement.text}.`);
          if (answer instanceof Error) throw answer;
          return answer;
        },
        plans,
        () => own,
      );
      const property = fc.asyncProperty(answersTo(plans, question, faultEvery), async (made) => {
        current = new Map(
          [...made].map(([key, answer]) => [key, answer instanceof Error ? answer : frozen(answer)]),
        );
        const { hasErrors, text } = await expectSameAnswers(bothWays, question);
        expect(text).not.toContain('No rows were made');
        tally.asked += 1;
        if (hasErrors) tally.errors += 1;
      });
      await fc.assert(property, { numRuns: answers / 2, seed });
    }
  }

  test.each(Array.from({ length: documents / batch }, (_, index) => firstSeed + index * batch))(
    'answer the same both ways, from seed %i on',
    async (first) => {
      for (let seed = first; seed < first + batch; seed += 1) {
        const questions = questionsOf(seed, [...Array(setsOfValues).keys()]);
        const distinct = new Map(
          questions.map((question) => [JSON.stringify(question.variableValues), question]),
        );
        for (const question of distinct.values()) await compare(question, seed);
      }
    },
  );

  test('are many, and not few of them have errors', () => {
    expect(tally.asked).toBeGreaterThanOrEqual(5_000 * answers);
    expect(tally.errors).toBeGreaterThan(500 * answers);
    expect(tally.errors / tally.asked).toBeLessThan(0.5);
  });
});

test('the text of a statement depends on the shape of the variables alone', () => {
  let compared = 0;
  for (let seed = firstSeed; seed < firstSeed + documents; seed += 1) {
    for (const shape of [0, 1]) {
      const sets = [0, 2, 4, 6].map((set) => set + shape);
      const texts = questionsOf(seed, sets).flatMap(
        (question) => unlessWrong(() => plannedTexts(question).join('\n')) ?? [],
      );
      compared += texts.length;
      expect(new Set(texts).size, texts.join('\n\n')).toBeLessThanOrEqual(1);
    }
  }
  expect(compared).toBeGreaterThan(5 * documents);
});
