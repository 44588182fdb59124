import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Random } from '../../../lib/random.ts';
import type { Database } from '../../../src/database/database.ts';
import { CoauthorGraph } from '../../support/coauthor-graph.ts';
import { dataOf } from '../../support/graphql.ts';
import type { ImportedTables } from '../../support/imported-tables.ts';

const authorship = z.object({ paper: z.string(), person: z.string() });
const pairCount = 500;
const maxLength = 12;

const people = z.array(z.object({ key: z.string() })).transform((list) => list.map(({ key }) => key));
const count = z.object({ totalCount: z.number() });
const pathAnswer = z.object({
  collaborationPath: z
    .object({ length: z.number(), people, steps: z.array(z.object({ papers: count })) })
    .nullable(),
});
const edge = z.object({ cursor: z.string(), count: z.number(), node: z.object({ key: z.string() }) });
const edges = z.object({ edges: z.array(edge) });
const coauthorAnswer = z.object({ person: z.object({ coauthors: edges, second: edges }) });

/** Tests of 500 random pairs of the 29,744 people in the database. What they expect is computed from the tables alone. */
export function testPaths(database: () => Database, imported: () => ImportedTables): void {
  let graph = new CoauthorGraph([]);
  let pairs: [string, string][] = [];

  beforeAll(() => {
    const tables = imported();
    const taken = tables.rows('authorships.csv', authorship);
    graph = new CoauthorGraph(taken.map(({ paper, person }) => ({ paper: tables.present(paper), person })));
    const everybody = graph.people;
    const random = new Random(6);
    pairs = Array.from({ length: pairCount }, () => [random.pick(everybody), random.pick(everybody)]);
  });

  test('the paths are as long as those of graphology, and as many have none', async () => {
    const lengths = new Map<number | null, number>();
    for (const [from, to] of pairs) {
      const { collaborationPath: path } = pathAnswer.parse(
        await dataOf(
          database(),
          `query ($from: String!, $to: String!) { collaborationPath(from: {key: $from}, to: {key: $to}, maxLength: ${maxLength}) {
             length people { key } steps { papers { totalCount } } } }`,
          { from, to },
        ),
      );
      const distance = graph.distance(from, to);
      const expected = distance === undefined || distance > maxLength ? null : distance;
      expect(path?.length ?? null, `${from} to ${to}`).toBe(expected);
      lengths.set(expected, (lengths.get(expected) ?? 0) + 1);
      path?.steps.forEach(({ papers }, index) => {
        const [one = '', other = ''] = path.people.slice(index, index + 2);
        expect(papers.totalCount).toBe(graph.paperCount(one, other));
      });
    }
    expect(lengths.get(null)).toBeGreaterThan(20);
    expect(lengths.size).toBeGreaterThan(5);
  }, 600_000);

  test('of equally short paths the one that is promised', async () => {
    for (const [from, to] of pairs.slice(0, 100)) {
      const { collaborationPath: path } = pathAnswer.parse(
        await dataOf(
          database(),
          `query ($from: String!, $to: String!) { collaborationPath(from: {key: $from}, to: {key: $to}, maxLength: ${maxLength}) {
             length people { key } steps { papers { totalCount } } } }`,
          { from, to },
        ),
      );
      if (path !== null) expect(path.people).toEqual(graph.bestPath(from, to));
    }
  }, 600_000);

  test('co-authors with their counts, and second-degree co-authors', async () => {
    for (const [key] of pairs) {
      const { coauthors, second } = await aroundPerson(key);
      expect(new Map(coauthors)).toEqual(graph.coauthors(key));
      expect(new Map(second)).toEqual(graph.secondDegree(key));
    }
  }, 600_000);

  /** All pages of both connections. */
  async function aroundPerson(key: string) {
    const found = { coauthors: [] as [string, number][], second: [] as [string, number][] };
    const after: Record<string, string | null> = { one: null, two: null };
    let isMore = true;
    while (isMore) {
      const { person } = coauthorAnswer.parse(
        await dataOf(
          database(),
          `query ($key: String!, $one: String, $two: String) { person(by: {key: $key}) {
             coauthors(first: 100, after: $one) { edges { cursor count: paperCount node { key } } }
             second: secondDegreeCoauthors(first: 100, after: $two) { edges { cursor count: commonCoauthorCount node { key } } } } }`,
          { key, ...after },
        ),
      );
      const pages = [person.coauthors.edges, person.second.edges];
      found.coauthors.push(...countsOf(person.coauthors.edges));
      found.second.push(...countsOf(person.second.edges));
      after.one = person.coauthors.edges.at(-1)?.cursor ?? after.one ?? null;
      after.two = person.second.edges.at(-1)?.cursor ?? after.two ?? null;
      isMore = pages.some(({ length }) => length === 100);
    }
    return found;
  }
}

function countsOf(edges: readonly z.infer<typeof edge>[]): [string, number][] {
  return edges.map(({ node, count }) => [node.key, count]);
}
