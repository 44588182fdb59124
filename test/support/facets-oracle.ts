import { expect } from 'vitest';
import { z } from 'zod';
import type { Random } from '../../lib/random.ts';
import type { Database } from '../../src/database/database.ts';
import { foldText } from '../../src/graph/text.ts';
import { answer } from './graphql.ts';

/** What a paper leads to, by the names of its facets. */
export interface CountedPaper {
  readonly title: string;
  readonly year: number | null;
  readonly authors: readonly Named[];
  readonly topics: readonly Named[];
  readonly institutions: readonly Named[];
}

export interface Named {
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
export async function askBoth(
  database: Database,
  papers: readonly CountedPaper[],
  filter: Filter,
  first: number,
) {
  const query = filter.author === null ? ofAll : ofAuthor;
  const { data, errors, statements } = await answer(database, query, { ...filter, first });
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  const meant = papers.filter((paper) => isIn(paper, filter));
  return {
    found: answers.parse(JSON.parse(JSON.stringify(data))),
    expected: { totalCount: meant.length, facets: allFacets(meant, first) },
  };
}

export function randomFilter(random: Random, titles: readonly string[], authors: readonly string[]): Filter {
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
