import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAuthorships } from '../../support/authorships.ts';
import { CoauthorGraph } from '../../support/coauthor-graph.ts';
import { useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { databaseHits, explain } from '../../support/plans.ts';
import { randomWorks } from '../../support/random-works.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();

const networkQuery = `query ($seeds: [PersonBy!]!, $depth: Int, $only: Boolean, $since: Int, $minPapers: Int, $maxNodes: Int, $countVersions: Boolean) {
  network(seeds: $seeds, depth: $depth, only: $only, since: $since, minPapers: $minPapers, maxNodes: $maxNodes, countVersions: $countVersions) {
    truncated nodes { key } links { a { key } b { key } paperCount papers(first: 1) { totalCount } supervision { supervisor { key } student { key } role } }
  }
}`;

interface Keyed {
  readonly key: string;
}

interface NetworkAnswer {
  readonly truncated: boolean;
  readonly nodes: readonly Keyed[];
  readonly links: readonly {
    readonly a: Keyed;
    readonly b: Keyed;
    readonly paperCount: number;
    readonly papers: { readonly totalCount: number };
  }[];
}

async function networkOf(
  seeds: readonly string[],
  args: Record<string, number | boolean> = {},
): Promise<NetworkAnswer> {
  const { data, errors, statements } = await answer(database(), networkQuery, {
    seeds: seeds.map((key) => ({ key })),
    depth: 1,
    only: false,
    maxNodes: 200,
    ...args,
  });
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  const found: { network: NetworkAnswer } = JSON.parse(JSON.stringify(data));
  return found.network;
}

function keysOf(nodes: readonly Keyed[]): string[] {
  return nodes.map(({ key }) => key);
}

/** `a b 2` for each link. */
function linesOf({ links }: NetworkAnswer): string[] {
  return links.map(({ a, b, paperCount }) => `${a.key} ${b.key} ${paperCount}`);
}

describe('the small graph', () => {
  beforeAll(() => loadSmallGraph(database()));

  test('people and links around one, supervision among them', async () => {
    const data = await dataOf(
      database(),
      `{ network(seeds: [{key: "p:dora"}], maxNodes: 20) { truncated nodes { __typename key } links {
          a { key } b { key } paperCount papers { nodes { key } }
          supervision { role level status since supervisor { key } student { displayName } sources { key } } } } }`,
    );
    expect(data).toEqual({
      network: {
        truncated: false,
        nodes: [
          { __typename: 'Student', key: 'p:dora' },
          { __typename: 'Researcher', key: 'p:ada' },
          { __typename: 'Researcher', key: 'p:ben' },
        ],
        links: [
          {
            a: { key: 'p:ada' },
            b: { key: 'p:ben' },
            paperCount: 2,
            papers: { nodes: [{ key: 'a:two' }, { key: 'a:one' }] },
            supervision: [],
          },
          {
            a: { key: 'p:ada' },
            b: { key: 'p:dora' },
            paperCount: 1,
            papers: { nodes: [{ key: 'a:two' }] },
            supervision: [
              {
                role: 'PRINCIPAL',
                level: 'PHD',
                status: 'CURRENT',
                since: '2019-09',
                supervisor: { key: 'p:ada' },
                student: { displayName: 'Dora Lund' },
                sources: [{ key: 'test:small' }, { key: 'test:tiny' }],
              },
            ],
          },
          {
            a: { key: 'p:ben' },
            b: { key: 'p:dora' },
            paperCount: 1,
            papers: { nodes: [{ key: 'a:two' }] },
            supervision: [
              {
                role: 'CO',
                level: 'PHD',
                status: 'CURRENT',
                since: null,
                supervisor: { key: 'p:ben' },
                student: { displayName: 'Dora Lund' },
                sources: [{ key: 'test:small' }],
              },
            ],
          },
        ],
      },
    });
  });

  test('a person without papers is reached by supervision', async () => {
    expect(keysOf((await networkOf(['p:anon'])).nodes)).toEqual(['p:anon', 'p:ada']);
    expect(linesOf(await networkOf(['p:anon']))).toEqual(['p:ada p:anon 0']);
  });

  test('among the seeds alone', async () => {
    const network = await networkOf(['p:cao', 'p:ben', 'p:cao'], { only: true });
    expect(keysOf(network.nodes)).toEqual(['p:cao', 'p:ben']);
    expect(linesOf(network)).toEqual(['p:ben p:cao 1']);
    expect(network.truncated).toBe(false);
  });

  test('with a number of joint papers, within years', async () => {
    expect(keysOf((await networkOf(['p:ben'], { minPapers: 2 })).nodes)).toEqual([
      'p:ben',
      'p:ada',
      'p:dora',
    ]);
    expect(linesOf(await networkOf(['p:ben'], { since: 2019 }))).toEqual([
      'p:ada p:ben 1',
      'p:ada p:dora 1',
      'p:ben p:dora 1',
    ]);
  });

  test('supervisions that overlap the years', async () => {
    // Since 2022 there are no papers, and the one of the two supervisions that has an end is over.
    expect(linesOf(await networkOf(['p:ada'], { since: 2022 }))).toEqual(['p:ada p:cao 0', 'p:ada p:dora 0']);
  });

  test('held to a number of people, and says so', async () => {
    const network = await networkOf(['p:ben'], { maxNodes: 2 });
    expect(keysOf(network.nodes)).toEqual(['p:ben', 'p:ada']);
    expect(network.truncated).toBe(true);
    expect((await networkOf(['p:ben'], { maxNodes: 2, depth: 3 })).truncated).toBe(true);
    expect((await networkOf(['p:ben'], { maxNodes: 1, depth: 0 })).truncated).toBe(false);
  });

  test.each([
    ['{ network(seeds: []) { truncated } }', 'BAD_USER_INPUT'],
    ['{ network(seeds: [{key: "p:ada"}], depth: 4) { truncated } }', 'BAD_USER_INPUT'],
    ['{ network(seeds: [{key: "p:ada"}], maxNodes: 501) { truncated } }', 'BAD_USER_INPUT'],
    ['{ network(seeds: [{key: "p:ada"}, {key: "p:ben"}], maxNodes: 1) { truncated } }', 'BAD_USER_INPUT'],
    ['{ network(seeds: [{key: "p:ada"}, {id: "x"}]) { truncated } }', 'BAD_USER_INPUT'],
    ['{ network(seeds: [{key: "p:ada"}, {orcid: "0"}]) { truncated } }', 'NOT_FOUND'],
    ['{ network(seeds: [{name: "wei cao"}]) { truncated } }', 'AMBIGUOUS_NAME'],
    [
      '{ network(seeds: [{key: "p:ada"}], maxNodes: 500) { links { papers { nodes { key } } } } }',
      'COST_LIMIT',
    ],
  ])('%s is refused: %s', async (query, code) => {
    const { errors } = await answer(database(), query);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });

  test('what aggregates may stand at any depth below a list', async () => {
    const data = await dataOf(
      database(),
      `{ network(seeds: [{key: "p:cao2"}], maxNodes: 5) { nodes {
          coauthors { totalCount nodes { key } } secondDegreeCoauthors { totalCount } } }
        collaborationPath(from: {key: "p:dora"}, to: {key: "p:ada"}) { steps { to {
          coauthors(first: 1) { edges { paperCount } } affiliations { institution { collaborators { totalCount } } } } } } }`,
    );
    expect(data).toEqual({
      network: {
        nodes: [{ coauthors: { totalCount: 0, nodes: [] }, secondDegreeCoauthors: { totalCount: 0 } }],
      },
      collaborationPath: {
        steps: [
          {
            to: {
              coauthors: { edges: [{ paperCount: 2 }] },
              affiliations: [
                { institution: { collaborators: { totalCount: 1 } } },
                { institution: { collaborators: { totalCount: 1 } } },
              ],
            },
          },
        ],
      },
    });
  });

  test('reads through indexes', async () => {
    const { statements } = await answer(database(), networkQuery, { seeds: [{ key: 'p:ada' }] });
    for (const { text, parameters } of statements) {
      const operators = await explain(database(), text, parameters);
      expect(operators.join(' ')).not.toMatch(/AllNodesScan|ByLabelScan|CartesianProduct/);
    }
  });
});

test('random graphs: people by distance, all links between them with their papers', async () => {
  const person = fc.integer({ min: 0, max: 14 }).map((number) => `p:${number}`);
  const byline = fc.uniqueArray(person, { minLength: 1, maxLength: 4 });
  const people = Array.from({ length: 15 }, (_, number) => `p:${number}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(byline, { minLength: 3, maxLength: 14 }),
      fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 3 }),
      randomWorks,
      fc.boolean(),
      async (papers, seeds, depth, works, countVersions) => {
        const authorships = papers.flatMap((authors, index) =>
          authors.map((author) => ({ paper: `paper:${index}`, person: author, year: 2000 })),
        );
        await createAuthorships(database(), people, authorships, works);
        const all = new CoauthorGraph(authorships, people);
        const expected = countVersions ? all : new CoauthorGraph(authorships, people, works);
        const network = await networkOf(seeds, { depth, countVersions });
        const distance = (key: string) =>
          Math.min(...seeds.map((seed) => expected.distance(seed, key) ?? Number.POSITIVE_INFINITY));
        const near = people.filter((key) => distance(key) <= depth);
        expect(keysOf(network.nodes).toSorted()).toEqual(near.toSorted());
        expect(keysOf(network.nodes).slice(0, seeds.length)).toEqual(seeds);
        const distances = keysOf(network.nodes).map(distance);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        const pairs = near.flatMap((a) => near.filter((b) => a < b).map((b): [string, string] => [a, b]));
        const linked = pairs.filter(([a, b]) => expected.paperCount(a, b) > 0);
        expect(linesOf(network).toSorted()).toEqual(
          linked.map(([a, b]) => `${a} ${b} ${expected.paperCount(a, b)}`).toSorted(),
        );
        for (const { a, b, papers: listed } of network.links)
          expect(listed.totalCount).toBe(all.paperCount(a.key, b.key));
      },
    ),
    { numRuns: 25 },
  );
});

test('a paper of very many authors makes a network cut, and no more work than it has authors', async () => {
  const people = Array.from({ length: 1500 }, (_, number) => `p:${number}`);
  const authorships = people.map((person) => ({ paper: 'paper:large', person, year: 2000 }));
  await createAuthorships(database(), people, authorships);
  const { data, statements } = await answer(
    database(),
    '{ network(seeds: [{key: "p:7"}], maxNodes: 50) { truncated nodes { key } links { paperCount } } }',
  );
  const [statement] = statements;
  expect(await databaseHits(database(), statement?.text ?? '', statement?.parameters)).toBeLessThan(60_000);
  const { network }: { network: NetworkAnswer } = JSON.parse(JSON.stringify(data));
  expect(network.nodes).toHaveLength(50);
  expect(network.links).toHaveLength(500);
  expect(network.truncated).toBe(true);
});
