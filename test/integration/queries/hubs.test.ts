import { beforeAll, describe, expect, test } from 'vitest';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { clearGraph, rows, useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { databaseHits } from '../../support/plans.ts';

const database = useDatabase();

/** Everybody at one institution, working on one topic, each the author of one paper about it. */
async function createHub(size: number): Promise<void> {
  await clearGraph(database());
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  const nameOf = (number: number) => `name ${(number * 7919) % size}`;
  await createGraph(database(), {
    nodes: [
      node('Institution', 'i:hub', { name: 'Hub' }),
      node('Topic', 't:hub', { name: 'Hub' }),
      ...numbers.map((number) =>
        node('Person', `p:${number}`, {
          name: nameOf(number),
          ...(number % 3 === 0 ? { isStudent: true, level: 'PHD' } : {}),
        }),
      ),
      ...numbers.map((number) =>
        node('Paper', `paper:${number}`, { title: nameOf(number), year: (number % 50) + 1970 }),
      ),
    ],
    relationships: numbers.flatMap((number) => [
      link('AFFILIATED_WITH', `p:${number}`, 'i:hub', { order: 1 }),
      link('WORKS_ON', `p:${number}`, 't:hub'),
      link('AUTHORED', `p:${number}`, `paper:${number}`, { position: 1 }),
      link('ABOUT', `paper:${number}`, 't:hub'),
    ]),
  });
  // What a database does by itself, a while after it was loaded.
  await rows(database(), 'CALL db.resampleOutdatedIndexes()');
  await rows(database(), 'CALL db.awaitIndexes(60)');
  await rows(database(), 'CALL db.clearQueryCaches()');
}

/** Connections of nodes that may have very many neighbours, and those that start from all nodes of a label. */
const connections: [name: string, query: (page: string) => string][] = [
  ['researchers of an institution', (page) => `institution(key: "i:hub") { rows: researchers${page} }`],
  ['students of an institution', (page) => `institution(key: "i:hub") { rows: students${page} }`],
  ['researchers on a topic', (page) => `topic(key: "t:hub") { rows: researchers${page} }`],
  ['papers about a topic', (page) => `topic(key: "t:hub") { rows: papers${page} }`],
  [
    'papers about a topic, earliest first',
    (page) => `topic(key: "t:hub") { rows: papers${page.replace(')', ', orderBy: [YEAR_ASC])')} }`,
  ],
  ['all researchers', (page) => `rows: researchers${page}`],
  ['all students', (page) => `rows: students${page}`],
  ['all papers', (page) => `rows: papers${page}`],
  ['all papers by title', (page) => `rows: papers${page.replace(')', ', orderBy: [TITLE_ASC])')}`],
];

const fields = '{ nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

interface Page {
  readonly nodes: { readonly key: string }[];
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null } & Record<
    string,
    unknown
  >;
}

/** Finds the one field `rows` in an answer. */
function rowsOf(data: unknown): Page {
  const found = JSON.stringify(data).match(/"rows":(\{.*?\}\]?,"pageInfo":\{.*?\}\})/)?.[1];
  if (found === undefined) throw new Error(`There are no rows in ${JSON.stringify(data)}.`);
  return JSON.parse(found);
}

/** All rows, seven at a time, forwards or from the end. */
async function allPages(
  ask: (args: string) => Promise<Page>,
  cursor: 'after' | 'before',
): Promise<Page['nodes']> {
  const pages: Page['nodes'][] = [];
  const size = cursor === 'after' ? 'first: 7' : 'last: 7';
  for (let args: string | undefined = size; args !== undefined; ) {
    const { nodes, pageInfo }: Page = await ask(args);
    pages.push(nodes);
    const goesOn = cursor === 'after' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    const next = cursor === 'after' ? pageInfo.endCursor : pageInfo.startCursor;
    args = goesOn ? `${size}, ${cursor}: "${next}"` : undefined;
  }
  return (cursor === 'after' ? pages : pages.reverse()).flat();
}

describe('a node with few neighbours and one with many have the same pages', () => {
  beforeAll(() => createHub(90));

  test.each(connections)('%s', async (_name, query) => {
    const page = async (args: string) =>
      rowsOf(await dataOf(database(), `{ ${query(`(${args}) ${fields}`)} }`));
    const atOnce = (await page('first: 100')).nodes;
    expect(atOnce.length).toBeGreaterThan(29);

    expect(await allPages(page, 'after')).toEqual(atOnce);
    expect(await allPages(page, 'before')).toEqual(atOnce);
  });
});

describe('a page costs what it has rows, not what the node has neighbours', () => {
  const hits = new Map<string, number[]>();

  /** Database hits of a page at the start, and of one in the middle. */
  async function measure(query: (page: string) => string): Promise<[start: number, middle: number]> {
    const start = await hitsOf(`{ ${query('(first: 5) { nodes { key } pageInfo { endCursor } }')} }`);
    const all = await dataOf(database(), `{ ${query(`(first: 100) ${fields}`)} }`);
    const { endCursor } = rowsOf(all).pageInfo;
    return [start, await hitsOf(`{ ${query(`(first: 5, after: "${endCursor}") { nodes { key } }`)} }`)];
  }

  async function hitsOf(query: string): Promise<number> {
    const { statements, errors } = await answer(database(), query);
    expect(errors).toBeUndefined();
    const [statement] = statements;
    if (statement === undefined) throw new Error('There was no statement.');
    return databaseHits(database(), statement.text, statement.parameters);
  }

  beforeAll(async () => {
    for (const size of [1_000, 10_000]) {
      await createHub(size);
      for (const [name, query] of connections)
        hits.set(name, [...(hits.get(name) ?? []), ...(await measure(query))]);
    }
  });

  test.each(connections)('%s', (name) => {
    const [start = 0, middle = 0, startOfMany = 0, middleOfMany = 0] = hits.get(name) ?? [];
    // One year has ten times the papers among ten times as many: those that share a rank are sorted by key.
    const growth = name.includes('papers') && !name.includes('title') ? 11 : 2;
    expect(startOfMany / start, `${hits.get(name)}`).toBeLessThan(growth);
    expect(middleOfMany / middle, `${hits.get(name)}`).toBeLessThan(growth);
    expect(startOfMany).toBeLessThan(3_000);
  });
});
