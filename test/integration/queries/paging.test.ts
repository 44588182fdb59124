import { beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';

const database = useDatabase();
beforeAll(() => importSample(database()));

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly key: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const pageFields =
  'totalCount edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** A connection's page: at the root, or below the researcher with the most co-authors. */
async function page(field: string, args: string): Promise<Page> {
  const lajoie = 'researcher(by: {key: "mila:guillaume-lajoie"})';
  const isNested = ['coauthors', 'supervises', 'works'].includes(field);
  const name = field === 'works' ? 'papers' : field;
  const source = isNested
    ? `{ outer: ${lajoie} { page: ${name}(${args}) { ${pageFields} } } }`
    : `{ page: ${name}(${args}) { ${pageFields} } }`;
  const data = (await dataOf(database(), source)) as { page: Page; outer?: { page: Page } };
  return data.outer?.page ?? data.page;
}

const keysOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.key);

const connections: [field: string, args: string][] = [
  ['papers', 'orderBy: [TITLE_ASC]'],
  ['papers', 'orderBy: [YEAR_DESC, TITLE_ASC]'],
  ['researchers', 'orderBy: [PAPER_COUNT_DESC]'],
  ['researchers', ''],
  ['students', ''],
  ['topics', ''],
  ['institutions', ''],
  ['sources', ''],
  ['coauthors', ''],
  ['coauthors', 'orderBy: [LAST_YEAR_DESC]'],
  ['supervises', ''],
  ['works', ''],
];

describe.each(connections)('%s(%s)', (field, args) => {
  test('paged forwards, backwards and at once: the same rows in the same order', async () => {
    const whole = await page(field, `${args} first: 100`);
    const forwards: string[] = [];
    const backwards: string[] = [];
    for (let after = ''; ; ) {
      const next = await page(field, `${args} first: 7 ${after}`);
      forwards.push(...keysOf(next));
      expect(next.pageInfo.startCursor).toBe(next.edges[0]?.cursor);
      expect(next.pageInfo.endCursor).toBe(next.edges.at(-1)?.cursor);
      expect(next.pageInfo.hasPreviousPage).toBe(after !== '');
      expect(next.totalCount).toBe(whole.totalCount);
      if (!next.pageInfo.hasNextPage) break;
      after = `after: "${next.pageInfo.endCursor}"`;
      if (forwards.length >= 100) break;
    }
    for (let before = `before: "${whole.pageInfo.endCursor}"`; ; ) {
      const previous = await page(field, `${args} last: 7 ${before}`);
      backwards.unshift(...keysOf(previous));
      expect(previous.pageInfo.hasNextPage).toBe(true);
      if (!previous.pageInfo.hasPreviousPage) break;
      before = `before: "${previous.pageInfo.startCursor}"`;
    }
    const rows = keysOf(whole);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBe(Math.min(100, whole.totalCount));
    expect(forwards.slice(0, rows.length)).toEqual(rows);
    expect(backwards).toEqual(rows.slice(0, -1));
  });
});

test('a window between two cursors', async () => {
  const all = await page('topics', 'first: 6');
  const [first, , , fourth] = all.edges;
  const between = await page('topics', `first: 10 after: "${first?.cursor}" before: "${fourth?.cursor}"`);
  expect(keysOf(between)).toEqual(keysOf(all).slice(1, 3));
});

test('an empty page asks for no rows and still counts', async () => {
  expect(await page('topics', 'first: 0')).toEqual({
    totalCount: 40,
    edges: [],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test('a cursor of one order is refused by another', async () => {
  const byTitle = await page('papers', 'orderBy: [TITLE_ASC] first: 1');
  const { errors } = await answer(
    database(),
    `{ papers(orderBy: [YEAR_DESC], after: "${byTitle.pageInfo.endCursor}") { nodes { key } } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
});

test('what is not selected is not asked of the database', async () => {
  const counted = await answer(database(), '{ papers { nodes { title } } }');
  expect(counted.statements[0]?.text).not.toContain('COUNT');
  expect(counted.statements[0]?.text).not.toContain('abstract');
  const total = await answer(database(), '{ papers { totalCount } }');
  expect(total.statements[0]?.text).toContain('COUNT');
  expect(total.statements[0]?.text).not.toContain('COLLECT');
});
