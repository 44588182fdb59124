import { once } from 'node:events';
import { expect, test } from 'vitest';
import { importSample, needsSample } from '../../import/sample.ts';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../support/database.ts';
import { dataOf } from '../support/graphql.ts';
import { launch, startServiceForTest } from '../support/programs.ts';

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

test('a start that is killed amid the sample is made good by the next; a graph of other things is let be', async () => {
  const { documents } = await importSample(database());
  const lines = await graphLines(database());
  await clearGraph(database());
  await killAt(documents[2]?.source);
  expect(await rows(database(), 'MATCH (source:Source) RETURN source.key AS source')).toHaveLength(2);

  await (await startServiceForTest([], neo4jVariables())).stop();
  expect(await graphLines(database())).toEqual(lines);
  expect(await needsSample(database())).toBe(false);

  await rows(database(), 'MATCH (source:Source {key: $key}) DETACH DELETE source', {
    key: documents[2]?.source,
  });
  await (await startServiceForTest([], neo4jVariables())).stop();
  expect(await rows(database(), 'MATCH (source:Source) RETURN source.key')).toHaveLength(
    documents.length - 1,
  );
});

/** Starts a service on an empty graph, and kills it where it cannot write a source, since that is locked. */
async function killAt(source: string | null | undefined): Promise<void> {
  const session = database().driver.session();
  try {
    const transaction = await session.beginTransaction();
    await transaction.run('CREATE (:Source {key: $source})', { source });
    const { child } = launch(['serve'], { ...neo4jVariables(), PORT: '0' });
    const ended = once(child, 'close');
    const count = () => rows(database(), 'MATCH (source:Source) RETURN source.key');
    await expect.poll(count, { timeout: 60_000 }).toHaveLength(2);
    child.kill('SIGKILL');
    await ended;
    await transaction.rollback();
  } finally {
    await session.close();
  }
}
