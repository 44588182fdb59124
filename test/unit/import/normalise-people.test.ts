import { describe, expect, test } from 'vitest';
import { factsOf, keysOf, nodeOf, relationshipsOf } from '../../support/facts.ts';

const owner = 'mila:ada-abbot';

describe('supervisors', () => {
  function supervisions(...students: string[]) {
    const facts = factsOf({ name: 'Ada Abbot', students });
    return relationshipsOf(facts, 'SUPERVISES').map(({ from, values }) => [
      from,
      values.role,
      values.coSupervised,
    ]);
  }

  test('without a name never become nodes: the page says only that somebody co-supervises', () => {
    const facts = factsOf({
      name: 'Ada Abbot',
      students: ['PhD', 'PhD', 'Co-supervisor :', 'PhD', 'Principal supervisor :'],
    });
    expect(keysOf(facts, 'Person').filter((key) => !key.includes('/students/'))).toEqual([owner]);
    expect(supervisions('PhD')).toEqual([[owner, 'PRINCIPAL', false]]);
    expect(supervisions('PhD', 'Co-supervisor :')).toEqual([[owner, 'PRINCIPAL', true]]);
    expect(supervisions('PhD', 'Principal supervisor :')).toEqual([[owner, 'CO', true]]);
  });

  test('with a name supervise the student in the role that the line says', () => {
    expect(supervisions('PhD', 'Co-supervisor : Boris Castel')).toEqual([
      [owner, 'PRINCIPAL', true],
      ['mila:boris-castel', 'CO', true],
    ]);
    expect(supervisions('PhD', 'Principal supervisor :', 'Boris Castel')).toEqual([
      [owner, 'CO', true],
      ['mila:boris-castel', 'PRINCIPAL', true],
    ]);
  });

  test('give each student its level, as a present one', () => {
    const facts = factsOf({ name: 'Ada Abbot', students: ['Postdoctorate - McGill University'] });
    expect(relationshipsOf(facts, 'SUPERVISES').map(({ values }) => values)).toEqual([
      { role: 'PRINCIPAL', level: 'POSTDOCTORATE', status: 'CURRENT', coSupervised: false },
    ]);
  });

  test('a student without an institution has no affiliation', () => {
    const facts = factsOf({ name: 'Ada Abbot', students: ['PhD - N/A', 'Research Intern'] });
    expect(relationshipsOf(facts, 'AFFILIATED_WITH').map(({ from }) => from)).toEqual([owner]);
    expect(keysOf(facts, 'Person').map((key) => nodeOf(facts, key)?.values.displayName)).toEqual([
      undefined,
      'PhD student',
      'Research intern',
    ]);
  });

  test('who is named as the owner of the page is no second supervisor of the same student', () => {
    expect(supervisions('PhD', 'Co-supervisor : Ada Abbot')).toEqual([[owner, 'PRINCIPAL', true]]);
  });
});

describe('papers', () => {
  const title = 'Graphs: a study';

  test('have their authors in the order of the page, and the owner without one', () => {
    const facts = factsOf({
      name: 'Ada Abbot',
      publications: [{ title, authors: ['Boris Castel', 'Boris Castel', 'Chloé Dufour'] }],
    });
    expect(relationshipsOf(facts, 'AUTHORED').map(({ from, values }) => [from, values])).toEqual([
      ['mila:boris-castel', { order: 1, listedAs: 'Boris Castel' }],
      ['mila:chloe-dufour', { order: 2, listedAs: 'Chloé Dufour' }],
      [owner, {}],
    ]);
    expect(nodeOf(facts, 'paper:graphs-a-study')?.values).toEqual({ title, authorListComplete: false });
  });

  test('that list the owner give it that place', () => {
    const facts = factsOf({
      name: 'Ada Abbot',
      publications: [{ title, authors: ['Boris Castel', 'ADA ABBOT'] }],
    });
    expect(relationshipsOf(facts, 'AUTHORED').map(({ from, values }) => [from, values])).toEqual([
      ['mila:boris-castel', { order: 1, listedAs: 'Boris Castel' }],
      [owner, { order: 2, listedAs: 'ADA ABBOT' }],
    ]);
  });

  test('that stand twice, with a full stop and without, are one', () => {
    const facts = factsOf({
      name: 'Ada Abbot',
      publications: [{ title }, { title: `${title}.`, authors: ['Boris Castel'], abstract: abstract() }],
    });
    expect(keysOf(facts, 'Paper')).toEqual(['paper:graphs-a-study']);
    expect(nodeOf(facts, 'paper:graphs-a-study')?.values).toMatchObject({ title, abstract: abstract() });
  });

  test.each(['Author Correction', 'Publisher Correction', 'Correction to', 'Erratum', 'Corrigendum to'])(
    '"%s: T" corrects T',
    (prefix) => {
      const facts = factsOf({ name: 'Ada Abbot', publications: [{ title: `${prefix}: ${title}` }] });
      const [corrects, ...others] = relationshipsOf(facts, 'CORRECTS');
      expect(others).toEqual([]);
      expect(nodeOf(facts, corrects?.from ?? '')?.values.title).toBe(`${prefix}: ${title}`);
      // It need not stand on the page itself.
      expect(nodeOf(facts, corrects?.to ?? '')).toMatchObject({
        key: 'paper:graphs-a-study',
        values: { title },
      });
      expect(relationshipsOf(facts, 'AUTHORED').map(({ to }) => to)).toEqual([corrects?.from]);
    },
  );

  test('about corrections correct nothing', () => {
    const publications = [{ title: 'Error correction: a survey' }, { title: 'On correction: three views' }];
    expect(relationshipsOf(factsOf({ name: 'Ada Abbot', publications }), 'CORRECTS')).toEqual([]);
  });
});

test('personal data that nobody asked for is nowhere in the facts', () => {
  const facts = factsOf({
    name: 'Ada Abbot',
    roles: ['Core Academic Member', 'Professor, McGill University, ada@example.org'],
    biography: ['She teaches.', '', 'Ask her assistant Boris Castel (boris.castel@example.org).'],
    students: ['PhD - McGill University', 'Co-supervisor : Chloé Dufour chloe@example.org'],
    publications: [
      { title: 'Graphs: a study', authors: ['Elena Gagnon'], abstract: `${abstract()} elena@example.org` },
    ],
  });
  const text = JSON.stringify(facts);
  expect(text).not.toMatch(/@|Boris|Castel/);
  expect(nodeOf(facts, owner)?.values.biography).toBe('She teaches.');
  expect(keysOf(facts, 'Person')).toContain('mila:chloe-dufour');
});

function abstract(): string {
  return 'We look at graphs from three sides. What we find is that every graph has edges, or else it has none.';
}
