import { describe, expect, test } from 'vitest';
import { Random } from '../../../lib/random.ts';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { clearGraph, useDatabase } from '../../support/database.ts';
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
    await clearGraph(database());
    await createGraph(database(), {
      nodes: [
        ...people.map(({ key, name }) => node('Person', key, { name })),
        ...institutions.map(({ key, name }) => node('Institution', key, { name })),
        ...topics.map(({ key, name }) => node('Topic', key, { name })),
        ...papers.map(({ key, title, year }) =>
          node('Paper', key, { title, ...(year === null ? {} : { year }) }),
        ),
      ],
      relationships: [
        ...[...positions].flatMap(([person, at]) =>
          at.map(({ key }) => link('AFFILIATED_WITH', person, key)),
        ),
        ...papers.flatMap((paper) => paper.authors.map(({ key }) => link('AUTHORED', key, paper.key))),
        ...papers.flatMap((paper) => paper.topics.map(({ key }) => link('ABOUT', paper.key, key))),
      ],
    });
  }
});
