import { readFile } from 'node:fs/promises';
import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { examples } from '../../../schema/examples.ts';
import { schema } from '../../../schema/index.ts';
import { BothWays, plannedTexts, type Question, reproduction } from '../../support/both-ways.ts';
import { useDatabase } from '../../support/database.ts';
import { fencedBlocks } from '../../support/fenced-blocks.ts';
import { addOddNodes, oddQuestions } from '../../support/odd-questions.ts';
import { root } from '../../support/programs.ts';
import { randomOperation } from '../../support/random-operations.ts';
import { type KnownNode, knownNodes } from '../../support/random-values.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
let known: readonly KnownNode[] = [];
let bothWays: BothWays;

beforeAll(async () => {
  await importSample(database());
  await loadSmallGraph(database());
  await addOddNodes(database());
  const nodes = await knownNodes(database());
  // Few of the sample's, so that operations meet the small graph's and the odd ones often.
  known = nodes.filter(({ key }, index) => /^(p|i|t|a|odd|test):/.test(key) || index % 8 === 0);
  bothWays = new BothWays(database());
});

/** Fails for a difference, or for an answer without errors that was not written straight from the rows. */
async function askBothWays(question: Question): Promise<{ text: string; hasErrors: boolean }> {
  const answers = await bothWays.ask(question);
  const message = reproduction(question, answers);
  expect(answers.ours, message).toBe(answers.standard);
  expect(answers.standard, message).toMatch(/^\{"(data|errors)":/);
  const hasErrors = answers.standard.startsWith('{"errors":');
  const isIntrospection = /\b__(type|schema)\b/.test(message);
  expect(answers.isWritten, message).toBe(!hasErrors && !isIntrospection);
  return { text: answers.standard, hasErrors };
}

/** The texts of each question's statements; none for one whose variables are wrong. */
function textsOf(questions: readonly Question[]): string[] {
  return questions.flatMap((question) => {
    try {
      return [plannedTexts(question).join('\n')];
    } catch {
      return [];
    }
  });
}

describe('generated operations', () => {
  const documents = 352;
  const setsOfValues = 48;
  // So few that a test ends within its time on a busy machine too.
  const batch = 16;
  /** Others are tried with `ORACLE_SEED=1000 npx vitest run …`. */
  const firstSeed = Number(process.env.ORACLE_SEED ?? 0);
  const tally = { asked: 0, errors: 0 };

  /** A generated document with each of these sets of values. */
  function questionsOf(seed: number, sets: readonly number[]): Question[] {
    const { text, variables } = randomOperation(schema, known, seed);
    const document = parse(text);
    expect(validate(schema, document), text).toEqual([]);
    return sets.map((set) => ({ document, variableValues: variables(set) }));
  }

  async function askAndCount(question: Question): Promise<void> {
    const { hasErrors } = await askBothWays(question);
    tally.asked += 1;
    if (hasErrors) tally.errors += 1;
  }

  test.each(Array.from({ length: documents / batch }, (_, index) => firstSeed + index * batch))(
    'answer the same both ways, from seed %i on',
    async (first) => {
      for (let seed = first; seed < first + batch; seed += 1) {
        const questions = questionsOf(seed, [...Array(setsOfValues).keys()]);
        const distinct = new Map(
          questions.map((question) => [JSON.stringify(question.variableValues), question]),
        );
        await Promise.all([...distinct.values()].map(askAndCount));
      }
    },
  );

  test('are many, and not few of them have errors', () => {
    expect(tally.asked).toBeGreaterThanOrEqual(5_000);
    expect(tally.errors).toBeGreaterThan(500);
    expect(tally.errors / tally.asked).toBeLessThan(0.35);
  });

  test('have statements whose texts depend on the shape of the variables alone', () => {
    let compared = 0;
    for (let seed = firstSeed; seed < firstSeed + documents; seed += 1) {
      for (const shape of [0, 1]) {
        const texts = textsOf(
          questionsOf(
            seed,
            [0, 2, 4, 6].map((set) => set + shape),
          ),
        );
        compared += texts.length;
        expect(new Set(texts).size, texts.join('\n\n')).toBeLessThanOrEqual(1);
      }
    }
    expect(compared).toBeGreaterThan(5 * documents);
  });
});

describe('operations written by hand', () => {
  test.each(examples)('the example: $title', async ({ query }) => {
    expect(await askBothWays({ document: parse(query) })).toMatchObject({ hasErrors: false });
  });

  test.each(['README.md', 'docs/cookbook.md'])('those of %s', async (file) => {
    const blocks = fencedBlocks(await readFile(`${root}/${file}`, 'utf8'));
    const queries = blocks.filter(({ language }) => language === 'graphql');
    expect(queries).not.toEqual([]);
    for (const { text } of queries) {
      expect(await askBothWays({ document: parse(text) })).toMatchObject({ hasErrors: false });
    }
  });

  test.each(oddQuestions)('$title', async ({ query, variables = {}, operationName }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    await askBothWays({
      document,
      variableValues: variables,
      ...(operationName === undefined ? {} : { operationName }),
    });
  });

  test.each(['first', 'last'])('all papers page by page with %s', async (size) => {
    const [cursor, side] = size === 'first' ? ['endCursor', 'after'] : ['startCursor', 'before'];
    const document = parse(
      `query ($at: String) { papers(${size}: 7, ${side}: $at, orderBy: [YEAR_ASC, TITLE_ASC]) { nodes { key }
         pageInfo { at: ${cursor} hasNextPage hasPreviousPage } edges { cursor } } }`,
    );
    const keys: string[] = [];
    let at: string | null = null;
    do {
      const { text } = await askBothWays({ document, variableValues: { at } });
      const { nodes, pageInfo } = JSON.parse(text).data.papers;
      for (const { key } of nodes) keys.push(key);
      at = nodes.length === 7 ? pageInfo.at : null;
    } while (at !== null);
    expect(keys).toHaveLength(40);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('the database refuses no statement', () => {
  expect(bothWays.refused).toEqual([]);
});
