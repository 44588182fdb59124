import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../../bench/graph/components.ts';
import { generateGraph } from '../../../bench/graph/generate.ts';
import { pickKeys } from '../../../bench/graph/keys.ts';
import { sizes } from '../../../bench/graph/sizes.ts';
import { project, shape, statementByHand } from '../../../bench/operations/operation.ts';
import { questions } from '../../../bench/questions/questions.ts';
import { schema } from '../../../schema/index.ts';

const graph = generateGraph(sizes.S, 1);
const keys = pickKeys(graph, 1);

describe('the generated graph', () => {
  test('has two large sets of people that no path connects, and picks authors from them', () => {
    const [most = [], next = []] = componentsOf(graph).map((people) =>
      people.map((person) => graph.people[person]?.key),
    );
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

describe.each(questions.map((question) => [question.name, question] as const))('%s', (_name, question) => {
  const asked = question.asked(keys);

  test('is asked with many values', () => {
    expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBeGreaterThan(20);
  });

  test('is a valid query whose variables are what is asked', () => {
    const document = parse(question.scholargraph.query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    const variables = operation?.kind === 'OperationDefinition' ? operation.variableDefinitions : [];
    expect(variables?.map(({ variable }) => variable.name.value).sort()).toEqual(
      Object.keys(asked[0] ?? {}).sort(),
    );
  });

  test('gives the hand-written statement each parameter that it has', () => {
    const { text, parameters } = statementByHand(question, asked[0] ?? {});
    const named = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect(Object.keys(parameters).sort()).toEqual([...named].sort());
  });
});

test('an answer becomes lists by position, lists of lists too', () => {
  const answer = { person: { name: 'A', paths: [[{ key: 'a' }, { key: 'b' }], []], none: null } };
  expect(project(answer, shape('person', ['name', shape('paths', ['key']), shape('none', ['key'])]))).toEqual(
    [...['A', [[['a'], ['b']], []]], null],
  );
});
