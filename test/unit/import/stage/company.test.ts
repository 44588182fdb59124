import { expect, test } from 'vitest';
import { createFinishIndex, selectByline, selectCoauthors } from '../../../../import/stage/company.ts';
import { ScratchDatabase } from '../../../../import/stage/scratch-database.ts';
import { createTables } from '../../../../import/stage/tables.ts';

/** How SQLite looks things up for a statement, step by step. */
function stepsOf(sql: string): string[] {
  const database = new ScratchDatabase(createTables);
  try {
    database.run(createFinishIndex);
    return database.all(({ detail }) => String(detail), `EXPLAIN QUERY PLAN ${sql}`, 'a:ada');
  } finally {
    database.close();
  }
}

test('co-authors are found from the person, not among everybody who has written', () => {
  expect(stepsOf(selectCoauthors).slice(0, 3)).toEqual([
    expect.stringMatching(/^SEARCH own .*\(type=\? AND start=\?\)/),
    expect.stringMatching(/^SEARCH other .*\(finish=\? AND type=\?\)/),
    expect.stringMatching(/^SEARCH node .*\(label=\? AND key=\?\)/),
  ]);
});

test('a byline is found from its paper, not among all authorships', () => {
  expect(stepsOf(selectByline)).toEqual([
    expect.stringMatching(/^SEARCH relationship .*relationship_finish \(finish=\?\)/),
    expect.stringMatching(/^SEARCH node .*\(label=\? AND key=\?\)/),
  ]);
});
