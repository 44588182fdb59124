import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createDatabaseLoader, createDryRunLoader } from '../../../import/load/database-loader.ts';
import { clearGraph, graphLines, rows, useDatabase } from '../../support/database.ts';
import type { DocumentFacts, NodeFact } from '../../support/fact-collector.ts';
import { factsOf } from '../../support/facts.ts';
import { freshGraph, importInto, loadAll, loadFacts, statementsOf } from '../../support/loading.ts';
import { folderOf, type PageContent } from '../../support/pages.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const older: PageContent = {
  name: 'Ada Abbot',
  roles: ['Core Academic Member', 'Professor, McGill University', 'Researcher, Google'],
  topics: ['Causality', 'Robotics'],
  biography: ['She teaches.'],
  students: ['PhD - UdeM', 'PhD - UdeM', 'PhD - UdeM', 'Co-supervisor :', 'Research Intern - ETH Zurich'],
  publications: [
    { title: 'Graphs: a study', authors: ['Boris Castel', 'Chloé Dufour'] },
    { title: 'Trees: a study', authors: ['Boris Castel'] },
  ],
};
const newer: PageContent = {
  ...older,
  roles: ['Core Academic Member', 'Dean, McGill University'],
  topics: ['Causality'],
  // Two have gone, one has come.
  students: ['PhD - UdeM', 'PhD - UdeM', 'Co-supervisor :', 'Postdoctorate'],
  publications: [
    {
      title: 'Graphs: a study',
      authors: ['Chloé Dufour'],
      abstract: 'We say what is new. It is not much, as ever.',
    },
    { title: 'Trees: another study', authors: ['Boris Castel'] },
  ],
};
const nothing = { created: 0, updated: 0, withdrawn: 0 };

test('the same document again changes nothing, in few statements, all of them reads', async () => {
  const facts = factsOf(older);
  const [first] = await loadAll(database(), facts);
  const lines = await graphLines(database());
  const [source] = await rows(database(), 'MATCH (s:Source) RETURN s.importedAt AS at');
  const texts = await statementsOf(database(), async () => {
    expect(await loadAll(database(), facts)).toEqual([
      {
        nodes: { ...nothing, unchanged: facts.nodes.length },
        relationships: { ...nothing, unchanged: facts.relationships.length },
        merges: {},
      },
    ]);
  });

  expect(first?.nodes).toEqual({ ...nothing, created: facts.nodes.length, unchanged: 0 });
  expect(first?.relationships).toEqual({ ...nothing, created: facts.relationships.length, unchanged: 0 });
  expect(await graphLines(database())).toEqual(lines);
  expect(await rows(database(), 'MATCH (s:Source) RETURN s.importedAt AS at')).toEqual([source]);
  // The lock, the source, and a look at each label and type.
  expect(texts).toHaveLength(13);
  expect(texts.filter((text) => /CREATE|SET|DELETE|MERGE/.test(text))).toHaveLength(1);
});

test('the number of statements does not grow with the document', async () => {
  const large = {
    ...older,
    students: Array.from({ length: 60 }, () => 'PhD - UdeM'),
    publications: Array.from({ length: 60 }, (_, at) => ({
      title: `Study ${at}: graphs`,
      authors: ['Boris Castel', 'Elena Gagnon'],
    })),
  };
  const small = await statementsOf(database(), () => loadAll(database(), factsOf(older)));
  await clearGraph(database());
  const more = await statementsOf(database(), () => loadAll(database(), factsOf(large)));
  expect(more).toHaveLength(small.length);
});

test('a newer version withdraws what only the older one said', async () => {
  const expected = await freshGraph(database(), factsOf(newer));
  await clearGraph(database());
  const [, counts] = await loadAll(database(), factsOf(older), factsOf(newer));

  expect(await graphLines(database())).toEqual(expected);
  // Gone: one PhD student, the intern, Google, ETH Zurich, Robotics and the older title.
  expect(counts?.nodes).toMatchObject({ created: 2, withdrawn: 6 });
  // Nothing remains that no source states.
  expect(
    await rows(
      database(),
      'MATCH (n) WHERE NOT (n)<-[:STATES]-() AND NOT n:Source AND NOT n:ImportLock AND NOT n:GraphVersion RETURN n.key',
    ),
  ).toEqual([]);
});

