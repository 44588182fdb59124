import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDatabaseLoader } from '../../../import/load/database-loader.ts';
import { clearGraph, graphLines, useDatabase } from '../../support/database.ts';
import { dataOf } from '../../support/graphql.ts';
import { importInto } from '../../support/loading.ts';
import { folderOf } from '../../support/pages.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const columns = 'supervisor,student,role,level,status,since,until';
const people = ['id,name,kind', 'x:x,Xenia Holm,', 'x:y,Yann Moor,', 'x:s,Sten Tarn,student'];

/** Data sets by name, each with rows about one supervisor and one student; all know the same people by the same keys. */
async function dataSets(rows: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const files = Object.entries(rows).flatMap(([name, each]) => [
    [`${name}/people.csv`, table(people)],
    [`${name}/supervisions.csv`, table([columns, ...each])],
  ]);
  const folder = await folderOf(Object.fromEntries(files));
  return Object.keys(rows).map((name) => join(folder, name));
}

function table(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const edge = 'role level status since until coSupervised sources { key }';

/** By whom the student is and was supervised. */
async function supervisions(): Promise<unknown> {
  const data = await dataOf(
    database(),
    `{ person(by: {key: "x:s"}) { supervisedBy { edges { ${edge} node { key } } } } }`,
  );
  return Object(data).person.supervisedBy.edges;
}

function by(supervisor: string, values: object, ...sources: string[]) {
  return {
    role: 'PRINCIPAL',
    level: 'PHD',
    status: 'FORMER',
    since: null,
    until: null,
    coSupervised: false,
    ...values,
    sources: sources.map((name) => ({ key: `tables:${name}` })),
    node: { key: `x:${supervisor}` },
  };
}

const doctorate = by('x', { status: 'CURRENT', since: '2010' }, 'a');
const postdoc = by('x', { role: 'CO', level: 'POSTDOCTORATE', since: '2015', until: '2017' }, 'b');

test('a doctorate of one source and a postdoc of another are two supervisions, in any order', async () => {
  const paths = await dataSets({ a: ['x:x,x:s,,phd,,2010,'], b: ['x:x,x:s,co,postdoc,,2015,2017'] });
  const [a = '', b = ''] = paths;
  await importInto(database(), [a, b]);
  expect(await supervisions()).toEqual([doctorate, postdoc]);
  const lines = await graphLines(database());

  await clearGraph(database());
  await importInto(database(), [b]);
  expect(await supervisions()).toEqual([postdoc]);
  await importInto(database(), [a]);
  expect(await graphLines(database())).toEqual(lines);

  await withdraw('tables:b');
  expect(await supervisions()).toEqual([doctorate]);
  await importInto(database(), [b]);
  expect(await graphLines(database())).toEqual(lines);
});

test.each<[string, Record<string, string[]>, object[]]>([
  [
    'an end that one source knows ends it',
    { a: ['x:x,x:s,,phd,current,2010,'], b: ['x:x,x:s,,phd,,2010,2014'] },
    [by('x', { since: '2010', until: '2014' }, 'a', 'b')],
  ],
  [
    'what a source says without a level belongs to the only level',
    { a: ['x:x,x:s,,,,2010-09,'], b: ['x:x,x:s,co,phd,,2010,2014'] },
    [by('x', { since: '2010-09', until: '2014' }, 'a', 'b')],
  ],
  [
    'periods that are apart are two, and what has no dates stands beside them',
    { a: ['x:x,x:s,,phd,,2001,2003', 'x:x,x:s,,phd,,2010,2014'], b: ['x:x,x:s,co,phd,,,'] },
    [
      by('x', { since: '2001', until: '2003' }, 'a'),
      by('x', { since: '2010', until: '2014' }, 'a'),
      by('x', { role: 'CO' }, 'b'),
    ],
  ],
  [
    'two advisors one after another are no co-supervisors',
    { a: ['x:x,x:s,,phd,,1965,1968', 'x:y,x:s,,phd,,1969,1972'] },
    [by('x', { since: '1965', until: '1968' }, 'a'), by('y', { since: '1969', until: '1972' }, 'a')],
  ],
  [
    'two advisors at one time are',
    { a: ['x:x,x:s,,phd,,1965,1969', 'x:y,x:s,co,phd,,1969,1972'] },
    [
      by('x', { since: '1965', until: '1969', coSupervised: true }, 'a'),
      by('y', { role: 'CO', since: '1969', until: '1972', coSupervised: true }, 'a'),
    ],
  ],
])('%s', async (_, rows, expected) => {
  const paths = await dataSets(rows);
  await importInto(database(), paths.toReversed());
  expect(await supervisions()).toEqual(expected);
});

test('an end passes with time, also for what another source says', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01') });
  onTestFinished(() => void vi.useRealTimers());
  const paths = await dataSets({ a: ['x:x,x:s,,phd,current,2023,'], b: ['x:x,x:s,,phd,,,2026-06'] });
  await importInto(database(), paths);
  expect(await supervisions()).toMatchObject([{ status: 'CURRENT', since: '2023', until: '2026-06' }]);
  vi.setSystemTime(new Date('2026-07-01'));
  await importInto(database(), paths);
  expect(await supervisions()).toMatchObject([{ status: 'FORMER', since: '2023', until: '2026-06' }]);
  const lines = await graphLines(database());
  await clearGraph(database());
  await importInto(database(), paths);
  expect(await graphLines(database())).toEqual(lines);
});

