import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../schema/examples.ts';
import { readSettings } from '../../../src/config.ts';
import { PlanCache } from '../../../src/cypher/answer/plan-cache.ts';
import { type Cost, checkCost } from '../../../src/cypher/cost.ts';
import { cookbookQueries } from '../../support/cookbook.ts';
import { goldenOperations } from '../../support/golden-statements.ts';
import { type Question, requestOf } from '../../support/planned-statements.ts';

const { limits } = readSettings({});

/** The costs of an operation's root fields. */
function costsOf(question: Question): Cost[] {
  const request = requestOf(question);
  return [...new PlanCache({ limits }).plan(request).fields.values()].map((field) => {
    if ('error' in field) throw field.error;
    const { bindings, cost } = field.root;
    return cost.costOf(bindings.bind(request.variableValues).sites);
  });
}

const rows = (text: string): number =>
  costsOf({ document: parse(text) }).reduce((sum, cost) => sum + cost.rows, 0);

const researcher = (selected: string): string => `{ researchers(first: 100) { nodes { ${selected} } } }`;

describe('at the default, the cost of', () => {
  const asked: readonly (readonly [string, Question])[] = [
    ...goldenOperations().map((operation) => [operation.name, operation] as const),
    ...examples.map(({ title, query }) => [title, { document: parse(query) }] as const),
    ...cookbookQueries().map((query, at) => [`recipe ${at + 1}`, { document: parse(query) }] as const),
  ];
  test.each(asked)('%s is allowed', (_name, question) => {
    expect(checkCost(costsOf(question), limits.rows)).toBeUndefined();
  });
});

describe('what makes the database look at many rows costs more than its page', () => {
  test.each([
    ['an empty page of co-authors', 'coauthors(first: 0) { nodes { key } }', 8_000],
    ['a total of co-authors', 'coauthors(first: 0) { totalCount }', 8_000],
    ["a total of co-authors' co-authors", 'secondDegreeCoauthors { totalCount }', 100_000],
    ['possible duplicates', 'possibleDuplicates(first: 0) { nodes { key } }', 8_000],
    ['facets', 'papers { facets { years { count } } }', 10_000],
    ['an empty page of papers', 'papers(first: 0) { nodes { key } }', 2_000],
  ])('%s', (_what, selected, least) => {
    expect(rows(researcher(selected))).toBeGreaterThan(least);
  });

  test('a number of relationships, which the database keeps, does not', () => {
    expect(rows(researcher('papers { totalCount }'))).toBe(200);
  });

  test('nor does what is below an empty page multiply by nothing', () => {
    const below = rows(researcher('coauthors(first: 0) { nodes { coauthors(first: 0) { nodes { key } } } }'));
    expect(below).toBeGreaterThan(2 * 8_000);
  });

  test.each([
    ['a path', '{ collaborationPath(from: {key: "a"}, to: {key: "b"}) { length } }', 2_000],
    ['a network', '{ network(seeds: [{key: "a"}]) { nodes { key } } }', 3_000],
    ['a filter of all papers', '{ papers(filter: {titleContains: "a"}) { totalCount } }', 3_000],
    ['facets of all papers', '{ papers { facets { years { count } } } }', 3_000],
  ])('%s', (_what, query, least) => {
    expect(rows(query)).toBeGreaterThan(least);
  });
});

test.each([
  [
    'the paths of a lineage',
    '{ researchers(first: 60) { nodes { ancestors(maxDepth: 10, maxPaths: 50) { edges { paths { key } } } } } }',
    /'researchers\.ancestors\.paths'\. .*\(maxPaths, maxDepth\)/,
  ],
  [
    'a network',
    `{ ${['a', 'b'].map((key) => `${key}: network(seeds: [{key: "x"}], maxNodes: 500) { links { a { key } } }`).join(' ')} }`,
    /arguments \(maxNodes\)/,
  ],
  [
    'pages',
    '{ researchers(first: 100) { nodes { papers(first: 100) { nodes { authors(first: 100) { nodes { key } } } } } } }',
    /'researchers\.papers\.authors'\. Ask for smaller pages \(first, last\) there or above/,
  ],
])('the advice on %s names the arguments that make it smaller', (_what, query, message) => {
  expect(checkCost(costsOf({ document: parse(query) }), limits.rows)?.message).toMatch(message);
});
