import { expect, onTestFinished, test } from 'vitest';
import { createFinishIndex, selectCoauthors } from '../../../../import/stage/company.ts';
import { ScratchDatabase } from '../../../../import/stage/scratch-database.ts';
import { createTables } from '../../../../import/stage/tables.ts';

test('co-authors are found from the person, not among everybody who has written', () => {
  const database = new ScratchDatabase(createTables);
  onTestFinished(() => database.close());
  database.run(createFinishIndex);
  const plan = `EXPLAIN QUERY PLAN ${selectCoauthors}`;
  const steps = database.all(({ detail }) => String(detail), plan, 'a:ada');
  expect(steps.slice(0, 3)).toEqual([
    expect.stringMatching(/^SEARCH own .*\(type=\? AND start=\?\)/),
    expect.stringMatching(/^SEARCH other .*\(type=\? AND finish=\?\)/),
    expect.stringMatching(/^SEARCH node .*\(label=\? AND key=\?\)/),
  ]);
});
