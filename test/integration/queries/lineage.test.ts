import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../support/database.ts';
import type { RelationshipFact } from '../../support/fact-collector.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { loadAll } from '../../support/loading.ts';
import { explain } from '../../support/plans.ts';

const database = useDatabase();

const principal = { role: 'PRINCIPAL', level: 'PHD', status: 'FORMER' };

function supervision(pair: string, values: Record<string, string> = principal): RelationshipFact {
  const [from = '', to = ''] = pair.split(' ').map((name) => `p:${name}`);
  return { type: 'SUPERVISES', from, to, discriminator: values.level ?? '', values };
}

/** Two grandparents by two ways each, parallel supervisions, and two cycles apart from them. */
const relationships = [
  ...['root left', 'root right', 'left kid', 'right kid', 'kid heir', 'root uncle'].map((pair) =>
    supervision(pair),
  ),
  supervision('root left', { role: 'CO', level: 'POSTDOCTORATE', status: 'CURRENT' }),
  supervision('late kid', { role: 'CO', level: 'PHD', status: 'CURRENT', since: '2010-09', until: '2014' }),
  ...['one two', 'two one', 'two tail', 'own own', 'own pupil'].map((pair) => supervision(pair)),
];
const names = ['root', 'left', 'right', 'kid', 'heir', 'uncle', 'late', 'one', 'two', 'tail', 'own', 'pupil'];

beforeAll(() =>
  loadAll(database(), {
    source: { key: 'test:lineage', kind: 'test', uri: null, recordCount: 1, partial: false },
    nodes: names.map((name) => ({ label: 'Person', key: `p:${name}`, values: { name } })),
    relationships,
  }),
);

/** A field of the person, without the `person` around it. */
async function of(name: string, selection: string): Promise<unknown> {
  const data = await dataOf(database(), `{ person(by: {key: "p:${name}"}) { ${selection} } }`);
  return data !== null && typeof data === 'object' && 'person' in data ? data.person : undefined;
}

