import { describe, expect, test } from 'vitest';
import { factsOf, keysOf, nodeOf, relationshipsOf } from '../../support/facts.ts';

const owner = 'mila:ada-abbot';

test('names the source, its records and where they were read from', () => {
  const facts = factsOf(
    {
      name: 'Ada Abbot',
      students: ['PhD', 'PhD - McGill University', 'Co-supervisor :'],
      publications: [{ title: 'Graphs: a study' }],
    },
    'ada.en',
  );
  expect(facts.source).toEqual({
    key: 'directory-page:en/ada-abbot/ada-en',
    kind: 'directory-page',
    uri: null,
    recordCount: 3,
    partial: false,
  });
});

test('every end of a relationship is a node, and no node stands twice', () => {
  const facts = factsOf({
    name: 'Ada Abbot',
    topics: ['Causality', 'Causality'],
    students: ['PhD - UdeM', 'PhD - UdeM', 'Principal supervisor : Boris Castel'],
    publications: [
      { title: 'Graphs: a study', authors: ['Boris Castel', 'Boris Castel'] },
      { title: 'Graphs: a study', authors: ['Chloé Dufour'] },
    ],
  });
  const keys = facts.nodes.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { from, to } of facts.relationships) expect(keys).toEqual(expect.arrayContaining([from, to]));
});

describe('institutions', () => {
  test.each([
    ['doubled', 'McGill University University', 'McGill University'],
    ['doubled and unknown', 'Lycée Neuf Neuf', 'Lycée Neuf'],
    ['short', 'UdeM', 'Université de Montréal'],
    ['in small letters', 'McGill university', 'McGill University'],
    ['misspelt', 'University of South California', 'University of Southern California'],
    ['left', 'Formerly Concordia University (but ending)', 'Concordia University'],
    ['with a hyphen', 'Samsung - SAIT', undefined],
  ])('%s come to their name, and keep the one stated', (_, stated, canonical = stated) => {
    const facts = factsOf({ name: 'Ada Abbot', students: [`PhD - ${stated}`] });
    const [student = ''] = keysOf(facts, 'Person').filter((key) => key !== owner);
    const [affiliation] = relationshipsOf(facts, 'AFFILIATED_WITH').filter(({ from }) => from === student);
    const institution = nodeOf(facts, affiliation?.to ?? '');
    expect(institution?.values.name).toBe(canonical);
    expect(nodeOf(facts, student)?.values.displayName).toBe(`PhD student, ${canonical}`);
  });

  test('keep the name as stated beside the canonical one, and not the same name twice', () => {
    const facts = factsOf({ name: 'Ada Abbot', students: ['PhD - UdeM', 'PhD - Université de Montréal'] });
    expect(nodeOf(facts, 'institution:universite-de-montreal')?.values).toEqual({
      name: 'Université de Montréal',
      otherNames: ['UdeM'],
    });
  });

  test('the page is of the institute: a membership is an affiliation with it', () => {
    const facts = factsOf({
      name: 'Ada Abbot',
      roles: ['Canada CIFAR AI Chair', 'Associate Academic Member'],
    });
    expect(relationshipsOf(facts, 'AFFILIATED_WITH')).toEqual([
      {
        type: 'AFFILIATED_WITH',
        from: owner,
        to: 'institution:mila-quebec-artificial-intelligence-institute',
        discriminator: 'member',
        values: { title: 'Associate Academic Member', order: 0 },
      },
    ]);
    expect(nodeOf(facts, owner)?.values.memberships).toEqual([
      'Canada CIFAR AI Chair',
      'Associate Academic Member',
    ]);
  });

  test('two positions at one institution are two affiliations, in the order of the page', () => {
    const facts = factsOf({
      name: 'Ada Abbot',
      roles: [
        'Professor, McGill University, School of Computer Science',
        'Researcher, Google',
        'Dean, McGill',
      ],
    });
    const positions = relationshipsOf(facts, 'AFFILIATED_WITH').filter(
      (each) => each.discriminator !== 'member',
    );
    expect(positions.map(({ to, discriminator, values }) => [to, discriminator, values])).toEqual([
      [
        'institution:mcgill-university',
        '1',
        { title: 'Professor', department: 'School of Computer Science', order: 1 },
      ],
      ['institution:google', '1', { title: 'Researcher', order: 2 }],
      ['institution:mcgill-university', '2', { title: 'Dean', order: 3 }],
    ]);
  });
});

describe('a French page', () => {
  const english = factsOf({
    name: 'Ada Abbot',
    roles: ['Core Academic Member', 'Associate Professor, McGill University'],
    topics: ['Deep Learning', 'Explainable AI (XAI)'],
    students: [
      'PhD - Université de Montréal',
      'Principal supervisor :',
      "Master's Research",
      'Co-supervisor :',
    ],
  });
  const french = factsOf({
    language: 'fr',
    name: 'Ada Abbot',
    roles: ['Membre académique principal', 'Professeure agrégée, McGill'],
    topics: ['Apprentissage profond', 'XAI (IA explicable)'],
    students: ['Doctorat - UdeM', 'Superviseur⋅e principal⋅e :', 'Maîtrise recherche', 'Co-superviseur·e :'],
  });

  test('lands on the nodes of the English one', () => {
    expect(french.nodes.map(({ key }) => key)).toEqual(english.nodes.map(({ key }) => key));
    const ends = ({ relationships }: typeof french): string[] =>
      relationships.map(({ type, from, to, discriminator }) => [type, from, to, discriminator].join(' '));
    expect(ends(french)).toEqual(ends(english));
  });

  test('keeps its own words beside the English ones', () => {
    expect(nodeOf(french, 'topic:deep-learning')?.values).toEqual({
      name: 'Deep Learning',
      otherNames: ['Apprentissage profond'],
    });
    const student = `${owner}/students/phd/universite-de-montreal/co/1`;
    expect(nodeOf(french, student)?.values).toEqual({
      displayName: 'PhD student, Université de Montréal',
      isStudent: true,
      level: 'PHD',
      levelAsStated: 'Doctorat',
    });
    expect(french.source.key).not.toBe(english.source.key);
  });

  test('with a topic that no table knows has it as a topic of its own', () => {
    const facts = factsOf({ language: 'fr', name: 'Ada Abbot', topics: ['Étude des marées'] });
    expect(nodeOf(facts, 'topic:etude-des-marees')?.values).toEqual({ name: 'Étude des marées' });
  });
});
