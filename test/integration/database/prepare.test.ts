import { expect, test } from 'vitest';
import { prepareDatabase } from '../../../src/database/prepare.ts';
import { schemaStatements } from '../../../src/graph/constraints.ts';
import { rows, useDatabase } from '../../support/database.ts';

const database = useDatabase();

async function names(kind: 'CONSTRAINTS' | 'INDEXES'): Promise<string[]> {
  const found = await rows(
    database(),
    `SHOW ${kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name`,
  );
  return found.map(({ name }) => String(name));
}

async function dropAll(): Promise<void> {
  for (const name of await names('CONSTRAINTS')) await rows(database(), `DROP CONSTRAINT ${name}`);
  for (const name of await names('INDEXES')) await rows(database(), `DROP INDEX ${name}`);
}

test('several processes prepare one database at once, and it is prepared', async () => {
  const before = [await names('CONSTRAINTS'), await names('INDEXES')];
  for (let round = 0; round < 2; round += 1) {
    await dropAll();
    await Promise.all(Array.from({ length: 6 }, () => prepareDatabase(database())));
    expect([await names('CONSTRAINTS'), await names('INDEXES')]).toEqual(before);
  }
  expect(before.flat().length).toBeGreaterThan(schemaStatements.length - 5);
});
