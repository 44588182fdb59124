import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Random } from '../../../lib/random.ts';
import { createGraph, node } from '../../support/created-graph.ts';
import { clearGraph, useDatabase } from '../../support/database.ts';
import type { NodeFact } from '../../support/fact-collector.ts';
import { foundAmongTen } from '../../support/found-among-ten.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { loadAll } from '../../support/loading.ts';
import { explain } from '../../support/plans.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();

const query = `query Search($text: String!, $kinds: [SearchKind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { score node { ... on Person { key } ... on Institution { key } ... on Topic { key } ... on Paper { key } } }
  }
}`;

const answered = z.object({
  search: z.object({
    totalCount: z.number(),
    pageInfo: z.object({
      hasNextPage: z.boolean(),
      hasPreviousPage: z.boolean(),
      startCursor: z.string().nullable(),
      endCursor: z.string().nullable(),
    }),
    edges: z.array(z.object({ score: z.number(), node: z.object({ key: z.string() }) })),
  }),
});

async function search(text: string, variables: Record<string, unknown> = {}) {
  return answered.parse(await dataOf(database(), query, { text, ...variables })).search;
}

async function found(text: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  return (await search(text, variables)).edges.map(({ node }) => node.key);
}

describe('on the small graph', () => {
  beforeAll(async () => {
    await clearGraph(database());
    await loadSmallGraph(database());
  });

  test.each([
    ['a name', 'Ada Éclair', 'p:ada'],
    ['without its accents', 'eclair', 'p:ada'],
    ['with other accents', 'ÀDÀ', 'p:ada'],
    ['the last word only begun', 'oslo b', 'p:ben'],
    ['a letter too few', 'eclar', 'p:ada'],
    ['two letters swapped', 'univesrite', 'i:north'],
    ['another name', 'UdN', 'i:north'],
    ['a topic in another language', 'nuages', 't:clouds'],
    ['a title', 'third rain', 'a:three'],
    ['a word of no importance', 'the south of colleges', 'i:south'],
  ])('%s', async (_what, text, key) => {
    expect((await found(text))[0]).toBe(key);
  });

  test('a name comes before a title, and a title before an abstract', async () => {
    const keys = await found('clouds');
    expect(keys[0]).toBe('t:clouds');
    expect(keys).toEqual(expect.arrayContaining(['a:one', 'a:two', 'a:four']));
    const scores = (await search('clouds')).edges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('the more words match, the better; none of them must', async () => {
    expect((await found('second clouds nonsense', { kinds: ['PAPER'] }))[0]).toBe('a:two');
    expect(await found('nonsense')).toEqual([]);
  });

  test('only kinds that are asked for', async () => {
    expect(await found('rain', { kinds: ['TOPIC'] })).toEqual(['t:rain']);
    expect(await found('rain', { kinds: ['PAPER'] })).toEqual(['a:three']);
    expect(await found('rain', { kinds: ['TOPIC', 'PAPER'] })).toEqual(['t:rain', 'a:three']);
    expect(await found('lund', { kinds: ['RESEARCHER', 'INSTITUTION'] })).toEqual([]);
    expect(await found('lund', { kinds: ['STUDENT'] })).toEqual(['p:dora']);
    expect(await found('lund', { kinds: [] })).toEqual(['p:dora']);
    expect(await found('lund', { kinds: null })).toEqual(['p:dora']);
  });

  test('an empty text, or one without a word, finds nothing and asks for nothing', async () => {
    for (const text of ['', '  ', '*', '\u0000', '\ud800', '"~^:\\/']) {
      expect(await search(text)).toEqual({
        totalCount: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        edges: [],
      });
    }
  });

  test('a text that is too long is refused', async () => {
    const { errors } = await answer(database(), query, { text: 'x '.repeat(501) });
    expect(errors?.[0]).toMatchObject({
      message: "The argument 'text' has 1002 characters, and 1000 is the limit: give the words that matter.",
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('pages forwards and backwards, each match once', async () => {
    const whole = await found('clouds');
    const forwards: string[] = [];
    let after: string | null = null;
    do {
      const page = await search('clouds', { first: 2, after });
      expect(page.totalCount).toBe(whole.length);
      forwards.push(...page.edges.map(({ node }) => node.key));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(forwards).toEqual(whole);
    const last = await search('clouds', { last: 2 });
    const before = await search('clouds', { last: 2, before: last.pageInfo.startCursor });
    expect([...before.edges, ...last.edges].map(({ node }) => node.key)).toEqual(whole.slice(-4));
  });

  test('takes one statement with all that hangs below, through indexes, and no text of the caller stands in it', async () => {
    const { errors, data, statements } = await answer(
      database(),
      `query ($text: String!) { search(text: $text, kinds: [RESEARCHER, PAPER]) { totalCount nodes { __typename
        ... on Person { displayName papers(first: 1) { totalCount nodes { title } } }
        ... on Paper { title authors(first: 1) { nodes { displayName } } } ... on Node { id } } } }`,
      { text: 'First eclair' },
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({
      search: {
        nodes: expect.arrayContaining([
          expect.objectContaining({
            __typename: 'Researcher',
            papers: { totalCount: 4, nodes: expect.anything() },
          }),
          expect.objectContaining({ __typename: 'Paper', authors: { nodes: [{ displayName: 'Ben Oslo' }] } }),
        ]),
      },
    });
    for (const { text, parameters } of statements) {
      expect(text).not.toContain('clair');
      const operators = await explain(database(), text, parameters);
      expect(operators.filter((operator) => /AllNodesScan|ByLabelScan|Cartesian/.test(operator))).toEqual([]);
    }
  });

  test('nothing that anybody types makes Lucene fail', async () => {
    const parts = [
      'AND',
      'OR',
      'NOT',
      '+',
      '-',
      '"',
      '~',
      '~9',
      '*',
      '?',
      '[a TO b]',
      '{',
      'name:',
      '\\',
      '/x/',
      '&&',
      '^',
      'the',
    ];
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 12 })))
        .map((some) => some.join(' ').slice(0, 900)),
      // As many terms as a query can get: words that are like many others.
      fc
        .array(fc.stringMatching(/^(mar|clou|unive)[a-e]{1,12}$/), { minLength: 10, maxLength: 30 })
        .map((some) => some.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { errors } = await answer(database(), query, { text });
        expect(errors).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  test('finds what was renamed by its new name only, and nothing that is gone', async () => {
    const source = { key: 'test:names', kind: 'test', uri: null, recordCount: 1, partial: false };
    const person = (name: string): NodeFact => ({ label: 'Person', key: 'p:eve', values: { name } });
    await loadAll(database(), { source, nodes: [person('Evelyn Quist')], relationships: [] });
    expect(await found('quist')).toEqual(['p:eve']);
    await loadAll(database(), { source, nodes: [person('Evelyn Zander')], relationships: [] });
    expect([await found('quist'), await found('zander')]).toEqual([[], ['p:eve']]);
  });
});

const firstNames =
  'Ada Aïcha Björn Chloé Dario Émile Fatima Gustavo Håkon Iñigo Jürgen Katarzyna Łukasz Mónica Noël Olga Păun Ruža Søren Thị Uğur Věra Wei Xiaoyu Yūki Zoë'.split(
    ' ',
  );
const syllables = 'ba ce di fo gu ha je ki lo mu na pé ri so tü va wø xi ya zu'.split(' ');

test('of 200 people with misspelt names at least 190 are among the first ten', async () => {
  const random = new Random(11);
  const people = Array.from({ length: 3_000 }, (_, at) => {
    const lastName = Array.from({ length: 3 }, () => random.pick(syllables)).join('');
    const name = `${random.pick(firstNames)} ${lastName.charAt(0).toUpperCase()}${lastName.slice(1)}`;
    return { key: `p:${at}`, name };
  });
  await clearGraph(database());
  await createGraph(database(), { nodes: people.map(({ key, name }) => node('Person', key, { name })) });
  const { count, missed } = await foundAmongTen(database(), people);
  expect(count, missed.join(', ')).toBeGreaterThanOrEqual(190);
});
