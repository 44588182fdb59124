import { describe, expect, test } from 'vitest';
import { shippedAliases } from '../../../../../import/formats/aliases.ts';
import { directoryPage } from '../../../../../import/formats/directory-page/format.ts';
import { Issues } from '../../../../../import/read/issues.ts';
import { FactCollector } from '../../../../support/fact-collector.ts';
import { factsOf, keysOf, nodeOf, relationshipsOf } from '../../../../support/facts.ts';
import { fileInMemory } from '../../../../support/inputs.ts';
import { pageText } from '../../../../support/pages.ts';
import { pageOf, parse } from '../../../../support/parsing.ts';

const owner = 'mila:ada-abbot';
const studying = [
  'PhD - Concordia University',
  'Supervisor',
  'Boris Castel',
  'Co-supervisor',
  'Chloé Dufour',
];

describe("a student's own page", () => {
  const facts = factsOf({ name: 'Ada Abbot', roles: studying, topics: ['Causality'] });

  test('makes its owner a student at its level, enrolled where it says', () => {
    expect(nodeOf(facts, owner)?.values).toMatchObject({
      name: 'Ada Abbot',
      isStudent: true,
      level: 'PHD',
      levelAsStated: 'PhD',
    });
    const [, enrolment] = relationshipsOf(facts, 'AFFILIATED_WITH');
    expect(enrolment).toMatchObject({
      from: owner,
      to: 'institution:concordia-university',
      values: { asStudent: true, order: 1 },
    });
  });

  test('makes supervisors of those whom it names, in the roles it says', () => {
    expect(relationshipsOf(facts, 'SUPERVISES').map(({ from, to, values }) => [from, to, values])).toEqual([
      [
        'mila:boris-castel',
        owner,
        { role: 'PRINCIPAL', level: 'PHD', status: 'CURRENT', coSupervised: true },
      ],
      ['mila:chloe-dufour', owner, { role: 'CO', level: 'PHD', status: 'CURRENT', coSupervised: true }],
    ]);
    expect(keysOf(facts, 'Person')).toHaveLength(3);
  });

  test.each([
    ['in French', ['Doctorat - UdeM', 'Superviseur⋅e principal⋅e', 'Boris Castel']],
    ['with the name beside the role', ['PhD', 'Principal supervisor : Boris Castel']],
    ['with a consent between', ['PhD', 'Supervisor', 'Accept all cookies', 'Boris Castel']],
  ])('is read %s', (_, roles) => {
    expect(pageOf(pageText({ name: 'Ada Abbot', roles, topics: ['Causality'] }))).toMatchObject({
      memberships: [],
      positions: [],
      studies: [{ level: 'PHD', others: [{ role: 'PRINCIPAL', name: 'Boris Castel' }] }],
    });
  });

  test('with a supervisor and no level says what is missing', () => {
    const { page, issues } = parse(
      pageText({ name: 'Ada Abbot', roles: ['Supervisor', 'Boris Castel'], topics: ['Causality'] }),
    );
    expect(page).toMatchObject({ memberships: [], studies: [] });
    expect(issues).toMatchObject([
      { line: 5, severity: 'rejected' },
      { line: 6, severity: 'rejected' },
    ]);
  });
});

test('a degree makes no student of a member', () => {
  const page = pageOf(pageText({ name: 'Ada Abbot', roles: ['Core Academic Member', 'PhD'] }));
  expect(page.studies).toEqual([]);
});

test('an institution with letters wrong is the known one, and one note names both spellings', async () => {
  const students = ['PhD - Concordai University', 'PhD - Concordai University'];
  const file = fileInMemory('ada.txt', pageText({ name: 'Ada Abbot', students }));
  const facts = new FactCollector();
  const issues = new Issues('ada.txt');
  const input = { label: 'ada.txt', origin: { uri: null, stem: 'ada' }, files: [file], isIncomplete: false };
  await directoryPage.read(input, { aliases: shippedAliases, issues, facts });
  expect(facts.nodes.find(({ key }) => key === 'institution:concordia-university')?.values).toEqual({
    name: 'Concordia University',
    otherNames: ['Concordai University'],
  });
  expect(issues.all).toMatchObject([{ line: 12, severity: 'note' }]);
  expect(issues.all[0]?.message).toContain('"Concordai University" was taken for "Concordia University"');
});
