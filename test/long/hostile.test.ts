import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { answer } from '../support/graphql.ts';
import { hostileTexts, operationOf, scans, textFields, variablesOf } from '../support/hostile-texts.ts';
import { explain } from '../support/plans.ts';
import { loadSmallGraph } from '../support/small-graph.ts';

const database = useDatabase();
beforeAll(() => loadSmallGraph(database()));

describe.each(textFields)('%s', (_field, selection) => {
  test.each(hostileTexts)('%s: what is sent reads through indexes', async (_what, text) => {
    const { statements } = await answer(database(), operationOf(selection), variablesOf(selection, text));
    for (const statement of statements) {
      const operators = await explain(database(), statement.text, statement.parameters);
      expect(operators.filter((operator) => scans.test(operator))).toEqual([]);
    }
  });
});
