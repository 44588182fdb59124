import { collectFields } from '@graphql-tools/utils';
import { GraphQLObjectType, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../schema/examples.ts';
import { schema } from '../../../schema/index.ts';
import { readSettings } from '../../../src/config.ts';
import type { OperationRequest } from '../../../src/cypher/answer/operation-plan.ts';
import { PlanCache } from '../../../src/cypher/answer/plan-cache.ts';
import { FieldCount } from '../../../src/cypher/plan/field-count.ts';
import { bombs, levels } from '../../support/bombs.ts';
import { cookbookQueries } from '../../support/cookbook.ts';
import { goldenOperations } from '../../support/golden-statements.ts';
import { naiveFieldCount } from '../../support/naive-field-count.ts';
import { type Question, requestOf } from '../../support/planned-statements.ts';
import { randomOperation } from '../../support/random-operations.ts';

const { limits } = readSettings({});

/** Undefined where a variable or a directive is wrong: then nothing is planned. */
function soundRequest(question: Question): OperationRequest | undefined {
  try {
    const request = requestOf(question);
    const { fields } = new PlanCache().plan(request);
    return [...fields.values()].some((field) => 'error' in field) ? undefined : request;
  } catch {
    return undefined;
  }
}

function countOf(request: OperationRequest, limit = Number.POSITIVE_INFINITY): number {
  const { fragments, variableValues, operation } = request;
  const type = schema.getQueryType();
  if (!(type instanceof GraphQLObjectType)) throw new Error('The schema has no queries.');
  const count = new FieldCount(request, limit);
  const { fields } = collectFields(schema, fragments, variableValues, type, operation.selectionSet);
  count.addOperation(type, fields);
  return count.count;
}

const known = [
  { type: 'Researcher', key: 'person:a', name: 'Ada' },
  { type: 'Student', key: 'person:b', name: 'Bob' },
  { type: 'Paper', key: 'paper:a', name: 'A paper' },
  { type: 'Topic', key: 'topic:a', name: 'A topic' },
  { type: 'Institution', key: 'institution:a', name: 'An institution' },
  { type: 'Source', key: 'test:a', name: 'test' },
];

/** How long the fastest of three runs takes, in milliseconds. */
function fastest(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

describe('an operation of a kilobyte', () => {
  test.each(Object.entries(bombs))(
    'with %s is refused before it is planned, in milliseconds',
    (_what, text) => {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      expect(text.length).toBeLessThan(4_000);
      const cache = new PlanCache({ limits });
      const refuse = () => cache.plan(requestOf({ document }));
      expect(refuse).toThrow(/more than 1000 fields.*MAX_FIELDS/);
      expect(cache.statistics).toMatchObject({ size: 0, characters: 0 });
      expect(fastest(() => expect(refuse).toThrow())).toBeLessThan(150);
    },
  );

  test('of nested fragments takes no longer with more levels, and no more steps than the limit', () => {
    const time = (depth: number) => {
      const text = `{ researchers { nodes { ...F0 } } } ${levels(depth, (next) => `a: coauthors { nodes { ${next} } } b: coauthors { nodes { ${next} } }`)}`;
      const question = { document: parse(text) };
      const request = requestOf(question);
      return fastest(() => expect(() => countOf(request, 2_000)).toThrow());
    };
    time(12);
    expect(time(40)).toBeLessThan(5 * time(12) + 20);
  });

  test('of fragments that each spread the next one once is counted in time that grows with its length', () => {
    const count = (depth: number) =>
      countOf(
        requestOf({
          document: parse(
            `{ researchers { nodes { ...F0 } } } ${levels(depth, (next) => `coauthors { nodes { ${next} } }`)}`,
          ),
        }),
      );
    expect([count(2), count(20), count(200)]).toEqual([5, 41, 401]);
  });
});

test.each(Array.from({ length: 20 }, (_, at) => at * 20))(
  'the count is what a naive expansion counts, from seed %i on',
  (first) => {
    let compared = 0;
    for (let seed = first; seed < first + 20; seed += 1) {
      const { text, variables } = randomOperation(schema, known, seed);
      const document = parse(text);
      for (const set of [0, 1, 2, 3]) {
        const request = soundRequest({ document, variableValues: variables(set) });
        if (request === undefined) continue;
        compared += 1;
        expect(countOf(request), text).toBe(naiveFieldCount(request));
      }
    }
    expect(compared).toBeGreaterThan(30);
  },
);

describe('at the defaults', () => {
  const asked: readonly (readonly [string, Question])[] = [
    ...goldenOperations().map((operation) => [operation.name, operation] as const),
    ...examples.map(({ title, query }) => [title, { document: parse(query) }] as const),
    ...cookbookQueries().map(
      (text, at) => [`recipe ${at + 1} of the cookbook`, { document: parse(text) }] as const,
    ),
    ['introspection', { document: parse(getIntrospectionQuery()) }],
  ];
  test.each(asked)('%s is planned', (_name, question) => {
    expect(() => new PlanCache({ limits }).plan(requestOf(question))).not.toThrow();
    expect(countOf(requestOf(question))).toBeLessThan(limits.fields / 3);
  });
});
