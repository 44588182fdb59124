import { beforeAll, describe, expect, test } from 'vitest';
import type { Properties, RelationshipType } from '../../../src/graph/model.ts';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { rows, useDatabase } from '../../support/database.ts';
import type { RelationshipFact } from '../../support/fact-collector.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { loadAll } from '../../support/loading.ts';

const database = useDatabase();

type Dates = readonly [since: string | undefined, until: string | undefined];

/** Every way to date what lasts, and to leave it undated. */
const periods: Readonly<Record<string, Dates>> = {
  old: ['2010', '2012-03'],
  middle: ['2012-12-31', '2016'],
  late: ['2016-01-01', undefined],
  ended: [undefined, '2014-06'],
  undated: [undefined, undefined],
};

function lasting(type: RelationshipType, from: string, to: string, name: string): RelationshipFact {
  const [since, until] = periods[name] ?? [];
  const values: Properties = {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(type === 'SUPERVISES' ? { role: 'PRINCIPAL', status: 'FORMER' } : { title: name, order: 1 }),
  };
  return { type, from, to, discriminator: name, values };
}

beforeAll(async () => {
  const names = Object.keys(periods);
  const source = { key: 'test:windows', kind: 'test', uri: null, recordCount: 1, partial: false };
  const paper = (key: string, year?: number) => ({
    label: 'Paper' as const,
    key: `a:${key}`,
    values: { title: key, ...(year === undefined ? {} : { year }) },
  });
  const cites = (to: string): RelationshipFact => ({
    type: 'CITES',
    from: 'a:new',
    to: `a:${to}`,
    discriminator: '',
    values: {},
  });
  await loadAll(database(), {
    source,
    nodes: [
      { label: 'Person', key: 'p:head', values: { name: 'Head' } },
      { label: 'Person', key: 'p:fellow', values: { name: 'Fellow' } },
      { label: 'Institution', key: 'i:one', values: { name: 'One' } },
      { label: 'Institution', key: 'i:two', values: { name: 'Two' } },
      ...names.flatMap((name) => [
        { label: 'Person' as const, key: `r:${name}`, values: { name: `Researcher ${name}` } },
        { label: 'Person' as const, key: `s:${name}`, values: { name: `Student ${name}`, isStudent: true } },
      ]),
      paper('new', 2020),
      paper('2014', 2014),
      paper('2016', 2016),
      paper('undated'),
    ],
    relationships: [
      ...names.flatMap((name) => [
        lasting('AFFILIATED_WITH', 'p:head', 'i:one', name),
        lasting('AFFILIATED_WITH', `r:${name}`, 'i:one', name),
        lasting('AFFILIATED_WITH', `s:${name}`, 'i:one', name),
        lasting('SUPERVISES', 'p:head', `s:${name}`, name),
      ]),
      lasting('AFFILIATED_WITH', 'p:fellow', 'i:two', 'old'),
      cites('2014'),
      cites('2016'),
      cites('undated'),
    ],
  });
});

/** The names of what overlaps a window. */
const windows: readonly (readonly [since: number | null, until: number | null, names: readonly string[]])[] =
  [
    [null, null, ['old', 'middle', 'late', 'ended', 'undated']],
    [2012, null, ['old', 'middle', 'late', 'ended', 'undated']],
    [2013, null, ['middle', 'late', 'ended', 'undated']],
    [2015, null, ['middle', 'late', 'undated']],
    [2017, null, ['late', 'undated']],
    [null, 2009, ['ended', 'undated']],
    [null, 2010, ['old', 'ended', 'undated']],
    [null, 2012, ['old', 'middle', 'ended', 'undated']],
    [2014, 2015, ['middle', 'ended', 'undated']],
    [2016, 2016, ['middle', 'late', 'undated']],
  ];

interface Named {
  readonly key: string;
}

const query = `query ($since: Int, $until: Int) {
  person(by: {key: "p:head"}) {
    affiliations(since: $since, until: $until) { title }
    supervises(since: $since, until: $until) { nodes { key } totalCount }
  }
  institution(key: "i:one") {
    researchers(since: $since, until: $until) { nodes { key } totalCount edges { sources { key } } }
    students(since: $since, until: $until) { nodes { key } totalCount }
  }
  here: researchers(filter: {institution: "One", since: $since, until: $until}) { nodes { key } }
  anywhere: researchers(filter: {since: $since, until: $until, nameStartsWith: "researcher"}) { nodes { key } }
  supervised: students(filter: {supervisor: "Head", since: $since, until: $until}) { nodes { key } }
  enrolled: students(filter: {institution: "One", since: $since, until: $until}) { nodes { key } }
}`;

