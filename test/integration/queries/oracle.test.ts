import { readFile } from 'node:fs/promises';
import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { examples } from '../../../schema/examples.ts';
import { schema } from '../../../schema/index.ts';
import { BothWays, expectSameAnswers, RememberedRows } from '../../support/both-ways.ts';
import { useDatabase } from '../../support/database.ts';
import { fencedBlocks } from '../../support/fenced-blocks.ts';
import { addOddNodes, oddQuestions } from '../../support/odd-questions.ts';
import type { Question } from '../../support/planned-statements.ts';
import { root } from '../../support/programs.ts';
import { randomOperation } from '../../support/random-operations.ts';
import { type KnownNode, knownNodes } from '../../support/random-values.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
let known: readonly KnownNode[] = [];
let remembered: RememberedRows;
let bothWays: BothWays;

beforeAll(async () => {
  await importSample(database());
  await loadSmallGraph(database());
  await addOddNodes(database());
  const nodes = await knownNodes(database());
  // Few of the sample's, so that operations meet the small graph's and the odd ones often.
  known = nodes.filter(({ key }, index) => /^(p|i|t|a|odd|test):/.test(key) || index % 8 === 0);
  remembered = new RememberedRows(database());
  bothWays = new BothWays(remembered.run);
});

/** Where several root fields fail, the database's first answer is the first error: now all answers are there. */
async function askBothWays(question: Question): Promise<{ text: string; hasErrors: boolean }> {
  await bothWays.ask(question);
  return expectSameAnswers(bothWays, question);
}

// The unit tests compare many more, with generated rows in the place of the database's.
describe('generated operations', () => {
  const documents = 25;
  const setsOfValues = 8;
  /** Others are tried with `ORACLE_SEED=1000 npx vitest run …`. */
  const firstSeed = Number(process.env.ORACLE_SEED ?? process.env.SEED ?? 0);

  test.each(Array.from({ length: documents }, (_, index) => firstSeed + index))(
    'answer the same both ways from a graph, with seed %i',
    async (seed) => {
      const { text, variables } = randomOperation(schema, known, seed);
      const document = parse(text);
      expect(validate(schema, document), text).toEqual([]);
      const values = new Map(
        Array.from({ length: setsOfValues }, (_, set) => variables(set)).map((each) => [
          JSON.stringify(each),
          each,
        ]),
      );
      await Promise.all(
        [...values.values()].map((variableValues) => askBothWays({ document, variableValues })),
      );
    },
  );
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
  expect(remembered.refused).toEqual([]);
});
