import { beforeAll, describe, expect, test } from 'vitest';
import type { Properties } from '../../../src/graph/model.ts';
import { useDatabase } from '../../support/database.ts';
import type { RelationshipFact } from '../../support/fact-collector.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { loadAll } from '../../support/loading.ts';
import { explain } from '../../support/plans.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();

function link(type: 'AFFILIATED_WITH' | 'SUPERVISES', from: string, to: string, values: Properties) {
  const fact: RelationshipFact = { type, from, to, discriminator: JSON.stringify(values), values };
  return fact;
}

/** Two people with dated positions at one institution, joint papers of three years and three supervisions. */
beforeAll(async () => {
  await loadSmallGraph(database());
  const source = { key: 'test:dated', kind: 'test', uri: null, recordCount: 1, partial: false };
  const papers = ['2001', '2003', '2005'];
  const supervision = { role: 'PRINCIPAL', status: 'FORMER' };
  await loadAll(database(), {
    source,
    nodes: [
      ...['x', 'y', 'z'].map((key) => ({ label: 'Person' as const, key, values: { name: `Person ${key}` } })),
      { label: 'Institution', key: 'i:dated', values: { name: 'Dated' } },
      ...papers.map((key) => ({ label: 'Paper' as const, key, values: { title: key, year: Number(key) } })),
      { label: 'Paper', key: 'undated', values: { title: 'Undated' } },
    ],
    relationships: [
      ...[...papers, 'undated'].flatMap((to) =>
        ['x', 'y', 'z'].map((from): RelationshipFact => {
          return { type: 'AUTHORED', from, to, discriminator: '', values: {} };
        }),
      ),
      link('AFFILIATED_WITH', 'x', 'i:dated', { title: 'early', order: 1, until: '2003-04' }),
      link('AFFILIATED_WITH', 'x', 'i:dated', { title: 'late', order: 2, since: '2003-06', until: '2010' }),
      link('AFFILIATED_WITH', 'y', 'i:dated', {
        title: 'middle',
        order: 1,
        since: '2003-05',
        until: '2010-02',
      }),
      link('AFFILIATED_WITH', 'z', 'i:dated', { title: 'undated', order: 1 }),
      link('SUPERVISES', 'x', 'y', { ...supervision, since: '2002', until: '2003-09' }),
      link('SUPERVISES', 'x', 'z', { ...supervision, until: '2003' }),
      link('SUPERVISES', 'z', 'y', supervision),
    ],
  });
});

const small = { key: 'test:small' };
const tiny = { key: 'test:tiny' };

const everything = `a { key } b { key } distance
  jointPapers { totalCount edges { node { key } sources { key } } facets { years { value count } } }
  supervisions { supervisor { key } student { key } role level status since until sources { key } }
  jointPapersDuringSupervision { nodes { key } }
  sharedAffiliations { institution { key } since until titleOfA titleOfB sources { key } }
  commonCoauthors { totalCount edges { node { key } paperCount firstYear lastYear
    papers { totalCount edges { node { key } sources { key } } } } }`;