/** The parts of the keys, or the titles, that name a period. */
function namesIn(values: readonly unknown[]): string[] {
  return values
    .map((value) => JSON.stringify(value).match(/old|middle|late|ended|undated/)?.[0])
    .filter((name) => name !== undefined)
    .sort();
}

describe('what lasts is in a window of years that it overlaps; an end that nobody dates is open', () => {
  test.each(windows)('%s to %s', async (since, until, names) => {
    const { data, errors, statements } = await answer(database(), query, { since, until });
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(6);
    const expected = names.toSorted();
    expect(lists(data).map(({ path, values }) => [path, namesIn(values)])).toEqual(
      lists(data).map(({ path }) => [path, expected]),
    );
    expect(lists(data)).toHaveLength(8);
  });

  test('for the supervisors of a student, too', async () => {
    const supervisors = (key: string) =>
      `s${key}: student(by: {key: "s:${key}"}) { supervisedBy(since: 2013, until: 2015) { totalCount } }`;
    expect(await dataOf(database(), `{ ${Object.keys(periods).map(supervisors).join(' ')} }`)).toMatchObject({
      sold: { supervisedBy: { totalCount: 0 } },
      smiddle: { supervisedBy: { totalCount: 1 } },
      slate: { supervisedBy: { totalCount: 0 } },
      sended: { supervisedBy: { totalCount: 1 } },
      sundated: { supervisedBy: { totalCount: 1 } },
    });
  });
});

/** Each list of the answer but the head's own place among the researchers, who has all positions. */
function lists(data: unknown): { readonly path: string; readonly values: readonly unknown[] }[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => {
    if (name === 'edges') return [];
    if (!Array.isArray(value)) return lists(value).map((list) => ({ ...list, path: `${name}.${list.path}` }));
    return [{ path: name, values: value.filter((item: Named) => item.key !== 'p:head') }];
  });
}

test('an index that is walked meets the same people', async () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
  await createGraph(database(), {
    nodes: numbers.map((number) => node('Person', `w:${number}`, { displayName: `Researcher A${number}` })),
    relationships: numbers.map((number) =>
      link('AFFILIATED_WITH', `w:${number}`, 'i:one', {
        order: 1,
        since: '2015',
        until: number > 198 ? '2030' : '2016',
      }),
    ),
    sources: ['test:windows'],
  });
  const data = await dataOf(
    database(),
    '{ institution(key: "i:one") { researchers(first: 3, since: 2020) { nodes { key } edges { sources { key } } totalCount } } }',
  );
  await rows(database(), "MATCH (node) WHERE node.key STARTS WITH 'w:' DETACH DELETE node");
  const sources = [{ key: 'test:windows' }];
  expect(data).toEqual({
    institution: {
      researchers: {
        nodes: [{ key: 'p:head' }, { key: 'w:199' }, { key: 'w:200' }],
        edges: [{ sources }, { sources }, { sources }],
        totalCount: 5,
      },
    },
  });
});

test('a paper is in the window that its year is in, and without a year in none', async () => {
  const cited = (window: string) =>
    `paper(key: "a:new") { cites${window} { nodes { key } totalCount facets { years { value } } } }`;
  expect(await dataOf(database(), `{ all: ${cited('')} late: ${cited('(since: 2016)')} }`)).toMatchObject({
    all: { cites: { nodes: [{ key: 'a:2016' }, { key: 'a:2014' }, { key: 'a:undated' }] } },
    late: { cites: { nodes: [{ key: 'a:2016' }], totalCount: 1, facets: { years: [{ value: '2016' }] } } },
  });
  expect(
    await dataOf(
      database(),
      '{ paper(key: "a:2014") { early: citedBy(until: 2019) { totalCount } late: citedBy(since: 2020) { totalCount } corrections(since: 1) { totalCount } } }',
    ),
  ).toEqual({
    paper: { early: { totalCount: 0 }, late: { totalCount: 1 }, corrections: { totalCount: 0 } },
  });
});
