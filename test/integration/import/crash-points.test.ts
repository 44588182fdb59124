import { beforeEach, expect, test } from 'vitest';
import { createDatabaseLoader } from '../../../import/load/database-loader.ts';
import { readSources } from '../../../src/database/sources.ts';
import type { NodeLabel, Properties, RelationshipType } from '../../../src/graph/model.ts';
import { cutAfter } from '../../support/cut-after.ts';
import { clearGraph, graphLines, rows, useDatabase } from '../../support/database.ts';
import type { DocumentFacts, NodeFact, RelationshipFact } from '../../support/fact-collector.ts';
import { dataOf } from '../../support/graphql.ts';
import { KeptGraph } from '../../support/kept-graph.ts';
import { freshGraph, loadAll, loadFacts } from '../../support/loading.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

/** Each node and relationship is a transaction of its own, so a load can be cut anywhere. */
const inSteps = { largestTransaction: 0, batchSize: 1 };

const node = (label: NodeLabel, key: string, values: Properties): NodeFact => ({ label, key, values });
const link = (type: RelationshipType, from: string, to: string): RelationshipFact => {
  return { type, from, to, discriminator: '', values: {} };
};

function facts(key: string, nodes: NodeFact[], relationships: RelationshipFact[]): DocumentFacts {
  return { source: { key, kind: 'tables', uri: null, recordCount: 0, partial: false }, nodes, relationships };
}

/** Two data sets that know one paper, its topic and one of its authors, and nothing by which that shows. */
const one = facts(
  'b',
  [
    node('Paper', 'b:w', { title: 'Graphs', doi: '10/b' }),
    node('Person', 'b:p', { name: 'Ada' }),
    node('Topic', 'b:t', { name: 'Trees' }),
  ],
  [link('AUTHORED', 'b:p', 'b:w'), link('ABOUT', 'b:w', 'b:t'), link('WORKS_ON', 'b:p', 'b:t')],
);
const another = facts(
  'c',
  [
    node('Paper', 'c:w', { title: 'On graphs', openalex: 'W1' }),
    node('Person', 'c:p', { name: 'Ada' }),
    node('Topic', 'c:t', { name: 'Trees' }),
  ],
  [link('AUTHORED', 'c:p', 'c:w'), link('ABOUT', 'c:w', 'c:t')],
);
/** Says that the two papers are one; it knows neither the person nor the topic, which are one each then. */
const bridge = facts(
  'a',
  [
    node('Paper', 'a:w', { title: 'Graphs, again', doi: '10/b', openalex: 'W1' }),
    node('Person', 'a:q', { name: 'Eve', orcid: '1' }),
    node('Person', 'a:r', { name: 'E. Fox', orcid: '1' }),
    node('Institution', 'a:i', { name: 'McGill' }),
  ],
  [
    link('AUTHORED', 'a:q', 'a:w'),
    link('AUTHORED', 'a:r', 'a:w'),
    link('AFFILIATED_WITH', 'a:q', 'a:i'),
    link('AFFILIATED_WITH', 'a:r', 'a:i'),
  ],
);
const without = facts('a', [node('Person', 'a:q', { name: 'Eve' })], []);

test('what a document makes one though it does not state it becomes one, and is parted again with it', async () => {
  const apart = await freshGraph(database(), one, another);
  const together = await freshGraph(database(), bridge, one, another);
  await clearGraph(database());
  await loadAll(database(), one, another, bridge);
  expect(await graphLines(database())).toEqual(together);
  expect(await rows(database(), 'MATCH (n:Topic) RETURN n.key AS key')).toEqual([{ key: 'b:t' }]);
  const loader = createDatabaseLoader(database());
  await loader.withdraw('a');
  await loader.close();
  expect(await graphLines(database())).toEqual(apart);
});

test('a record that knows another only by its key is one with it, whoever else is there', async () => {
  const named = facts('b', [node('Person', 'b:p', { openalex: 'A1' })], []);
  const keyed = facts('c', [node('Person', 'openalex:A1', { name: 'Ada' })], []);
  await loadAll(database(), named, keyed);
  const people = await rows(database(), 'MATCH (n:Person) RETURN n.key AS key');
  expect(people).toEqual([{ key: 'b:p' }]);
  const lines = await graphLines(database());
  expect(await freshGraph(database(), keyed, named)).toEqual(lines);
});

test('a cut document keeps the ids that made its records one, where no other source is there either', async () => {
  const whole = facts(
    'a',
    [node('Person', 'a:p', { orcid: '1' }), node('Person', 'a:q', { orcid: '1' })],
    [],
  );
  const cut = facts('a', [node('Person', 'a:q', { name: 'Ada' })], []);
  await loadAll(database(), whole, { ...cut, source: { ...cut.source, partial: true } });
  expect(await rows(database(), 'MATCH (n:Person) RETURN n.key AS key')).toEqual([{ key: 'a:p' }]);
});

test('a source says that it is not complete until the same load or withdrawal has come to its end', async () => {
  const complete = async (): Promise<unknown> => {
    const listed = (await readSources(database())).map(({ key, complete }) => ({ key, complete }));
    expect(await dataOf(database(), '{ sources { nodes { key complete } } }')).toEqual({
      sources: { nodes: listed },
    });
    return listed;
  };
  await loadAll(database(), one);
  expect(await cutAfter(database(), 3, () => take(bridge))).toBe(true);
  expect(await complete()).toEqual([
    { key: 'a', complete: false },
    { key: 'b', complete: true },
  ]);
  await take(bridge);
  expect(await complete()).toEqual([
    { key: 'a', complete: true },
    { key: 'b', complete: true },
  ]);
  expect(await cutAfter(database(), 3, () => take(null))).toBe(true);
  expect(await complete()).toEqual([
    { key: 'a', complete: false },
    { key: 'b', complete: true },
  ]);
  await take(null);
  expect(await complete()).toEqual([{ key: 'b', complete: true }]);
});

type Version = DocumentFacts | null;

/** Cut after each of its steps in turn, and then the last word: the same, another version, or a withdrawal. */
test.each<[string, Version, Version, Version]>([
  ['a load, and the same again', null, bridge, bridge],
  ['a load, and a withdrawal', null, bridge, null],
  ['a new version, and the same again', bridge, without, without],
  ['a withdrawal, and the same again', bridge, null, null],
])('cut at any step, the graph is that of the last word: %s', async (_, before, first, last) => {
  const expected = await freshGraph(database(), ...stated(last), one, another);
  await clearGraph(database());
  await loadAll(database(), one, another, ...stated(before));
  const beginning = await KeptGraph.of(database());
  for (let steps = 0, isCut = true; isCut; steps += 1) {
    await beginning.restore();
    isCut = await cutAfter(database(), steps, () => take(first));
    await take(last);
    expect(await graphLines(database()), `after ${steps} steps`).toEqual(expected);
  }
});

function stated(version: Version): DocumentFacts[] {
  return version === null ? [] : [version];
}

async function take(version: Version): Promise<void> {
  const loader = createDatabaseLoader(database(), inSteps);
  try {
    if (version === null) await loader.withdraw('a');
    else await loadFacts(loader, version);
  } finally {
    await loader.close();
  }
}
