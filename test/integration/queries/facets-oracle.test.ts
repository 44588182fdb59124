import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Random } from '../../../lib/random.ts';
import { foldText } from '../../../src/graph/text.ts';
import { rows, useDatabase } from '../../support/database.ts';
import { answer } from '../../support/graphql.ts';
import { ImportedTables } from '../../support/imported-tables.ts';
import { sharedAcl } from '../../support/shared-data.ts';

/** What a paper leads to, by the names of its facets. */
interface CountedPaper {
  readonly title: string;
  readonly year: number | null;
  readonly authors: readonly Named[];
  readonly topics: readonly Named[];
  readonly institutions: readonly Named[];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

const facet = z.object({ value: z.string(), key: z.string().nullable(), count: z.number() });
const facets = z.object({ facets: z.record(z.string(), z.array(facet)), totalCount: z.number() });
type Counted = z.infer<typeof facet>;

/** Most frequent first, then by folded name and key, as the schema says. */
function counted(
  papers: readonly CountedPaper[],
  of: (paper: CountedPaper) => readonly Named[],
  first: number,
) {
  const found = new Map<string, { count: number; named: Named }>();
  for (const paper of papers) {
    for (const named of new Map(of(paper).map((each) => [each.key, each])).values()) {
      found.set(named.key, { named, count: (found.get(named.key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        b.count - a.count ||
        compare(foldText(a.named.name), foldText(b.named.name)) ||
        compare(a.named.key, b.named.key),
    )
    .slice(0, first)
    .map(({ count, named: { key, name } }): Counted => ({ value: name, key, count }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function yearsOf({ year }: CountedPaper): Named[] {
  return year === null ? [] : [{ key: String(year), name: String(year) }];
}

function allFacets(papers: readonly CountedPaper[], first: number): Record<string, Counted[]> {
  return {
    years: counted(papers, yearsOf, first).map((year) => ({ ...year, key: null })),
    authors: counted(papers, ({ authors }) => authors, first),
    topics: counted(papers, ({ topics }) => topics, first),
    institutions: counted(papers, ({ institutions }) => institutions, first),
  };
}

interface Filter {
  readonly since: number | null;
  readonly until: number | null;
  readonly titleContains: string | null;
  /** The key of an author. */
  readonly author: string | null;
}

function isIn(
  { title, year, authors }: CountedPaper,
  { since, until, titleContains, author }: Filter,
): boolean {
  return (
    (since === null || (year !== null && year >= since)) &&
    (until === null || (year !== null && year <= until)) &&
    (titleContains === null || foldText(title).includes(foldText(titleContains))) &&
    (author === null || authors.some(({ key }) => key === author))
  );
}

const fields = ['years', 'authors', 'topics', 'institutions']
  .map((name) => `${name}(first: $first) { value key count }`)
  .join(' ');
const ofAll = `query ($first: Int, $since: Int, $until: Int, $titleContains: String) {
  papers(first: 1, filter: {since: $since, until: $until, titleContains: $titleContains}) { totalCount nodes { key } facets { ${fields} } } }`;
const ofAuthor = `query ($first: Int, $since: Int, $until: Int, $author: String!) {
  person(by: {key: $author}) { papers(first: 1, since: $since, until: $until) { totalCount nodes { key } facets { ${fields} } } } }`;

const answers = z.union([
  z.object({ papers: facets }).transform(({ papers }) => papers),
  z.object({ person: z.object({ papers: facets }) }).transform(({ person }) => person.papers),
]);

/** Asks for the facets of a filter, and computes them plainly. */
async function askBoth(
  database: ReturnType<typeof useDatabase>,
  papers: readonly CountedPaper[],
  filter: Filter,
  first: number,
) {
  const query = filter.author === null ? ofAll : ofAuthor;
  const { data, errors, statements } = await answer(database(), query, { ...filter, first });
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  const meant = papers.filter((paper) => isIn(paper, filter));
  return {
    found: answers.parse(JSON.parse(JSON.stringify(data))),
    expected: { totalCount: meant.length, facets: allFacets(meant, first) },
  };
}

function randomFilter(random: Random, titles: readonly string[], authors: readonly string[]): Filter {
  const ofOne = random.chance(0.4);
  const year = () => (random.chance(0.5) ? 2015 + random.below(7) : null);
  const words = random.pick(titles).split(' ');
  return {
    since: year(),
    until: year(),
    titleContains: !ofOne && random.chance(0.8) ? random.pick(words) : null,
    author: ofOne ? random.pick(authors) : null,
  };
}

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
      const { found, expected } = await askBoth(database, papers, filter, random.pick([0, 1, 3, 100]));
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

const personRow = z.object({ id: z.string(), name: z.string() });
const paperRow = z.object({ id: z.string(), title: z.string(), year: z.string() });
const authorshipRow = z.object({ paper: z.string(), person: z.string() });

describe.skipIf(!sharedAcl.isThere)('100 random filters of the shared papers of 2016 to 2020', () => {
  const database = useDatabase();
  let papers: CountedPaper[] = [];
  let authors: string[] = [];

  beforeAll(async () => {
    const tables = await ImportedTables.import(database(), sharedAcl.path);
    const names = new Map(tables.rows('people.csv', personRow).map(({ id, name }) => [id, name]));
    const bylines = new Map<string, Named[]>();
    for (const { paper, person } of tables.rows('authorships.csv', authorshipRow)) {
      const byline = bylines.get(tables.present(paper)) ?? [];
      const key = tables.present(person);
      bylines.set(tables.present(paper), [...byline, { key, name: names.get(key) ?? '' }]);
    }
    papers = tables
      .rows('papers.csv', paperRow)
      .filter(({ id }) => tables.present(id) === id)
      .map(({ id, title, year }) => ({
        title,
        year: year === '' ? null : Number(year),
        authors: bylines.get(id) ?? [],
        topics: [],
        institutions: [],
      }));
    authors = [...bylines.values()].flatMap((byline) => byline.map(({ key }) => key));
  }, 600_000);

  test('have the facets that a count over the tables has', async () => {
    const random = new Random(7);
    const titles = papers.map(({ title }) => title);
    for (let question = 0; question < 100; question += 1) {
      const filter = randomFilter(random, titles, authors);
      const { found, expected } = await askBoth(database, papers, filter, 1 + random.below(100));
      expect(found, JSON.stringify(filter)).toEqual(expected);
    }
  }, 600_000);
});