describe('where two people are joined by several supervisions', () => {
  beforeEach(async () => {
    const rows = {
      a: ['x:x,x:s,,masters,,2001,2003', 'x:x,x:s,,phd,,2004,2008', 'x:x,x:y,,phd,,,'],
      b: ['x:x,x:s,co,phd,,2014,2016'],
    };
    await importInto(database(), await dataSets(rows));
  });

  test('pages go through all of them, each once', async () => {
    const seen: unknown[] = [];
    let after: string | null = null;
    for (let hasNextPage = true; hasNextPage; ) {
      const data: unknown = await dataOf(
        database(),
        `query ($after: String) { person(by: {key: "x:x"}) { supervises(first: 1, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { level since node { key } } } } }`,
        { after },
      );
      const { totalCount, pageInfo, edges } = Object(data).person.supervises;
      expect(totalCount).toBe(4);
      for (const each of edges) {
        const { level, since, node } = Object(each);
        seen.push([level, since, node.key].join(' '));
      }
      ({ hasNextPage, endCursor: after } = pageInfo);
    }
    expect(seen).toEqual(['MASTERS_RESEARCH 2001 x:s', 'PHD 2004 x:s', 'PHD 2014 x:s', 'PHD  x:y']);
  });

  test('filters take each by itself, and who is joined counts once', async () => {
    const data = await dataOf(
      database(),
      `{ person(by: {key: "x:x"}) {
          phd: supervises(level: PHD) { totalCount }
          co: supervises(role: CO) { edges { since } }
          early: supervises(until: 2003) { edges { since node { key } } }
          descendants { totalCount edges { generation paths { key } node { key } } } }
        student(by: {key: "x:s"}) { ancestors { totalCount } siblings { nodes { key } } }
        students(filter: {supervisor: "x:x"}) { totalCount }
        relationship(a: {key: "x:s"}, b: {key: "x:x"}) { supervisions { level since role } }
        network(seeds: [{key: "x:x"}]) { links { b { key } supervision { since } } } }`,
    );
    const [first, second, third] = ['2001', '2004', '2014'].map((since) => ({ since }));
    expect(data).toEqual({
      person: {
        phd: { totalCount: 3 },
        co: { edges: [third] },
        early: {
          edges: [
            { since: '2001', node: { key: 'x:s' } },
            { since: null, node: { key: 'x:y' } },
          ],
        },
        descendants: {
          totalCount: 2,
          edges: ['x:s', 'x:y'].map((key) => ({
            generation: 1,
            paths: [[{ key: 'x:x' }, { key }]],
            node: { key },
          })),
        },
      },
      student: { ancestors: { totalCount: 1 }, siblings: { nodes: [{ key: 'x:y' }] } },
      students: { totalCount: 1 },
      relationship: {
        supervisions: [
          { level: 'MASTERS_RESEARCH', ...first, role: 'PRINCIPAL' },
          { level: 'PHD', ...second, role: 'PRINCIPAL' },
          { level: 'PHD', ...third, role: 'CO' },
        ],
      },
      network: {
        links: [
          { b: { key: 'x:x' }, supervision: [first, second, third] },
          { b: { key: 'x:y' }, supervision: [{ since: null }] },
        ],
      },
    });
  });
});

test('a position that begins in 2015 and one that begins in its September are one, and other ones are not', async () => {
  const rows = {
    a: ['Professor,Physics,2015,', 'Fellow,,2015,2016'],
    b: ['professor,physics,2015-09,2019', 'Fellow,,2015-09,2020'],
  };
  const files = Object.entries(rows).flatMap(([name, each]) => [
    [`${name}/people.csv`, table(people)],
    [`${name}/institutions.csv`, table(['id,name', 'x:i,Moor College'])],
    [
      `${name}/affiliations.csv`,
      table(['person,institution,title,department,since,until', ...each.map((row) => `x:x,x:i,${row}`)]),
    ],
  ]);
  const folder = await folderOf(Object.fromEntries(files));
  await importInto(database(), [join(folder, 'b'), join(folder, 'a')]);
  const data = await dataOf(
    database(),
    '{ person(by: {key: "x:x"}) { affiliations { title since until sources { key } } } }',
  );
  const [a, b] = ['a', 'b'].map((name) => ({ key: `tables:${name}` }));
  expect(data).toEqual({
    person: {
      affiliations: [
        { title: 'Fellow', since: '2015', until: '2016', sources: [a] },
        { title: 'Fellow', since: '2015-09', until: '2020', sources: [b] },
        { title: 'Professor', since: '2015-09', until: '2019', sources: [a, b] },
      ],
    },
  });
});

async function withdraw(source: string): Promise<void> {
  const loader = createDatabaseLoader(database());
  await loader.withdraw(source);
  await loader.close();
}
