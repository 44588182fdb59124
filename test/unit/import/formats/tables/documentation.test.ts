import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tablesInOrder } from '../../../../../import/formats/tables/declared/known-tables.ts';
import { describeTables } from '../../../../../import/formats/tables/documentation.ts';
import { nodeModels, relationshipModels } from '../../../../../src/graph/model.ts';

test('docs/tables.md is what the tables are read by', async () => {
  const text = await readFile(new URL('../../../../../docs/tables.md', import.meta.url), 'utf8');
  const [, reference] = text.split('a test compares it. -->\n\n');
  expect(reference).toBe(`${describeTables()}\n`);
});

test('every column becomes a property of the graph, or is what another is made of', () => {
  const others = ['kind', 'id'];
  for (const table of tablesInOrder) {
    const model = 'label' in table ? nodeModels[table.label] : relationshipModels[table.type];
    const properties = table.columns
      .filter(({ is }) => is !== 'id')
      .map(({ name, property = name }) => property);
    const known = [...Object.keys(model.properties), ...others];
    expect(known).toEqual(expect.arrayContaining(properties));
  }
});
