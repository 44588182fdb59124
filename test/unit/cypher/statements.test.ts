import { validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { relationshipTypes } from '../../../src/graph/model.ts';
import { cypherFileText, goldenOperations, lonelyFiles } from '../../support/golden-statements.ts';
import { plannedStatements } from '../../support/planned-statements.ts';
import { StatementParts } from '../../support/statement-parts.ts';

/** What somebody does whose change of the planner is meant. */
const update =
  'If the change is meant, write the files of test/statements anew with `npx vitest run --project unit -u test/unit/cypher/statements.test.ts`, and have the difference reviewed.';

const operations = goldenOperations();
// Taken before any file is written: the run that writes one fails, so that somebody reads what it wrote.
const lonely = lonelyFiles();

test('each operation has its statements beside it, and nothing stands alone', () => {
  expect(lonely, update).toEqual([]);
});

test.each(operations)('$name', async (operation) => {
  expect(validate(schema, operation.document)).toEqual([]);
  const text = cypherFileText(plannedStatements(operation));
  await expect(text, update).toMatchFileSnapshot(operation.cypherFile);
});

test('each field, argument, filter, order, interface and union of the schema stands in one of them', () => {
  const parts = new StatementParts(schema);
  const all = parts.inSchema();
  const shown = new Set(operations.flatMap((operation) => [...parts.inQuestion(operation)]));
  expect(all.size).toBeGreaterThan(300);
  expect(
    [...all].filter((part) => !shown.has(part)),
    'Add an operation with these to test/statements.',
  ).toEqual([]);
});

test('each type of relationship is walked in both directions', () => {
  const texts = operations.flatMap((operation) => [...plannedStatements(operation).values()]);
  const all = texts.map(({ text }) => text).join('\n');
  for (const type of relationshipTypes) {
    expect(all, type).toMatch(new RegExp(`<-\\[\\w*:[^\\]]*\\b${type}\\b[^\\]]*\\]-`));
    expect(all, type).toMatch(new RegExp(`-\\[\\w*:[^\\]]*\\b${type}\\b[^\\]]*\\]->`));
  }
});
