import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../support/database.ts';
import { dataOf } from '../../support/graphql.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
beforeAll(() => loadSmallGraph(database()));

test('a researcher with everything that is known of her', async () => {
  const data = await dataOf(
    database(),
    `{ researcher(by: {key: "p:ada"}) {
      __typename key name displayName otherNames biography memberships
      externalIds { scheme value url }
      affiliations { title department since until institution { key name country otherNames externalIds { scheme value url } } }
      topics { totalCount nodes { key name otherNames } }
    } }`,
  );
  expect(data).toEqual({
    researcher: {
      __typename: 'Researcher',
      key: 'p:ada',
      name: 'Ada Éclair',
      displayName: 'Ada Éclair',
      otherNames: ['A. Eclair'],
      biography: 'Studies clouds.',
      memberships: ['Core Academic Member'],
      externalIds: [
        { scheme: 'orcid', value: '0000-0002-1825-0097', url: 'https://orcid.org/0000-0002-1825-0097' },
        { scheme: 'openalex', value: 'A5', url: 'https://openalex.org/A5' },
      ],
      affiliations: [
        {
          title: 'Professor',
          department: 'Weather',
          since: '2015',
          until: null,
          institution: {
            key: 'i:north',
            name: 'Université du Nord',
            country: 'CA',
            otherNames: ['UdN'],
            externalIds: [{ scheme: 'ror', value: '05abc', url: 'https://ror.org/05abc' }],
          },
        },
        {
          title: 'Visitor',
          department: null,
          since: null,
          until: null,
          institution: {
            key: 'i:south',
            name: 'South College',
            country: null,
            otherNames: [],
            externalIds: [],
          },
        },
      ],
      topics: {
        totalCount: 2,
        nodes: [
          { key: 't:clouds', name: 'Clouds', otherNames: ['Nuages'] },
          { key: 't:rain', name: 'Rain', otherNames: [] },
        ],
      },
    },
  });
});

test('co-authors: each once, with the papers behind them, most joint papers first', async () => {
  const data = await dataOf(
    database(),
    `{ person(by: {key: "p:ada"}) {
      coauthors { totalCount edges { paperCount firstYear lastYear node { key } papers { totalCount nodes { key } } } }
      recent: coauthors(since: 2019) { edges { paperCount node { key } papers { nodes { key } } } }
      close: coauthors(minPapers: 2) { totalCount nodes { key } }
      byName: coauthors(orderBy: [NAME_ASC]) { nodes { displayName } }
    } }`,
  );
  expect(data).toEqual({
    person: {
      coauthors: {
        totalCount: 3,
        edges: [
          {
            paperCount: 2,
            firstYear: 2018,
            lastYear: 2020,
            node: { key: 'p:ben' },
            papers: { totalCount: 2, nodes: [{ key: 'a:two' }, { key: 'a:one' }] },
          },
          {
            paperCount: 1,
            firstYear: 2020,
            lastYear: 2020,
            node: { key: 'p:dora' },
            papers: { totalCount: 1, nodes: [{ key: 'a:two' }] },
          },
          {
            paperCount: 1,
            firstYear: 2018,
            lastYear: 2018,
            node: { key: 'p:cao' },
            papers: { totalCount: 1, nodes: [{ key: 'a:one' }] },
          },
        ],
      },
      recent: {
        edges: [
          { paperCount: 1, node: { key: 'p:ben' }, papers: { nodes: [{ key: 'a:two' }] } },
          { paperCount: 1, node: { key: 'p:dora' }, papers: { nodes: [{ key: 'a:two' }] } },
        ],
      },
      close: { totalCount: 1, nodes: [{ key: 'p:ben' }] },
      byName: {
        nodes: [{ displayName: 'Ben Oslo' }, { displayName: 'Dora Lund' }, { displayName: 'Wei Cao' }],
      },
    },
  });
});

test('supervision with its roles, from both ends', async () => {
  const data = await dataOf(
    database(),
    `{ person(by: {key: "p:ada"}) {
        supervises { totalCount edges { role coSupervised level status since until node { __typename key name displayName } } }
        co: supervises(role: CO) { nodes { key } }
        former: supervises(status: FORMER, level: PHD) { totalCount }
        supervisedBy { nodes { key } } }
      student(by: {key: "p:dora"}) {
        level levelAsStated institution { key }
        supervisedBy { edges { role node { key } } }
        principal: supervisedBy(role: PRINCIPAL, status: CURRENT) { nodes { key } } } }`,
  );
  expect(data).toEqual({
    person: {
      supervises: {
        totalCount: 2,
        edges: [
          {
            role: 'PRINCIPAL',
            coSupervised: true,
            level: 'PHD',
            status: 'CURRENT',
            since: '2019-09',
            until: null,
            node: { __typename: 'Student', key: 'p:dora', name: 'Dora Lund', displayName: 'Dora Lund' },
          },
          {
            role: 'CO',
            coSupervised: true,
            level: 'RESEARCH_INTERN',
            status: 'FORMER',
            since: null,
            until: '2021',
            node: { __typename: 'Student', key: 'p:anon', name: null, displayName: 'Research intern' },
          },
        ],
      },
      co: { nodes: [{ key: 'p:anon' }] },
      former: { totalCount: 0 },
      supervisedBy: { nodes: [{ key: 'p:cao' }] },
    },
    student: {
      level: 'PHD',
      levelAsStated: 'PhD',
      institution: { key: 'i:north' },
      supervisedBy: {
        edges: [
          { role: 'PRINCIPAL', node: { key: 'p:ada' } },
          { role: 'CO', node: { key: 'p:ben' } },
        ],
      },
      principal: { nodes: [{ key: 'p:ada' }] },
    },
  });
});