test('a newer version and then the older one again is the older one', async () => {
  const expected = await freshGraph(database(), factsOf(older));
  await clearGraph(database());
  await loadAll(database(), factsOf(older), factsOf(newer), factsOf(older));
  expect(await graphLines(database())).toEqual(expected);
});

test('a document that is cut adds what it says and withdraws nothing', async () => {
  const whole = factsOf(older);
  const cut: DocumentFacts = {
    ...factsOf({ ...newer, students: ['PhD - UdeM'], publications: [] }),
    source: { ...whole.source, partial: true },
  };
  await loadAll(database(), whole);
  const [counts] = await loadAll(database(), cut);

  expect(counts?.nodes).toMatchObject({ created: 0, withdrawn: 0 });
  expect(counts?.relationships).toMatchObject({ created: 0, withdrawn: 0 });
  const titles = 'MATCH (p:Paper) RETURN p.title AS title ORDER BY title';
  expect(await rows(database(), titles)).toEqual([{ title: 'Graphs: a study' }, { title: 'Trees: a study' }]);
  const title =
    'MATCH (:Person {key: "mila:ada-abbot"})-[a:AFFILIATED_WITH]->({key: "institution:mcgill-university"}) RETURN a.title AS title';
  expect(await rows(database(), title)).toEqual([{ title: 'Dean' }]);

  // The whole page afterwards says the last word.
  const expected = await freshGraph(database(), factsOf(newer));
  await clearGraph(database());
  await loadAll(database(), whole, cut, factsOf(newer));
  expect(await graphLines(database())).toEqual(expected);
});

test('a dry run writes nothing and counts what the import then does', async () => {
  const french = factsOf({
    language: 'fr',
    name: 'Ada Abbot',
    topics: ['Robotique'],
    students: ['Doctorat - UdeM'],
  });
  await loadAll(database(), factsOf(older));
  const before = await graphLines(database());
  const documents = [factsOf(newer), french, french];
  const dry = await createDryRunLoader(database());
  const foretold = [];
  for (const facts of documents) foretold.push(await loadFacts(dry, facts));
  await dry.close();

  expect(await graphLines(database())).toEqual(before);
  expect(await loadAll(database(), ...documents)).toEqual(foretold);
});

test('a document that the database refuses midway leaves nothing behind, and the others are whole', async () => {
  const good = factsOf(older);
  const french = factsOf({
    language: 'fr',
    name: 'Ada Abbot',
    topics: ['Robotique'],
    students: ['Doctorat - UdeM'],
  });
  // Papers are written after people, institutions and topics, and no index takes so long a title.
  const huge: NodeFact = { label: 'Paper', key: 'paper:huge', values: { title: 'x'.repeat(40_000) } };
  const loader = createDatabaseLoader(database());
  await loadFacts(loader, good);
  const before = await graphLines(database());
  const refused = loadFacts(loader, { ...french, nodes: [...french.nodes, huge] });
  await expect(refused).rejects.toThrow(/too large to index/);
  expect(await graphLines(database())).toEqual(before);
  await loadFacts(loader, french);
  await loader.close();
  expect(await graphLines(database())).toEqual(await freshGraph(database(), french, good));
});

test('a supervision that has ended since is one of before, though the table is the same', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2025, 4, 31) });
  onTestFinished(() => void vi.useRealTimers());
  const folder = await folderOf({
    'people.csv': 'id,name\na,Ada Abbot\nb,Boris Castel\n',
    'supervisions.csv': 'supervisor,student,until\na,b,2025-05\n',
  });
  const importIt = async () => {
    const { documents } = await importInto(database(), [folder]);
    const statuses = await rows(database(), 'MATCH ()-[s:SUPERVISES]->() RETURN s.status AS status');
    return [documents[0]?.status, statuses];
  };
  expect(await importIt()).toEqual(['loaded', [{ status: 'CURRENT' }]]);
  expect(await importIt()).toEqual(['unchanged', [{ status: 'CURRENT' }]]);
  vi.setSystemTime(Date.UTC(2025, 5, 1));
  expect(await importIt()).toEqual(['loaded', [{ status: 'FORMER' }]]);
  expect(await importIt()).toEqual(['unchanged', [{ status: 'FORMER' }]]);
});
