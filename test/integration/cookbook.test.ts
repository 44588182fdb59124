import { readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../import/sample.ts';
import { useDatabase } from '../support/database.ts';
import { fencedBlocks } from '../support/fenced-blocks.ts';
import { answer } from '../support/graphql.ts';
import { root } from '../support/programs.ts';

const database = useDatabase();
beforeAll(() => importSample(database()));

const cookbook = await readFile(`${root}/docs/cookbook.md`, 'utf8');
const [contents = '', ...recipes] = cookbook.split(/^### /m);
const questions = recipes.flatMap((recipe) => {
  const [title = ''] = recipe.split('\n', 1);
  const blocks = fencedBlocks(recipe);
  const queries = blocks.filter((_, index) => index % 2 === 0);
  return queries.map(({ text: query }, index) => ({
    title: queries.length === 1 ? title : `${title} (${index + 1})`,
    query,
    expected: blocks[2 * index + 1]?.text ?? '',
  }));
});

test('each recipe has queries, each of them followed by its answer', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(14);
  for (const recipe of recipes) {
    const languages = fencedBlocks(recipe).map(({ language }) => language);
    expect(languages.join(' '), recipe).toMatch(/^graphql json( graphql json)*$/);
  }
  // None stands outside the recipes, and none has a fence that the pattern does not know.
  expect(cookbook.match(/^\s*```/gm)).toHaveLength(4 * questions.length);
});

test('the table of contents lists the recipes', () => {
  const links = [...contents.matchAll(/^ {2}- \[(.*)\]\(#(.*)\)$/gm)].map(([, title, anchor]) => [
    title,
    anchor,
  ]);
  const headings = [...cookbook.matchAll(/^### (.*)$/gm)].map(([, title = '']) => [title, anchorOf(title)]);
  expect(links).toEqual(headings);
});

/** Where GitHub puts a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
}

describe('the answer is the one in the document, from one statement for each root field', () => {
  test.each(questions)('$title', async ({ query, expected }) => {
    const { data, errors, statements } = await answer(database(), query);
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual(JSON.parse(expected));
    expect(statements).toHaveLength(rootFields(query));
  });
});

/** How many root fields the one operation of a document selects. */
function rootFields(query: string): number {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation comes first:\n${query}`);
  return operation.selectionSet.selections.length;
}
