import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../bench/questions/questions.ts';
import { importSample } from '../../../import/sample.ts';
import { examples } from '../../../schema/examples.ts';
import { useDatabase } from '../../support/database.ts';
import { goldenOperations } from '../../support/golden-statements.ts';
import { type Answer, answer, dataOf } from '../../support/graphql.ts';
import { explain } from '../../support/plans.ts';

const database = useDatabase();
beforeAll(() => importSample(database()));

/** Reading every node of the graph or of a label, or every pair of two sets: what no root field may need. */
const scans = ['AllNodesScan', 'NodeByLabelScan', 'CartesianProduct', 'UnionNodeByLabelsScan'];

/** Who has most papers is known only when all are counted. */
const countsAll = 'test/statements/researchers-by-papers';

interface Asked {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** The file that holds what is sent. */
  readonly cypherFile?: string;
}

const questions: readonly Asked[] = [
  ...goldenOperations().map(({ name, source, variableValues, cypherFile }) => ({
    title: `test/statements/${name}`,
    query: source,
    variables: variableValues,
    cypherFile,
  })),
  ...examples,
  ...operations.map(({ name, ours: query }) => ({
    title: `the benchmark's ${name}`,
    query,
    // They ask for one key, or a start of a name.
    variables: query.includes('$key') ? { key: 'mila:yoshua-bengio' } : {},
  })),
];

describe.each(questions)('$title', ({ title, query, variables, cypherFile }) => {
  let answered: Answer;
  beforeAll(async () => {
    answered = await answer(database(), query, { ...variables });
  });

  test('takes one statement for each root field', () => {
    const [operation] = parse(query).definitions;
    const rootFields =
      operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections.length : 0;
    expect(answered.errors).toBeUndefined();
    expect(answered.statements).toHaveLength(rootFields);
  });

  test('reads through indexes', async () => {
    for (const { text, parameters } of answered.statements) {
      const operators = await explain(database(), text, parameters);
      expect(
        operators.filter((operator) => scans.includes(operator)),
        text,
      ).toEqual(title === countsAll ? ['NodeByLabelScan'] : []);
    }
  });

  test.skipIf(cypherFile === undefined)('sends what its file says', async () => {
    const file = await readFile(cypherFile ?? '', 'utf8');
    for (const { text } of answered.statements) expect(file).toContain(`\n${text}\n`);
  });
});

test('a text from outside stands in a parameter and never in a statement', async () => {
  const hostile = `x"}) MATCH (n) DETACH DELETE n //'\`$p0`;
  const { errors, statements } = await answer(
    database(),
    'query ($text: String!) { person(by: {name: $text}) { key } papers(filter: {titleContains: $text}) { totalCount } }',
    { text: hostile },
  );
  expect(errors).toBeUndefined();
  for (const { text } of statements) expect(text).not.toContain('DELETE');
  expect(await dataOf(database(), '{ papers { totalCount } }')).toEqual({ papers: { totalCount: 34 } });
});

describe('the example tabs answer on the sample', () => {
  test.each(examples)('$title', async ({ query }) => {
    expect(await dataOf(database(), query)).toMatchSnapshot();
  });
});
