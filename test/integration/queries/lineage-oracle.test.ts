import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { matchNearestCommonAdvisors } from '../../../schema/questions/lineage/common-advisors.ts';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { clearGraph, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { answer } from '../../support/graphql.ts';
import { LineageOracle, type Relative, type Supervision } from '../../support/lineage-oracle.ts';
import { runImport } from '../../support/programs.ts';
import { sharedAdvisors } from '../../support/shared-data.ts';

const database = useDatabase();

const relation = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
  edges: z.array(
    z.object({
      generation: z.number(),
      inCycle: z.boolean(),
      pathsTruncated: z.boolean(),
      node: z.object({ key: z.string() }),
      paths: z.array(z.array(z.object({ key: z.string() }))),
    }),
  ),
});
const page = z.object({
  people: z.object({
    pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
    nodes: z.array(z.object({ key: z.string(), ancestors: relation, descendants: relation })),
  }),
});

const lineage = `fragment Lineage on LineageConnection {
  totalCount pageInfo { endCursor hasNextPage }
  edges { generation inCycle pathsTruncated node { key } paths { key } }
}`;
const everybody = `query ($after: String, $depth: Int) {
  people: researchers(first: 50, after: $after) {
    pageInfo { endCursor hasNextPage }
    nodes {
      key
      ancestors(maxDepth: $depth, first: 100, maxPaths: 100) { ...Lineage }
      descendants(maxDepth: $depth, first: 100, maxPaths: 100) { ...Lineage }
    }
  }
} ${lineage}`;
const more = `query ($key: String!, $after: String, $depth: Int) {
  person(by: {key: $key}) { descendants(maxDepth: $depth, first: 100, after: $after, maxPaths: 100) { ...Lineage } }
} ${lineage}`;

async function ask(query: string, variables: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await answer(database(), query, variables, Number.MAX_VALUE);
  expect(errors).toBeUndefined();
  return data;
}

/** All descendants of somebody who has more than a page of them. */
async function allEdges(key: string, first: z.infer<typeof relation>, depth: number) {
  const edges = [...first.edges];
  for (let { pageInfo } = first; pageInfo.hasNextPage; ) {
    const data = await ask(more, { key, after: pageInfo.endCursor, depth });
    const { descendants } = z.object({ person: z.object({ descendants: relation }) }).parse(data).person;
    edges.push(...descendants.edges);
    pageInfo = descendants.pageInfo;
  }
  return edges;
}

function sameRelatives(
  edges: z.infer<typeof relation>['edges'],
  expected: readonly Relative[],
  oracle: LineageOracle,
): void {
  const relatives = edges.map(({ generation, node, paths }) => ({
    key: node.key,
    generation,
    paths: paths.map((path) => path.map(({ key }) => key)),
  }));
  expect(relatives.toSorted(byKey)).toEqual(expected.toSorted(byKey));
  expect(edges.map(({ generation }) => generation)).toEqual(
    edges.map(({ generation }) => generation).toSorted((a, b) => a - b),
  );
  for (const { node, inCycle, pathsTruncated } of edges) {
    expect(inCycle, node.key).toBe(oracle.isInCycle(node.key));
    expect(pathsTruncated, node.key).toBe(false);
  }
}

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : 1;
}

/** Asks everybody in the graph. @returns their keys */
async function everybodyAgrees(oracle: LineageOracle, depth: number): Promise<string[]> {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const { people } = page.parse(await ask(everybody, { after, depth }));
    for (const { key, ancestors, descendants } of people.nodes) {
      keys.push(key);
      sameRelatives(ancestors.edges, oracle.ancestors(key, depth), oracle);
      const expected = oracle.descendants(key, depth);
      expect(descendants.totalCount).toBe(expected.length);
      sameRelatives(await allEdges(key, descendants, depth), expected, oracle);
    }
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
  } while (after !== null);
  return keys;
}

const nearest = `UNWIND $pairs AS pair
MATCH (a:Person {key: pair[0]}), (b:Person {key: pair[1]})
RETURN pair, COLLECT {
${matchNearestCommonAdvisors({ a: 'a', b: 'b', node: 'advisor', depth: '$depth' })}
RETURN advisor.key ORDER BY advisor.key
} AS advisors`;

async function commonAdvisorsAgree(
  oracle: LineageOracle,
  pairs: readonly (readonly [string, string])[],
  depth: number,
): Promise<number> {
  const found = await rows(database(), nearest, { pairs, depth });
  expect(found).toHaveLength(pairs.length);
  let some = 0;
  pairs.forEach(([a, b], index) => {
    const expected = oracle.nearestCommonAdvisors(a, b, depth);
    if (expected.length > 0) some += 1;
    expect(found[index], `${a} ${b}`).toEqual({ pair: [a, b], advisors: expected });
  });
  return some;
}

async function loadGraph(people: readonly string[], supervisions: readonly Supervision[]): Promise<void> {
  await clearGraph(database());
  await createGraph(database(), {
    nodes: people.map((key) => node('Person', key, { name: key })),
    relationships: supervisions.map(([supervisor, student]) =>
      link('SUPERVISES', supervisor, student, { role: 'PRINCIPAL', status: 'FORMER' }),
    ),
  });
}

test('small graphs with cycles, two supervisors and parallel supervisions', async () => {
  const size = 7;
  const people = Array.from({ length: size }, (_, index) => `p${index}`);
  const person = fc.constantFrom(...people);
  const graphs = fc.array(fc.tuple(person, person), { maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(graphs, fc.constantFrom(1, 2, 3, 4, 9, 20), async (supervisions, depth) => {
      await loadGraph(people, supervisions);
      const oracle = new LineageOracle(supervisions);
      expect(await everybodyAgrees(oracle, depth)).toEqual(people);
      const pairs = people.flatMap((a) => people.map((b): [string, string] => [a, b]));
      await commonAdvisorsAgree(oracle, pairs, depth);
    }),
    { numRuns: 40 },
  );
});

// The test above shows the same on small graphs.
describe.skipIf(!sharedAdvisors.isThere)('a genealogy of 1,025 people', () => {
  test('has the ancestors, descendants, paths and nearest common advisors of its table', async () => {
    await clearGraph(database());
    const { code, stderr } = await runImport([sharedAdvisors.path], { env: neo4jVariables() });
    expect(code, stderr).toBe(0);
    const table = z
      .array(z.object({ supervisor: z.string(), student: z.string() }))
      .parse(parse(readFileSync(`${sharedAdvisors.path}/supervisions.csv`), { columns: true }));
    const oracle = new LineageOracle(
      table.map(({ supervisor, student }): Supervision => [supervisor, student]),
    );
    const keys = await everybodyAgrees(oracle, 20);
    expect(keys).toHaveLength(1025);
    const others = [0, 1, 2, 5, 13, 34, 89, 233, 377, 512];
    const pairs = keys.flatMap((key, index) =>
      others.map((step): [string, string] => [key, keys[(index + step) % keys.length] ?? key]),
    );
    expect(await commonAdvisorsAgree(oracle, pairs, 10)).toBeGreaterThan(1000);
  });
});
