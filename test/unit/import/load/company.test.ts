import { expect, onTestFinished, test } from 'vitest';
import { selectCoauthors } from '../../../../import/load/find/company.ts';
import { Stage } from '../../../../import/stage/stage.ts';

test('co-authors are found from the person, not among everybody who has written', () => {
  const stage = new Stage();
  onTestFinished(() => stage.close());
  stage.run('CREATE INDEX relationship_finish ON relationship (type, finish)');
  const steps = stage
    .all(`EXPLAIN QUERY PLAN ${selectCoauthors}`, 'a:ada')
    .map(({ detail }) => String(detail));
  expect(steps.slice(0, 3)).toEqual([
    expect.stringMatching(/^SEARCH own .*\(type=\? AND start=\?\)/),
    expect.stringMatching(/^SEARCH other .*\(type=\? AND finish=\?\)/),
    expect.stringMatching(/^SEARCH node .*\(label=\? AND key=\?\)/),
  ]);
});
