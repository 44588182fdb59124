import { describe, expect, test } from 'vitest';
import { Random } from '../../../lib/random.ts';
import { foldText } from '../../../src/graph/text.ts';
import { rows, useDatabase } from '../../support/database.ts';
import { askBoth, type CountedPaper, type Named, randomFilter } from '../../support/facets-oracle.ts';

describe('small random graphs', () => {
  const database = useDatabase();
  const named = (prefix: string, size: number): Named[] =>
    Array.from({ length: size }, (_, index) => ({
      key: `${prefix}:${index}`,
      name: `${['É', 'e', 'B', 'a'][index % 4]} ${prefix} ${index}`,
    }));

  test.each([1, 2, 3, 4])('%i', async (seed) => {
    const random = new Random(seed);
    const some = <Item>(items: readonly Item[], most: number): Item[] =>
      random.shuffle([...items]).slice(0, random.below(most + 1));
    const [people, institutions, topics] = [named('p', 9), named('i', 4), named('t', 5)];
    const positions = new Map(people.map(({ key }) => [key, some([...institutions, ...institutions], 3)]));
    const papers = Array.from({ length: 40 }, (_, index) => {
      const authors = some(people, 4);
      return {
        key: `a:${index}`,
        title: `${random.pick(['Cloud', 'Rain', 'Éclair'])} ${index}`,
        year: random.chance(0.2) ? null : 2015 + random.below(6),
        authors,
        topics: some(topics, 3),
        institutions: authors.flatMap(({ key }) => positions.get(key) ?? []),
      };
    });
    await create(people, institutions, topics, positions, papers);
    for (let question = 0; question < 12; question += 1) {
      const filter = randomFilter(
        random,
        papers.map(({ title }) => title),
        people.map(({ key }) => key),
      );
      const { found, expected } = await askBoth(database(), papers, filter, random.pick([0, 1, 3, 100]));
      expect(found, JSON.stringify(filter)).toEqual(expected);
    }
  });

  async function create(
    people: readonly Named[],
    institutions: readonly Named[],
    topics: readonly Named[],
    positions: ReadonlyMap<string, readonly Named[]>,
    papers: readonly (CountedPaper & { readonly key: string })[],
  ): Promise<void> {
    const folded = (nodes: readonly Named[]) =>
      nodes.map((node) => ({ ...node, folded: foldText(node.name) }));
    await rows(database(), 'MATCH (node) DETACH DELETE node');
    await rows(
      database(),
      `UNWIND $people AS row CREATE (:Person:Researcher {key: row.key, name: row.name, displayName: row.name, foldedName: row.folded})`,
      { people: folded(people) },
    );
    for (const [label, nodes] of [['Institution', institutions] as const, ['Topic', topics] as const]) {
      await rows(
        database(),
        `UNWIND $nodes AS row CREATE (:${label} {key: row.key, name: row.name, foldedName: row.folded})`,
        { nodes: folded(nodes) },
      );
    }
    await rows(
      database(),
      'UNWIND $pairs AS pair MATCH (p:Person {key: pair[0]}), (i:Institution {key: pair[1]}) CREATE (p)-[:AFFILIATED_WITH {sources: []}]->(i)',
      { pairs: [...positions].flatMap(([person, at]) => at.map(({ key }) => [person, key])) },
    );
    await rows(
      database(),
      `UNWIND $papers AS row
       CREATE (paper:Paper {key: row.key, title: row.title, foldedTitle: row.folded, year: toInteger(row.year),
         yearDescending: coalesce(toInteger(row.year), -1), yearAscending: coalesce(toInteger(row.year), 10000)})
       FOREACH (author IN row.authors | MERGE (person:Person {key: author.key}) CREATE (person)-[:AUTHORED {sources: []}]->(paper))
       FOREACH (about IN row.topics | MERGE (topic:Topic {key: about.key}) CREATE (paper)-[:ABOUT {sources: []}]->(topic))`,
      { papers: papers.map((paper) => ({ ...paper, folded: foldText(paper.title) })) },
    );
  }
});
