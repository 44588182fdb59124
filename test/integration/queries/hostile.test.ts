import { parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows, useDatabase } from '../../support/database.ts';
import { answer } from '../../support/graphql.ts';
import {
  clearCodes,
  hostileTexts,
  operationOf,
  plainText,
  scans,
  textFields,
  variablesOf,
} from '../../support/hostile-texts.ts';
import { plannedStatements } from '../../support/planned-statements.ts';
import { explain } from '../../support/plans.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
beforeAll(() => loadSmallGraph(database()));

describe.each(textFields)('%s', (_field, selection) => {
  test.each(hostileTexts)('%s: a clear error or an answer', async (_what, text) => {
    const { errors = [], statements } = await answer(
      database(),
      operationOf(selection),
      variablesOf(selection, text),
    );
    for (const { message, extensions } of errors) {
      expect(clearCodes, message).toContain(extensions.code);
      expect(message.length).toBeLessThan(1_000);
    }
    expect(statements.length).toBeLessThanOrEqual(1);
    for (const statement of statements) {
      if (text !== '') expect(statement.text).not.toContain(text);
    }
  });

  // A unit test shows that the statement is the same for every text; the long tests explain it for each of them.
  test('reads through indexes', async () => {
    const document = parse(operationOf(selection));
    const variableValues = variablesOf(selection, plainText(selection));
    const [statement] = plannedStatements({ document, variableValues }).values();
    if (statement === undefined) throw new Error('There was no statement.');
    const operators = await explain(database(), statement.text, statement.parameters);
    expect(operators.filter((operator) => scans.test(operator))).toEqual([]);
  });
});

/** A cursor of the right order whose values no row has. */
function cursorOf(...content: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

test.each([
  ['a text for a number', cursorOf('YEAR_DESC', 'x', 'a:one')],
  ['a number for a text', cursorOf('YEAR_DESC', 2020, 7)],
  ['a number beyond all', cursorOf('YEAR_DESC', 1.7e308, 'a:one')],
  ['a key that is half a pair', cursorOf('YEAR_DESC', 2020, '\ud800')],
  ['too few values', cursorOf('YEAR_DESC', 2020)],
  ['an object', cursorOf('YEAR_DESC', { $gt: 1 }, 'a:one')],
  ['Cypher for an order', cursorOf('YEAR_DESC} RETURN 1', 2020, 'a:one')],
  ['a very long order', cursorOf('x'.repeat(100_000), 2020, 'a:one')],
  ['a very long key', cursorOf('YEAR_DESC', 2020, 'x'.repeat(100_000))],
])('a forged cursor with %s', async (_what, cursor) => {
  for (const side of ['after', 'before']) {
    const { errors = [] } = await answer(
      database(),
      `query ($cursor: String!) { papers(${side}: $cursor, first: 5) { totalCount nodes { key } } }`,
      { cursor },
    );
    for (const { message, extensions } of errors) {
      expect(extensions.code).toBe('BAD_CURSOR');
      expect(message.length).toBeLessThan(1_000);
    }
  }
});

test('the graph is what it was', async () => {
  const [row] = await rows(
    database(),
    'MATCH (node) WHERE NOT node:ImportLock AND NOT node:GraphVersion RETURN count(node) AS count',
  );
  expect(row?.count).toBe(16);
});