test('what joins two people, with the sources, in one statement', async () => {
  const { data, errors, statements } = await answer(
    database(),
    `{ relationship(a: {key: "p:ada"}, b: {name: "dora lund"}) { ${everything} } }`,
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  expect(data).toEqual({
    relationship: {
      a: { key: 'p:ada' },
      b: { key: 'p:dora' },
      distance: 1,
      jointPapers: {
        totalCount: 1,
        edges: [{ node: { key: 'a:two' }, sources: [small] }],
        facets: { years: [{ value: '2020', count: 1 }] },
      },
      supervisions: [
        {
          supervisor: { key: 'p:ada' },
          student: { key: 'p:dora' },
          role: 'PRINCIPAL',
          level: 'PHD',
          status: 'CURRENT',
          since: '2019-09',
          until: null,
          sources: [small, tiny],
        },
      ],
      jointPapersDuringSupervision: { nodes: [{ key: 'a:two' }] },
      sharedAffiliations: [
        {
          institution: { key: 'i:north' },
          since: '2015',
          until: null,
          titleOfA: 'Professor',
          titleOfB: null,
          sources: [small, tiny],
        },
      ],
      commonCoauthors: {
        totalCount: 1,
        edges: [
          {
            node: { key: 'p:ben' },
            paperCount: 2,
            firstYear: 2018,
            lastYear: 2020,
            papers: {
              totalCount: 2,
              edges: [
                { node: { key: 'a:two' }, sources: [small, tiny] },
                { node: { key: 'a:one' }, sources: [small, tiny] },
              ],
            },
          },
        ],
      },
    },
  });
});

test('distance and path go with the lineage of the two and of all between them', async () => {
  const lineage =
    'ancestors(first: 5) { edges { generation inCycle pathsTruncated node { key } paths { key } } } supervisionCycle { key }';
  const edge = (generation: number, path: string) => ({
    generation,
    inCycle: false,
    pathsTruncated: false,
    node: { key: path.split(' ').at(-1) },
    paths: [path.split(' ').map((key) => ({ key }))],
  });
  const ofY = { ancestors: { edges: [edge(1, 'y x'), edge(1, 'y z')] }, supervisionCycle: [] };
  const ofZ = { ancestors: { edges: [edge(1, 'z x')] }, supervisionCycle: [] };
  const { data, errors, statements } = await answer(
    database(),
    `{ relationship(a: {key: "y"}, b: {key: "z"}) { distance a { ${lineage} } b { ${lineage} } }
       collaborationPath(from: {key: "y"}, to: {key: "z"}) { length people { ${lineage} } } }`,
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(2);
  expect(data).toEqual({
    relationship: { distance: 1, a: ofY, b: ofZ },
    collaborationPath: { length: 1, people: [ofY, ofZ] },
  });
});

test('reads through indexes', async () => {
  const { statements } = await answer(
    database(),
    `{ relationship(a: {key: "p:ada"}, b: {name: "dora lund"}, since: 2019) { ${everything} } }`,
  );
  for (const { text, parameters } of statements) {
    const operators = await explain(database(), text, parameters);
    // Neo4j may read the index of other ids as a whole where it has counted none: few records have other ids.
    expect(
      operators.filter((name) => /^(AllNodesScan|NodeByLabelScan|.*RelationshipTypeScan)$/.test(name)),
      text,
    ).toEqual([]);
  }
});

test('the years say which papers count, and with them which co-authors and steps', async () => {
  const part =
    '{ distance jointPapers { totalCount } commonCoauthors { nodes { key } } supervisions { role } sharedAffiliations { titleOfA } }';
  expect(
    await dataOf(
      database(),
      `{ early: relationship(a: {key: "p:ada"}, b: {key: "p:ben"}, until: 2019) ${part}
         late: relationship(a: {key: "p:ada"}, b: {key: "p:dora"}, since: 2021) ${part}
         far: relationship(a: {key: "p:dora"}, b: {key: "p:cao"}) ${part}
         none: relationship(a: {key: "p:dora"}, b: {key: "p:anon"}) ${part}
         same: relationship(a: {key: "p:ada"}, b: {orcid: "0000-0002-1825-0097"}) { distance jointPapers { totalCount } } }`,
    ),
  ).toEqual({
    early: {
      distance: 1,
      jointPapers: { totalCount: 1 },
      commonCoauthors: { nodes: [{ key: 'p:cao' }] },
      supervisions: [],
      sharedAffiliations: [{ titleOfA: 'Visitor' }],
    },
    late: {
      distance: null,
      jointPapers: { totalCount: 0 },
      commonCoauthors: { nodes: [] },
      supervisions: [{ role: 'PRINCIPAL' }],
      sharedAffiliations: [{ titleOfA: 'Professor' }],
    },
    far: {
      distance: 2,
      jointPapers: { totalCount: 0 },
      commonCoauthors: { nodes: [{ key: 'p:ada' }, { key: 'p:ben' }] },
      supervisions: [],
      sharedAffiliations: [],
    },
    none: {
      distance: null,
      jointPapers: { totalCount: 0 },
      commonCoauthors: { nodes: [] },
      supervisions: [],
      sharedAffiliations: [],
    },
    same: { distance: 0, jointPapers: { totalCount: 0 } },
  });
});

test('papers during a supervision, by the dates that its sources give', async () => {
  const part = '{ jointPapersDuringSupervision { nodes { key } totalCount } }';
  expect(
    await dataOf(
      database(),
      `{ both: relationship(a: {key: "x"}, b: {key: "y"}) ${part}
         other: relationship(a: {key: "y"}, b: {key: "x"}, since: 2004) ${part}
         end: relationship(a: {key: "z"}, b: {key: "x"}) ${part}
         undated: relationship(a: {key: "z"}, b: {key: "y"}) ${part}
         over: relationship(a: {key: "x"}, b: {key: "y"}, since: 2004) { supervisions { role } } }`,
    ),
  ).toEqual({
    both: { jointPapersDuringSupervision: { nodes: [{ key: '2003' }], totalCount: 1 } },
    other: { jointPapersDuringSupervision: { nodes: [], totalCount: 0 } },
    end: { jointPapersDuringSupervision: { nodes: [{ key: '2003' }, { key: '2001' }], totalCount: 2 } },
    undated: { jointPapersDuringSupervision: { nodes: [], totalCount: 0 } },
    over: { supervisions: [] },
  });
});

test('affiliations that overlap, as precisely as they are dated', async () => {
  const part = '{ sharedAffiliations { titleOfA titleOfB since until } }';
  const data = await dataOf(
    database(),
    `{ xy: relationship(a: {key: "x"}, b: {key: "y"}) ${part}
       xz: relationship(a: {key: "x"}, b: {key: "z"}) ${part}
       late: relationship(a: {key: "x"}, b: {key: "z"}, since: 2004) ${part}
       early: relationship(a: {key: "x"}, b: {key: "y"}, until: 2002) ${part} }`,
  );
  const early = { titleOfA: 'early', titleOfB: 'undated', since: null, until: '2003-04' };
  const late = { titleOfA: 'late', titleOfB: 'undated', since: '2003-06', until: '2010' };
  expect(data).toEqual({
    xy: {
      sharedAffiliations: [{ titleOfA: 'late', titleOfB: 'middle', since: '2003-06', until: '2010-02' }],
    },
    xz: { sharedAffiliations: [early, late] },
    late: { sharedAffiliations: [late] },
    early: { sharedAffiliations: [] },
  });
});

test('the nearest common advisors', async () => {
  const part = '{ nearestCommonAdvisors { key } }';
  expect(
    await dataOf(
      database(),
      `{ students: relationship(a: {key: "p:dora"}, b: {key: "p:anon"}) ${part}
         none: relationship(a: {key: "p:cao"}, b: {key: "p:dora"}) ${part} }`,
    ),
  ).toEqual({
    students: { nearestCommonAdvisors: [{ key: 'p:ada' }] },
    none: { nearestCommonAdvisors: [] },
  });
});

describe('who is meant', () => {
  test.each([
    ['{name: "Nobody"}', 'NOT_FOUND'],
    ['{name: "Wei Cao"}', 'AMBIGUOUS_NAME'],
  ])('%s: %s', async (by, code) => {
    const { data, errors } = await answer(
      database(),
      `{ relationship(a: {key: "p:ada"}, b: ${by}) { distance } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument: 'b' });
    expect(data ?? null).toBeNull();
  });
});
