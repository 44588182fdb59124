import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { useDatabase } from '../../support/database.ts';
import { fencedBlocks } from '../../support/fenced-blocks.ts';
import { root } from '../../support/programs.ts';

const database = useDatabase();
beforeAll(() => importSample(database()));

/** Files share their modules, and the schema of all others has no such field: this file makes a schema of its own. */
beforeAll(() => void vi.resetModules());
afterAll(() => void vi.resetModules());

/** The lines of the code without their indentation. */
function lines(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test('the field that CONTRIBUTING.md adds is the one that is tested here', async () => {
  const contributing = await readFile(`${root}/CONTRIBUTING.md`, 'utf8');
  const block =
    fencedBlocks(contributing).find(({ text }) => text.startsWith('institutions: t.field'))?.text ?? '';
  const fixture = await readFile(`${root}/test/fixtures/walk-through.ts`, 'utf8');
  const [, field = ''] =
    /builder\.objectField\(Paper, 'institutions', \(t\) =>\n(.*)\);/s.exec(fixture) ?? [];
  expect(lines(block.replace('institutions: ', ''))).toEqual(lines(field));
});

test('it needs no more than its declaration to be paged, counted and nested, in one statement', async () => {
  // The field is there before the schema is made.
  await import('../../fixtures/walk-through.ts');
  const { answer } = await import('../../support/graphql.ts');
  const { data, errors, statements } = await answer(
    database(),
    `{
      paper(key: "paper:compositional-attention-disentangling-search-and-retrieval") {
        institutions(first: 2) {
          totalCount
          nodes { name researchers(first: 1) { nodes { papers(first: 1) { nodes { institutions { totalCount } } } } } }
          pageInfo { hasNextPage }
        }
      }
    }`,
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  expect(data).toMatchObject({
    paper: {
      institutions: {
        totalCount: 3,
        nodes: [{ name: 'Google' }, { name: 'Mila – Quebec Artificial Intelligence Institute' }],
        pageInfo: { hasNextPage: true },
      },
    },
  });
});
