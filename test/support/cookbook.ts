import { readFileSync } from 'node:fs';
import { fencedBlocks } from './fenced-blocks.ts';
import { root } from './programs.ts';

/** The queries of all recipes, in their order. */
export function cookbookQueries(): string[] {
  return fencedBlocks(readFileSync(`${root}/docs/cookbook.md`, 'utf8')).flatMap(({ language, text }) =>
    language === 'graphql' ? [text] : [],
  );
}
