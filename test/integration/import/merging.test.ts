import { beforeEach, describe, expect, test } from 'vitest';
import { clearGraph, graphLines, rows, useDatabase } from '../../support/database.ts';
import { factsOf } from '../../support/facts.ts';
import { freshGraph, loadAll } from '../../support/loading.ts';
import type { PageContent } from '../../support/pages.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const english: PageContent = {
  name: 'Ada Abbot',
  roles: ['Core Academic Member', 'Professor, McGill University', 'Researcher, Google'],
  topics: ['Deep Learning', 'Robotics'],
  biography: ['She teaches.'],
  students: ['PhD - UdeM', 'Co-supervisor : Boris Castel', "Master's Research - ETH Zurich"],
  publications: [
    { title: 'Graphs: a study', authors: ['Boris Castel', 'Chloe Dufour'] },
    { title: 'Trees: a study', authors: ['Elena Gagnon'] },
  ],
};
const french: PageContent = {
  language: 'fr',
  name: 'Ada Abbot',
  roles: ['Membre académique principal', 'Professeure, McGill', 'Conseillère, Element AI'],
  topics: ['Apprentissage profond', 'Étude des marées'],
  biography: ['Elle enseigne.'],
  students: ['Doctorat - Université de Montréal', 'Co-superviseur⋅e :', 'Postdoctorat - HEC'],
  publications: [
    { title: 'Graphs: a study', authors: ['Chloé Dufour', 'Boris Castel'] },
    { title: 'Forests: une étude', authors: ['Elena Gagnon'] },
  ],
};
/** A page of somebody else that meets both: it names their owner as a supervisor and as an author. */
const other: PageContent = {
  name: 'Boris Castel',
  students: ['PhD - UdeM', 'Principal supervisor : Ada Abbot'],
  publications: [{ title: 'Graphs: a study', authors: ['Ada Abbot', 'Chloé Dufour'] }],
};

test('the order of import makes no difference, to the letter', async () => {
  const [en, fr, castel] = [factsOf(english), factsOf(french), factsOf(other)];
  const expected = await freshGraph(database(), en, fr, castel);
  expect(await freshGraph(database(), castel, fr, en)).toEqual(expected);
  expect(await freshGraph(database(), fr, castel, en)).toEqual(expected);
  expect(await freshGraph(database(), fr, en, castel, en, fr)).toEqual(expected);
});

test('a document again changes nothing either where others say something else', async () => {
  const all = [factsOf(english), factsOf(french), factsOf(other)];
  await loadAll(database(), ...all);
  for (const { nodes, relationships } of await loadAll(database(), ...all)) {
    expect(nodes).toMatchObject({ created: 0, updated: 0, withdrawn: 0 });
    expect(relationships).toMatchObject({ created: 0, updated: 0, withdrawn: 0 });
  }
});

test('imports that run at once wait for one another', async () => {
  const all = [factsOf(english), factsOf(french), factsOf(other)];
  const expected = await freshGraph(database(), ...all);
  await clearGraph(database());
  await Promise.all(all.map((facts) => loadAll(database(), facts)));
  expect(await graphLines(database())).toEqual(expected);
});

