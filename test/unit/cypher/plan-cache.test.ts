import { getOperationAST, getVariableValues, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { fragmentsIn, type OperationRequest } from '../../../src/cypher/answer/operation-plan.ts';
import { PlanCache } from '../../../src/cypher/answer/plan-cache.ts';
import { textsOf } from '../../support/planned-statements.ts';

/** What asks the one operation of a document, with the variables given. */
function requester(source: string): (variableValues?: Record<string, unknown>) => OperationRequest {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('The document has no one operation.');
  const fragments = fragmentsIn(document);
  return (given = {}) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (coerced === undefined) throw new Error('These variables are not those of the document.');
    return { schema, operation, fragments, variableValues: coerced };
  };
}

const papers = `query ($since: Int, $first: Int, $orderBy: [PaperOrder!], $long: Boolean = false, $filter: PaperFilter) {
  papers(filter: $filter, orderBy: $orderBy, first: $first) { nodes { title abstract @include(if: $long) } }
  person(by: {key: "x"}) { papers(since: $since) { totalCount } }
}`;

describe('requests of one document share a plan', () => {
  test.each([
    ['a number', { since: 2000 }, { since: 1999 }],
    ['a page', { first: 3 }, { first: 30 }],
    ['a text in a filter', { filter: { topic: 'a' } }, { filter: { topic: 'b' } }],
    ['nothing', {}, {}],
  ])('whatever the value of %s', (_what, one, other) => {
    const cache = new PlanCache();
    const request = requester(papers);
    expect(cache.plan(request(one))).toBe(cache.plan(request(other)));
    expect(cache.statistics).toMatchObject({ size: 1, hits: 1, misses: 1 });
  });

  test.each([
    ['a boolean that includes a field', { long: true }, { long: false }],
    ['a filter that is given or not', { since: 2000 }, {}],
    ['a filter within an input', { filter: { topic: 'a' } }, { filter: { since: 1 } }],
    ['an order', { orderBy: ['YEAR_ASC'] }, { orderBy: ['TITLE_ASC'] }],
  ])('but not where the statement differs by %s', (_what, one, other) => {
    const cache = new PlanCache();
    const request = requester(papers);
    expect(textsOf(cache.plan(request(one)))).not.toEqual(textsOf(cache.plan(request(other))));
    expect(cache.statistics).toMatchObject({ size: 2, hits: 0, misses: 2 });
  });
});

test('a literal of the document stands in no text', () => {
  const request = requester('{ papers(filter: {titleContains: "needle"}, first: 7) { nodes { title } } }');
  const [text = ''] = textsOf(new PlanCache().plan(request()));
  expect(text).not.toMatch(/needle|7/);
});

test('the cache is bounded: the plan used least recently gives way', () => {
  const cache = new PlanCache({ maximumCount: 2 });
  const [a, b, c] = ['a', 'b', 'c'].map((key) => requester(`{ paper(key: "${key}") { title } }`));
  for (const request of [a, b, a, c, a, b]) if (request !== undefined) cache.plan(request());
  expect(cache.statistics).toMatchObject({ size: 2, maximumSize: 2, hits: 2, misses: 4 });
});

test('the cache is bounded by characters: many long operations leave few plans', () => {
  const cache = new PlanCache({ maximumCharacters: 20_000 });
  for (let at = 0; at < 20; at += 1) {
    const coauthors = Array.from({ length: 10 }, (_, index) => `c${at}_${index}: coauthors { totalCount }`);
    cache.plan(requester(`{ researchers { nodes { ${coauthors.join(' ')} } } }`)());
  }
  const { size, characters } = cache.statistics;
  expect(characters).toBeLessThanOrEqual(20_000);
  expect(size).toBeGreaterThan(1);
  expect(size).toBeLessThan(10);
});

test('a plan that is forgotten is made anew', () => {
  const cache = new PlanCache();
  const request = requester('{ paper(key: "a") { title } }')();
  cache.plan(request);
  cache.forget(request);
  expect(cache.statistics).toMatchObject({ size: 0, characters: 0 });
  cache.plan(request);
  expect(cache.statistics.misses).toBe(2);
});