test('papers, their byline, topics, citations and corrections', async () => {
  const data = await dataOf(
    database(),
    `{ one: paper(doi: "https://doi.org/10.1/ONE") {
        key title abstract year doi venue authorListComplete
        authors { edges { position listedAs node { key } } }
        topics { nodes { key } } citedBy { nodes { key } } cites { totalCount } corrects { key } corrections { nodes { key } } }
      two: paper(key: "a:two") { authorListComplete authors { edges { position listedAs node { key } } } cites { nodes { key } } }
      four: paper(key: "a:four") { year corrects { key } }
      person(by: {key: "p:ada"}) {
        papers { totalCount edges { position listedAs node { key } } }
        early: papers(until: 2019) { nodes { key } }
        byTitle: papers(orderBy: [TITLE_ASC]) { nodes { key } }
        byYear: papers(orderBy: [YEAR_ASC, TITLE_ASC]) { nodes { key } } } }`,
  );
  expect(data).toEqual({
    one: {
      key: 'a:one',
      title: 'First Clouds',
      abstract: 'On clouds.',
      year: 2018,
      doi: '10.1/one',
      venue: 'Sky',
      authorListComplete: true,
      authors: {
        edges: [
          { position: 1, listedAs: 'Ben Oslo', node: { key: 'p:ben' } },
          { position: 2, listedAs: 'A. Éclair', node: { key: 'p:ada' } },
          { position: 3, listedAs: null, node: { key: 'p:cao' } },
        ],
      },
      topics: { nodes: [{ key: 't:clouds' }] },
      citedBy: { nodes: [{ key: 'a:three' }, { key: 'a:two' }] },
      cites: { totalCount: 0 },
      corrects: null,
      corrections: { nodes: [{ key: 'a:four' }] },
    },
    two: {
      authorListComplete: false,
      authors: {
        edges: [
          { position: null, listedAs: 'Dora Lund', node: { key: 'p:dora' } },
          { position: null, listedAs: 'B. Oslo', node: { key: 'p:ben' } },
          { position: null, listedAs: null, node: { key: 'p:ada' } },
        ],
      },
      cites: { nodes: [{ key: 'a:one' }] },
    },
    four: { year: null, corrects: { key: 'a:one' } },
    person: {
      papers: {
        totalCount: 4,
        edges: [
          { position: 1, listedAs: null, node: { key: 'a:three' } },
          { position: null, listedAs: null, node: { key: 'a:two' } },
          { position: 2, listedAs: 'A. Éclair', node: { key: 'a:one' } },
          { position: null, listedAs: null, node: { key: 'a:four' } },
        ],
      },
      early: { nodes: [{ key: 'a:one' }] },
      byTitle: { nodes: [{ key: 'a:four' }, { key: 'a:one' }, { key: 'a:two' }, { key: 'a:three' }] },
      byYear: { nodes: [{ key: 'a:one' }, { key: 'a:two' }, { key: 'a:three' }, { key: 'a:four' }] },
    },
  });
});

test('institutions and topics, from their side', async () => {
  const data = await dataOf(
    database(),
    `{ institution(name: "universite DU nord") { key researchers { nodes { key } } students { nodes { key } }
        phd: students(level: PHD) { totalCount } interns: students(level: RESEARCH_INTERN) { totalCount }
        papers { totalCount nodes { key } } }
      topic(name: "clouds") { key researchers { nodes { key } } papers { nodes { key } } } }`,
  );
  expect(data).toEqual({
    institution: {
      key: 'i:north',
      researchers: { nodes: [{ key: 'p:ada' }] },
      students: { nodes: [{ key: 'p:dora' }] },
      phd: { totalCount: 1 },
      interns: { totalCount: 0 },
      papers: {
        totalCount: 4,
        nodes: [{ key: 'a:three' }, { key: 'a:two' }, { key: 'a:one' }, { key: 'a:four' }],
      },
    },
    topic: {
      key: 't:clouds',
      researchers: { nodes: [{ key: 'p:ada' }] },
      papers: { nodes: [{ key: 'a:one' }] },
    },
  });
});
