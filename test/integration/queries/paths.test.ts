import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAuthorships, type DatedAuthorship } from '../../support/authorships.ts';
import { CoauthorGraph } from '../../support/coauthor-graph.ts';
import { createGraph, node } from '../../support/created-graph.ts';
import { useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { databaseHits, explain } from '../../support/plans.ts';
import { randomWorks } from '../../support/random-works.ts';

const database = useDatabase();

/** `a b c` of 2001: one paper by these three. */
function papersOf(bylines: readonly (readonly [authors: string, year: number | null])[]): DatedAuthorship[] {
  return bylines.flatMap(([authors, year], index) =>
    authors.split(' ').map((person) => ({ paper: `paper:${index}`, person, year })),
  );
}

function peopleOf(authorships: readonly DatedAuthorship[]): string[] {
  return [...new Set(authorships.map(({ person }) => person))];
}

const pathQuery = `query ($from: PersonBy!, $to: PersonBy!, $maxLength: Int, $since: Int, $until: Int, $max: Int, $versions: Boolean) {
  collaborationPath(from: $from, to: $to, maxLength: $maxLength, since: $since, until: $until, maxAuthorsPerPaper: $max, countVersions: $versions) {
    length people { key } steps { from { key } to { key } papers { totalCount nodes { key } } }
  }
}`;

interface Step {
  readonly from: { readonly key: string };
  readonly to: { readonly key: string };
  readonly papers: { readonly totalCount: number; readonly nodes: readonly { readonly key: string }[] };
}

interface Path {
  readonly length: number;
  readonly people: readonly { readonly key: string }[];
  readonly steps: readonly Step[];
}

async function pathBetween(
  from: string,
  to: string,
  filters: Record<string, number | boolean> = {},
): Promise<Path | null> {
  const { data, errors, statements } = await answer(database(), pathQuery, {
    from: { key: from },
    to: { key: to },
    maxLength: 6,
    ...filters,
  });
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  const path: { collaborationPath: Path | null } = JSON.parse(JSON.stringify(data));
  return path.collaborationPath;
}

/** `a-b-c`, or nothing. */
async function lineOf(from: string, to: string, filters: Record<string, number> = {}): Promise<string> {
  return (await pathBetween(from, to, filters))?.people.map(({ key }) => key).join('-') ?? 'none';
}

describe('on a graph that one can hold in one head', () => {
  const authorships = papersOf([
    ['a b', 2001],
    ['b c', 2002],
    ['b c', 2003],
    ['a d', 2004],
    ['c d', 2005],
    ['c e', null],
    ['e f', 2010],
    ['a x y z f', 2011],
    ['lone', 2011],
    ['a c2', 2001],
    ['c2 e2', 2001],
    ['a b2', 2001],
    ['b2 e2', 2001],
  ]);
  beforeAll(() => createAuthorships(database(), peopleOf(authorships), authorships));

  test('a path with its people, steps and papers', async () => {
    expect(await pathBetween('a', 'c')).toEqual({
      length: 2,
      people: [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
      steps: [
        {
          from: { key: 'a' },
          to: { key: 'b' },
          papers: { totalCount: 1, nodes: [{ key: 'paper:0' }] },
        },
        {
          from: { key: 'b' },
          to: { key: 'c' },
          papers: { totalCount: 2, nodes: [{ key: 'paper:2' }, { key: 'paper:1' }] },
        },
      ],
    });
  });

  test('of the shortest the one with most joint papers, and then the one whose keys come first', async () => {
    expect(await lineOf('a', 'c')).toBe('a-b-c');
    expect(await lineOf('c', 'a')).toBe('c-b-a');
    expect(await lineOf('a', 'c', { since: 2003 })).toBe('a-d-c');
    expect(await lineOf('a', 'e2')).toBe('a-b2-e2');
  });

  test('years and numbers of authors count for every step; an undated paper is in no window', async () => {
    expect(await lineOf('a', 'f')).toBe('a-f');
    expect(await lineOf('a', 'f', { max: 4 })).toBe('a-b-c-e-f');
    expect(await lineOf('a', 'f', { until: 2010 })).toBe('none');
    expect(await lineOf('a', 'f', { max: 5, since: 2011, until: 2011 })).toBe('a-f');
    expect((await pathBetween('a', 'c', { until: 2002 }))?.steps[1]?.papers.totalCount).toBe(1);
  });

  test('null where there is no path, or none that is short enough', async () => {
    expect(await pathBetween('a', 'lone')).toBeNull();
    expect(await pathBetween('a', 'f', { max: 4, maxLength: 3 })).toBeNull();
    expect(await lineOf('a', 'f', { max: 4, maxLength: 12 })).toBe('a-b-c-e-f');
  });

  test('from a person to the same one', async () => {
    expect(await pathBetween('a', 'a', { since: 2050 })).toEqual({
      length: 0,
      people: [{ key: 'a' }],
      steps: [],
    });
  });

  test('a person who is not there, and one whose name several have', async () => {
    await createGraph(database(), {
      nodes: ['twin:1', 'twin:2'].map((key) => node('Person', key, { name: 'Twin' })),
    });
    const ask = (from: string, to: string) =>
      answer(database(), `{ collaborationPath(from: ${from}, to: ${to}) { length } }`);

    const unknown = await ask('{key: "a"}', '{name: "Nobody"}');
    expect(unknown.data).toEqual({ collaborationPath: null });
    expect(unknown.errors?.[0]?.message).toBe("The argument 'to' names nobody who is in the graph.");
    expect(unknown.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', argument: 'to' });

    const ambiguous = await ask('{name: "TWIN"}', '{key: "a"}');
    expect(ambiguous.errors?.[0]?.extensions).toEqual({
      code: 'AMBIGUOUS_NAME',
      argument: 'from',
      candidates: ['twin:1', 'twin:2'],
    });
  });

  test.each([0, 13, -1])('maxLength: %i is refused before the database is asked', async (maxLength) => {
    const { errors, statements } = await answer(database(), pathQuery, {
      from: { key: 'a' },
      to: { key: 'b' },
      maxLength,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(statements).toEqual([]);
  });
});

test('random graphs: lengths, the choice among equally short paths and the papers of each step', async () => {
  const person = fc.integer({ min: 0, max: 11 }).map((number) => `p:${number}`);
  const paper = fc.record({
    authors: fc.uniqueArray(person, { minLength: 1, maxLength: 4 }),
    year: fc.constantFrom(2001, 2002, 2003, null),
  });
  const graph = fc.array(paper, { minLength: 4, maxLength: 18 });
  await fc.assert(
    fc.asyncProperty(
      graph,
      fc.array(fc.tuple(person, person), { minLength: 6, maxLength: 6 }),
      randomWorks,
      async (papers, pairs, works) => {
        const people = Array.from({ length: 12 }, (_, number) => `p:${number}`);
        const authorships = papers.flatMap(({ authors, year }, index) =>
          authors.map((author) => ({ paper: `paper:${index}`, person: author, year })),
        );
        await createAuthorships(database(), people, authorships, works);
        for (const [filters, counts] of [
          [{}, () => true],
          [{ versions: true }, () => true],
          [{ since: 2002 }, ({ year }) => (year ?? 0) >= 2002],
        ] satisfies [Record<string, number | boolean>, (authorship: DatedAuthorship) => boolean][]) {
          const taken = authorships.filter(counts);
          const papersOfAll = new CoauthorGraph(taken, people);
          const expected = 'versions' in filters ? papersOfAll : new CoauthorGraph(taken, people, works);
          for (const [from, to] of pairs) {
            const found = await pathBetween(from, to, filters);
            const best = expected.bestPath(from, to);
            expect(found?.people.map(({ key }) => key)).toEqual(best);
            for (const step of found?.steps ?? []) {
              expect(step.papers.totalCount).toBe(papersOfAll.paperCount(step.from.key, step.to.key));
            }
          }
        }
      },
    ),
    { numRuns: 15 },
  );
});

describe('the work is bounded', () => {
  /** Two hubs of co-authors, in either of which nobody knows anybody in the other; and one person between two. */
  async function createHubs(size: number): Promise<void> {
    const authorships = ['left', 'right'].flatMap((side) =>
      Array.from({ length: size }, (_, index) => [
        { paper: `${side}:${index}`, person: side, year: 2000 },
        { paper: `${side}:${index}`, person: `${side}:${index}`, year: 2000 },
      ]).flat(),
    );
    await createAuthorships(database(), peopleOf(authorships), authorships);
  }

  test.each([{}, { since: 2000, until: 2001, max: 3 }])(
    'a search with %j never falls back to trying all paths, nor scans',
    async (filters) => {
      await createHubs(3);
      const { statements } = await answer(database(), pathQuery, {
        from: { key: 'left' },
        to: { key: 'right' },
        ...filters,
      });
      for (const { text, parameters } of statements) {
        const operators = await explain(database(), text, parameters);
        expect(operators).toContain('ShortestPath');
        expect(operators.join(' ')).not.toMatch(
          /AntiConditionalApply|VarLengthExpand|NodeByLabelScan|AllNodesScan/,
        );
      }
    },
  );

  test('no path costs no more than a look at both neighbourhoods', async () => {
    await createHubs(500);
    const { statements, data } = await answer(database(), pathQuery, {
      from: { key: 'left' },
      to: { key: 'right:7' },
    });
    expect(data).toEqual({ collaborationPath: null });
    const [statement] = statements;
    // 18,000 or 21,600, by the plan that Neo4j makes of what it has counted so far.
    expect(await databaseHits(database(), statement?.text ?? '', statement?.parameters)).toBeLessThan(25_000);
  });

  test('two people with very many ways between them', async () => {
    // 60 papers by the first and everybody between, 60 by everybody between and the last: 60 * 60 * 60 ways.
    const between = Array.from({ length: 60 }, (_, index) => `m:${index}`);
    const authorships = ['first', 'last'].flatMap((end) =>
      Array.from({ length: 60 }, (_, index) =>
        [end, ...between].map((person) => ({ paper: `${end}:${index}`, person, year: 2000 })),
      ).flat(),
    );
    await createAuthorships(database(), peopleOf(authorships), authorships);
    const path = await pathBetween('first', 'last');
    expect(path?.length).toBe(2);
    expect(path?.steps.map(({ papers }) => papers.totalCount)).toEqual([60, 60]);
    const { statements } = await answer(database(), pathQuery, {
      from: { key: 'first' },
      to: { key: 'last' },
    });
    const [statement] = statements;
    expect(await databaseHits(database(), statement?.text ?? '', statement?.parameters)).toBeLessThan(
      500_000,
    );
  });

  test('text that is Cypher, very long or of control characters names nobody', async () => {
    for (const name of [`"}) DETACH DELETE n //`, 'x'.repeat(100_000), '\u0000\u0007', '\ud800']) {
      const { errors } = await answer(database(), pathQuery, { from: { name }, to: { key: 'first' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

test('the papers of a step take the arguments of every connection', async () => {
  const authorships = papersOf([
    ['a b', 2001],
    ['a b', 2003],
  ]);
  await createAuthorships(database(), ['a', 'b'], authorships);
  expect(
    await dataOf(
      database(),
      `{ collaborationPath(from: {key: "a"}, to: {key: "b"}) { steps {
        papers(first: 1) { totalCount edges { node { key } sources { key } } pageInfo { hasNextPage } } } } }`,
    ),
  ).toEqual({
    collaborationPath: {
      steps: [
        {
          papers: {
            totalCount: 2,
            edges: [{ node: { key: 'paper:1' }, sources: [] }],
            pageInfo: { hasNextPage: true },
          },
        },
      ],
    },
  });
});
