import { expect, test } from 'vitest';
import { importSample } from '../../import/sample.ts';
import { graphLines, useDatabase } from '../support/database.ts';
import { dataOf } from '../support/graphql.ts';

const database = useDatabase();

test('the sample loads whole, and loading it again changes nothing', async () => {
  const first = await importSample(database());
  const lines = await graphLines(database());
  const second = await importSample(database());

  expect(first.issues).toEqual([]);
  expect(first.nodes.created).toBeGreaterThan(200);
  expect(second.changed).toBe(false);
  expect(second.nodes).toMatchObject({ created: 0, updated: 0, withdrawn: 0 });
  expect(await graphLines(database())).toEqual(lines);
});

test('the sample is one network of several supervisors and institutions', async () => {
  const data = await dataOf(
    database(),
    '{ papers { totalCount } institutions { totalCount } students { totalCount } researchers { totalCount } topics { totalCount } }',
  );
  expect(data).toEqual({
    papers: { totalCount: 34 },
    institutions: { totalCount: 14 },
    students: { totalCount: 95 },
    researchers: { totalCount: 113 },
    topics: { totalCount: 40 },
  });
});