describe('ancestors and descendants', () => {
  test('two supervisors are two parents, and no shortest path is lost', async () => {
    expect(
      await of(
        'heir',
        'ancestors { totalCount edges { generation inCycle pathsTruncated node { name } paths { name } } }',
      ),
    ).toEqual({
      ancestors: {
        totalCount: 5,
        edges: [
          relative(1, 'kid', ['heir kid']),
          relative(2, 'late', ['heir kid late']),
          relative(2, 'left', ['heir kid left']),
          relative(2, 'right', ['heir kid right']),
          relative(3, 'root', ['heir kid left root', 'heir kid right root']),
        ],
      },
    });
    expect(
      await of(
        'root',
        'descendants { edges { generation inCycle pathsTruncated node { name } paths { name } } }',
      ),
    ).toEqual({
      descendants: {
        edges: [
          relative(1, 'left', ['root left']),
          relative(1, 'right', ['root right']),
          relative(1, 'uncle', ['root uncle']),
          relative(2, 'kid', ['root left kid', 'root right kid']),
          relative(3, 'heir', ['root left kid heir', 'root right kid heir']),
        ],
      },
    });
  });

  function relative(generation: number, name: string, paths: readonly string[]) {
    return {
      generation,
      inCycle: false,
      pathsTruncated: false,
      node: { name },
      paths: paths.map((path) => path.split(' ').map((step) => ({ name: step }))),
    };
  }

  test('by depth, role and status, and page by page', async () => {
    expect(
      await of(
        'heir',
        `one: ancestors(maxDepth: 1) { nodes { name } }
         two: ancestors(maxDepth: 2, role: PRINCIPAL) { totalCount nodes { name } }
         ten: ancestors(maxDepth: 10) { totalCount }
         current: ancestors(status: CURRENT) { totalCount }
         before: ancestors(until: 2009) { totalCount }
         during: ancestors(since: 2014, until: 2014) { totalCount }
         after: ancestors(since: 2015) { totalCount edges { paths { key } } }
         page: ancestors(first: 2) { pageInfo { hasNextPage } nodes { name } }
         end: ancestors(last: 1) { nodes { name } }`,
      ),
    ).toEqual({
      one: { nodes: [{ name: 'kid' }] },
      two: { totalCount: 3, nodes: [{ name: 'kid' }, { name: 'left' }, { name: 'right' }] },
      ten: { totalCount: 5 },
      current: { totalCount: 0 },
      before: { totalCount: 4 },
      during: { totalCount: 5 },
      after: { totalCount: 4, edges: expect.any(Array) },
      page: { pageInfo: { hasNextPage: true }, nodes: [{ name: 'kid' }, { name: 'late' }] },
      end: { nodes: [{ name: 'root' }] },
    });
    expect(await of('root', 'descendants(role: CO) { edges { node { name } paths { name } } }')).toEqual({
      descendants: { edges: [{ node: { name: 'left' }, paths: [[{ name: 'root' }, { name: 'left' }]] }] },
    });
  });

  test('cut paths are never cut in silence', async () => {
    expect(
      await of('heir', 'ancestors(maxPaths: 1) { edges { node { name } pathsTruncated paths { name } } }'),
    ).toMatchObject({
      ancestors: {
        edges: [
          ...['kid', 'late', 'left', 'right'].map((name) => ({ node: { name }, pathsTruncated: false })),
          { node: { name: 'root' }, pathsTruncated: true, paths: [expect.any(Array)] },
        ],
      },
    });
  });

  test('a cycle in the data ends, and is reported', async () => {
    const around = (field: string) =>
      `${field}(maxDepth: 20) { edges { generation inCycle node { name } } } supervisionCycle { name }`;
    expect(await of('one', around('descendants'))).toEqual({
      descendants: {
        edges: [
          { generation: 1, inCycle: true, node: { name: 'two' } },
          { generation: 2, inCycle: false, node: { name: 'tail' } },
        ],
      },
      supervisionCycle: [{ name: 'one' }, { name: 'two' }, { name: 'one' }],
    });
    expect(await of('tail', around('ancestors'))).toEqual({
      ancestors: {
        edges: [
          { generation: 1, inCycle: true, node: { name: 'two' } },
          { generation: 2, inCycle: true, node: { name: 'one' } },
        ],
      },
      supervisionCycle: [],
    });
    expect(await of('pupil', around('ancestors'))).toEqual({
      ancestors: { edges: [{ generation: 1, inCycle: true, node: { name: 'own' } }] },
      supervisionCycle: [],
    });
    expect(await of('own', around('ancestors'))).toEqual({
      ancestors: { edges: [] },
      supervisionCycle: [{ name: 'own' }, { name: 'own' }],
    });
  });

  test.each([
    ['maxDepth: 0', 'maxDepth'],
    ['maxDepth: 21', 'maxDepth'],
    ['maxPaths: 101', 'maxPaths'],
  ])('refuse %s', async (args, name) => {
    const { errors } = await answer(
      database(),
      `{ person(by: {key: "p:heir"}) { ancestors(${args}) { edges { paths { name } } } } }`,
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`'${name}'`),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('what the paths can hold counts in the cost', async () => {
    const { errors } = await answer(
      database(),
      '{ person(by: {key: "p:heir"}) { ancestors(maxDepth: 20, maxPaths: 100) { edges { paths { name } } } } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT',
      cost: 1 + 20 + 20 + 20 * 100 * 21,
      field: 'person.ancestors.paths',
    });
  });
});

test('academic siblings, with the supervisors whom they share', async () => {
  const selection = '{ totalCount edges { node { name } sharedSupervisors { name } } }';
  expect(await of('left', `all: siblings ${selection} co: siblings(role: CO) ${selection}`)).toEqual({
    all: {
      totalCount: 2,
      edges: [
        { node: { name: 'right' }, sharedSupervisors: [{ name: 'root' }] },
        { node: { name: 'uncle' }, sharedSupervisors: [{ name: 'root' }] },
      ],
    },
    co: { totalCount: 0, edges: [] },
  });
  expect(await of('own', `siblings ${selection}`)).toEqual({ siblings: { totalCount: 0, edges: [] } });
});

test('everything selected of the people on the paths is in the one statement, which scans nothing', async () => {
  const { errors, statements } = await answer(
    database(),
    `{ person(by: {key: "p:heir"}) {
      ancestors(maxDepth: 8) { edges { generation inCycle pathsTruncated node { siblings { edges { sharedSupervisors { name } } } }
        paths { __typename name papers(first: 1) { nodes { title } } supervises(first: 1) { edges { role node { name } } } } } }
      descendants(role: PRINCIPAL, status: FORMER) { totalCount nodes { supervisionCycle { key } ancestors(first: 2) { edges { paths { key } } } } }
    } }`,
    {},
    100_000,
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  for (const { text, parameters } of statements) {
    const scans = (await explain(database(), text, parameters)).filter((operator) => /Scan/.test(operator));
    expect(scans, text).toEqual([]);
  }
});