describe('two pages of one person', () => {
  const ada = '(:Person {key: "mila:ada-abbot"})';

  test('are one person, with the English words first and the French ones findable', async () => {
    await loadAll(database(), factsOf(french), factsOf(english));
    expect(
      await rows(database(), 'MATCH (p:Person) WHERE p.name = "Ada Abbot" RETURN p.biography AS biography'),
    ).toEqual([{ biography: 'She teaches.' }]);
    expect(
      await rows(
        database(),
        `MATCH ${ada}-[a:AFFILIATED_WITH {discriminator: "1"}]->(i) RETURN a.title AS title, i.name AS name ORDER BY name`,
      ),
    ).toEqual([
      { title: 'Conseillère', name: 'Element AI' },
      { title: 'Researcher', name: 'Google' },
      { title: 'Professor', name: 'McGill University' },
    ]);
    expect(
      await rows(
        database(),
        'MATCH (t:Topic {key: "topic:deep-learning"}) RETURN t.name AS name, t.otherNames AS otherNames',
      ),
    ).toEqual([{ name: 'Deep Learning', otherNames: ['Apprentissage profond'] }]);
    expect(
      await rows(
        database(),
        'MATCH (p:Person {key: "mila:chloe-dufour"}) RETURN p.name AS name, p.otherNames AS otherNames',
      ),
    ).toEqual([{ name: 'Chloe Dufour', otherNames: ['Chloé Dufour'] }]);
  });

  test('what one withdraws stays where the other still says it', async () => {
    // The source is told by language, person and file: this is the next version of the English page.
    const less = factsOf({ ...english, topics: ['Robotics'], students: [], publications: [], biography: [] });
    await loadAll(database(), factsOf(english), factsOf(french));
    const [counts] = await loadAll(database(), less);

    const names = async (label: string): Promise<unknown[]> =>
      (
        await rows(
          database(),
          `MATCH (n:${label}) RETURN coalesce(n.title, n.displayName, n.name) AS name ORDER BY name`,
        )
      ).map(({ name }) => name);
    expect(await names('Topic')).toEqual(['Deep Learning', 'Robotics', 'Étude des marées']);
    expect(await names('Paper')).toEqual(['Forests: une étude', 'Graphs: a study']);
    expect(await names('Student')).toEqual([
      'PhD student, Université de Montréal',
      'Postdoctoral fellow, HEC Montréal',
    ]);
    // Its words give way to the other page's, and the supervisor that it alone named is one no more.
    expect(
      await rows(database(), `MATCH (p:Person {key: "mila:ada-abbot"}) RETURN p.biography AS biography`),
    ).toEqual([{ biography: 'Elle enseigne.' }]);
    expect(
      await rows(database(), 'MATCH (p)-[s:SUPERVISES]->() WHERE p.key <> "mila:ada-abbot" RETURN p.key'),
    ).toEqual([]);
    // Gone for good: the master's student with its institution, and the paper on trees.
    expect(counts?.nodes.withdrawn).toBe(3);
    expect(await graphLines(database())).toEqual(await freshGraph(database(), factsOf(french), less));
  });

  test('when one is emptied the graph is that of the other and of the owner', async () => {
    const empty = factsOf({ name: 'Ada Abbot' });
    await loadAll(database(), factsOf(english), factsOf(french), empty);
    expect(await graphLines(database())).toEqual(await freshGraph(database(), empty, factsOf(french)));
  });
});

test('who is a student in one source and an author in another is one node, and a Student while the first says so', async () => {
  const studentOf = (isStudent: boolean) => {
    const facts = factsOf({
      name: 'Ada Abbot',
      publications: [{ title: 'Graphs: a study', authors: ['Elena Gagnon'] }],
    });
    const nodes = facts.nodes.map((node) =>
      node.key === 'mila:elena-gagnon' && isStudent
        ? { ...node, values: { ...node.values, isStudent } }
        : node,
    );
    return { ...facts, nodes };
  };
  const labels = async (): Promise<unknown> =>
    (await rows(database(), 'MATCH (p {key: "mila:elena-gagnon"}) RETURN labels(p) AS labels')).map(
      (row) => row.labels,
    );

  await loadAll(
    database(),
    factsOf({ ...other, publications: [{ title: 'Trees: a study', authors: ['Elena Gagnon'] }] }),
    studentOf(true),
  );
  expect(await labels()).toEqual([
    expect.toSatisfy((all: string[]) => all.toSorted().join() === 'Person,Student'),
  ]);
  await loadAll(database(), studentOf(false));
  expect(await labels()).toEqual([
    expect.toSatisfy((all: string[]) => all.toSorted().join() === 'Person,Researcher'),
  ]);
});
