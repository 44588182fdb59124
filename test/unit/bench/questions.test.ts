import { createRequire } from 'node:module';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateGraph } from '../../../bench/graph/generate.ts';
import { connectedSets, pickKeys } from '../../../bench/graph/keys.ts';
import { sizes } from '../../../bench/graph/sizes.ts';
import { operations, questions } from '../../../bench/questions/questions.ts';
import { inCommonForm } from '../../../bench/sides/compare.ts';
import { peerTypes } from '../../../bench/sides/peer-types.ts';
import { statementByHand } from '../../../bench/sides/raw-side.ts';
import { schema } from '../../../schema/index.ts';

const graph = generateGraph(sizes.S, 1);
const keys = pickKeys(graph, 1);

describe('the generated graph', () => {
  test('has two large sets of people that no path connects, and picks authors from them', () => {
    const [most = [], next = []] = connectedSets(graph);
    expect(most.length).toBeGreaterThan(graph.people.length / 2);
    expect(next.length).toBeGreaterThan(graph.people.length / 20);
    expect(keys.author.filter((key) => !most.includes(key))).toEqual([]);
    expect(keys.authorApart.filter((key) => !next.includes(key))).toEqual([]);
  });

  test('has genealogies of several generations, and students of several supervisors', () => {
    const generation = new Map<number, number>();
    for (const { supervisor, student } of graph.supervisions) {
      const above = generation.get(supervisor) ?? 0;
      generation.set(student, Math.max(generation.get(student) ?? 0, above + 1));
    }
    expect(Math.max(...generation.values())).toBeGreaterThanOrEqual(5);
    expect(graph.supervisions.filter(({ role }) => role === 'CO').length).toBeGreaterThan(500);
  });
});

describe.each([...operations, ...questions].map((question) => [question.name, question] as const))(
  '%s',
  (_name, question) => {
    const asked = question.asked(keys);

    test('is asked with many values', () => {
      // 19 institutions of the small graph are of ordinary size.
      const least = operations.includes(question) ? 15 : 20;
      expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBeGreaterThan(least);
    });

    test('is a valid query whose variables are what is asked', () => {
      expect(validate(schema, parse(question.ours))).toEqual([]);
      expect(variablesIn(question.ours)).toEqual(Object.keys(asked[0] ?? {}).sort());
    });

    test('gives the hand-written statement each parameter that it has', () => {
      const { text, parameters } = statementByHand(question, asked[0] ?? {});
      const named = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
      expect(Object.keys(parameters).sort()).toEqual([...named].sort());
    });
  },
);

describe('@neo4j/graphql', () => {
  // It is a CommonJS module, whose schema belongs to the CommonJS build of graphql.
  const its: typeof import('graphql') = createRequire(import.meta.url)('graphql');
  let peerSchema: GraphQLSchema;
  beforeAll(async () => {
    peerSchema = await new Neo4jGraphQL({ typeDefs: peerTypes }).getSchema();
  }, 60_000);

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    'is asked for %s by valid queries with the same variables, in both forms',
    (_name, { peer = '', peerLists = '', ours }) => {
      for (const query of [peer, peerLists]) {
        expect(its.validate(peerSchema, its.parse(query))).toEqual([]);
        expect(variablesIn(query)).toEqual(variablesIn(ours));
      }
    },
  );
});

describe('the common form of an answer', () => {
  test('is lists by position, lists of lists too, where a list of one is its item', () => {
    const answer = { person: { name: 'A', paths: [[{ key: 'a' }, { key: 'b' }], []], none: null } };
    expect(inCommonForm(answer)).toEqual(['A', [['a', 'b'], []], null]);
  });

  test('is one for a connection, a plain list in which a node stands alone, and a row', () => {
    const ours = { topic: { name: 'T', papers: { totalCount: 2, nodes: [{ key: 'a' }, { key: 'b' }] } } };
    const peer = { topics: [{ name: 'T', count: 2, papers: [{ key: 'a' }, { key: 'b' }] }] };
    const row = ['T', 2, [['a'], ['b']]];
    expect(inCommonForm(peer)).toEqual(inCommonForm(ours));
    expect(inCommonForm(row)).toEqual(inCommonForm(ours));
    expect(inCommonForm(['T', 2, [['b'], ['a']]])).not.toEqual(inCommonForm(ours));
  });
});

function variablesIn(query: string): string[] {
  const [operation] = parse(query).definitions;
  const variables = operation?.kind === 'OperationDefinition' ? operation.variableDefinitions : [];
  return (variables ?? []).map(({ variable }) => variable.name.value).sort();
}
