import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAuthorships } from '../../support/authorships.ts';
import { CoauthorGraph } from '../../support/coauthor-graph.ts';
import { createGraph, link, node } from '../../support/created-graph.ts';
import { useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { randomWorks } from '../../support/random-works.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();

test('second-degree co-authors: through whom, within years, each once', async () => {
  await loadSmallGraph(database());
  const data = await dataOf(
    database(),
    `{ person(by: {key: "p:cao"}) {
      all: secondDegreeCoauthors { totalCount edges { commonCoauthorCount node { key } commonCoauthors { totalCount nodes { key } } } }
      late: secondDegreeCoauthors(since: 2019) { totalCount }
      close: secondDegreeCoauthors(minPapers: 2) { totalCount }
      small: secondDegreeCoauthors(maxAuthorsPerPaper: 2) { totalCount }
    } }`,
  );
  expect(data).toEqual({
    person: {
      all: {
        totalCount: 1,
        edges: [
          {
            commonCoauthorCount: 2,
            node: { key: 'p:dora' },
            commonCoauthors: { totalCount: 2, nodes: [{ key: 'p:ada' }, { key: 'p:ben' }] },
          },
        ],
      },
      late: { totalCount: 0 },
      close: { totalCount: 0 },
      small: { totalCount: 0 },
    },
  });
});

test('random graphs: co-authors with their papers, second-degree co-authors and the people between', async () => {
  const person = fc.integer({ min: 0, max: 12 }).map((number) => `p:${number}`);
  const byline = fc.uniqueArray(person, { minLength: 1, maxLength: 4 });
  const people = Array.from({ length: 13 }, (_, number) => `p:${number}`);
  const least = fc.constantFrom(null, 1, 2);
  await fc.assert(
    fc.asyncProperty(
      fc.array(byline, { minLength: 4, maxLength: 20 }),
      person,
      randomWorks,
      fc.boolean(),
      least,
      async (papers, key, works, countVersions, minPapers) => {
        const authorships = papers.flatMap((authors, index) =>
          authors.map((author) => ({ paper: `paper:${index}`, person: author, year: 2000 })),
        );
        await createAuthorships(database(), people, authorships, works);
        const all = new CoauthorGraph(authorships, people);
        const graph = countVersions ? all : new CoauthorGraph(authorships, people, works);
        const { data, statements } = await answer(
          database(),
          `query ($key: String!, $minPapers: Int, $countVersions: Boolean!) { person(by: {key: $key}) {
             coauthors(first: 100, minPapers: $minPapers, countVersions: $countVersions) {
               totalCount edges { node { key } paperCount papers { totalCount } } }
             secondDegreeCoauthors(first: 100, minPapers: $minPapers, countVersions: $countVersions) {
               totalCount edges { node { key } commonCoauthorCount commonCoauthors { totalCount } } } } }`,
          { key, minPapers, countVersions },
        );
        expect(statements).toHaveLength(1);
        const coauthors = [...graph.coauthors(key)].filter(([, count]) => count >= (minPapers ?? 0));
        const expected = graph.secondDegree(key, minPapers ?? 1);
        expect(JSON.parse(JSON.stringify(data))).toEqual({
          person: {
            coauthors: {
              totalCount: coauthors.length,
              edges: mostFirst(coauthors).map(([other, count]) => ({
                node: { key: other },
                paperCount: count,
                papers: { totalCount: all.paperCount(key, other) },
              })),
            },
            secondDegreeCoauthors: {
              totalCount: expected.size,
              edges: mostFirst(expected).map(([other, count]) => ({
                node: { key: other },
                commonCoauthorCount: count,
                commonCoauthors: { totalCount: count },
              })),
            },
          },
        });
      },
    ),
    { numRuns: 25 },
  );
});

function mostFirst(counts: Iterable<[string, number]>): [string, number][] {
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

test('the institutions that one has papers with, and the papers behind each', async () => {
  await loadSmallGraph(database());
  const data = await dataOf(
    database(),
    `{ institution(key: "i:north") {
      collaborators { totalCount edges { paperCount personCount node { key }
        papers { totalCount edges { node { key } sources { key } } } } }
      late: collaborators(since: 2019) { edges { paperCount papers { nodes { key } } } }
      many: collaborators(minPapers: 3) { totalCount }
    } }`,
  );
  expect(data).toEqual({
    institution: {
      collaborators: {
        totalCount: 1,
        edges: [
          {
            // Ada is at both: her papers alone, with nobody else of either, are none of the two together.
            paperCount: 2,
            personCount: 2,
            node: { key: 'i:south' },
            papers: {
              totalCount: 2,
              edges: [
                { node: { key: 'a:two' }, sources: [{ key: 'test:small' }, { key: 'test:tiny' }] },
                { node: { key: 'a:one' }, sources: [{ key: 'test:small' }, { key: 'test:tiny' }] },
              ],
            },
          },
        ],
      },
      late: { edges: [{ paperCount: 1, papers: { nodes: [{ key: 'a:two' }] } }] },
      many: { totalCount: 0 },
    },
  });
});

test('random graphs: the collaborators of an institution equal a count over the table', async () => {
  const person = fc.integer({ min: 0, max: 9 });
  const byline = fc.uniqueArray(person, { minLength: 1, maxLength: 4 });
  const places = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }), {
    minLength: 10,
    maxLength: 10,
  });
  const keys = Array.from({ length: 10 }, (_, number) => `p:${number}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(byline, { minLength: 3, maxLength: 14 }),
      places,
      randomWorks,
      fc.boolean(),
      async (papers, at, works, countVersions) => {
        const authorships = papers.flatMap((authors, index) =>
          authors.map((author) => ({ paper: `paper:${index}`, person: `p:${author}`, year: 2000 })),
        );
        await createAuthorships(database(), keys, authorships, works);
        await createGraph(database(), {
          nodes: [0, 1, 2, 3].map((place) => node('Institution', `i:${place}`, { name: `i:${place}` })),
          relationships: at.flatMap((list, index) =>
            list.map((place) => link('AFFILIATED_WITH', `p:${index}`, `i:${place}`)),
          ),
        });
        const isAt = (author: number, place: number) => at[author]?.includes(place) ?? false;
        const joint = (place: number) =>
          [...papers.entries()].filter(([, authors]) =>
            authors.some((a) => isAt(a, 0) && authors.some((b) => b !== a && isAt(b, place))),
          );
        const workOf = (index: number) => works.get(`paper:${index}`) ?? `paper:${index}`;
        const countOf = (place: number) =>
          countVersions ? joint(place).length : new Set(joint(place).map(([index]) => workOf(index))).size;
        const peopleAt = (place: number) =>
          new Set(
            joint(place).flatMap(([, authors]) =>
              authors.filter((b) => isAt(b, place) && authors.some((a) => a !== b && isAt(a, 0))),
            ),
          );
        const expected = [1, 2, 3]
          .map((place) => ({ place, count: countOf(place), people: peopleAt(place).size }))
          .filter(({ count }) => count > 0)
          .toSorted((a, b) => b.count - a.count || a.place - b.place)
          .map(({ place, count, people }) => ({
            node: { key: `i:${place}` },
            paperCount: count,
            personCount: people,
            papers: { totalCount: joint(place).length },
          }));
        expect(
          await dataOf(
            database(),
            `{ institution(key: "i:0") { collaborators(countVersions: ${countVersions}) { edges { node { key } paperCount personCount papers { totalCount } } } } }`,
          ),
        ).toEqual({ institution: { collaborators: { edges: expected } } });
      },
    ),
    { numRuns: 25 },
  );
});
