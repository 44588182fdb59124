import { callerError } from '../../src/cypher/errors.ts';
import { type SearchIndex, searchIndexes } from '../../src/graph/search-index.ts';
import { maximumWords, searchQuery } from '../../src/graph/search-query.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { number } from '../kit/decode.ts';
import { column } from '../kit/fields.ts';
import { SearchKind } from '../kit/leaf-types.ts';
import { relevanceOrder } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { SearchConnection, SearchResult } from '../kit/references.ts';
import { rootConnection } from '../kit/root-fields.ts';

/** A title fits, and nobody types more to find something. */
const maximumTextLength = 1_000;

/** How many of an index's matches are looked at, the best ones: a word like "analysis" stands in every tenth paper. */
const matchLimit = 5_000;

/** For each kind the index that holds its nodes, and their label. */
const kinds: Readonly<Record<string, { readonly index: SearchIndex; readonly label: string }>> = {
  RESEARCHER: { index: 'search_names', label: 'Researcher' },
  STUDENT: { index: 'search_names', label: 'Student' },
  INSTITUTION: { index: 'search_names', label: 'Institution' },
  TOPIC: { index: 'search_names', label: 'Topic' },
  PAPER: { index: 'search_papers', label: 'Paper' },
};

defineConnection(SearchConnection, {
  node: SearchResult,
  row: 'what was found',
  edgeFields: (t) => ({
    score: t.float({
      description:
        'How well it matches: comparable within one answer only, because it depends on how rare the words are in the graph.',
      ...column(number, ({ variable }) => variable('score')),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description: `People, institutions, topics and papers whose names, titles or abstracts have the words of a text, the best matches first. Case and accents do not matter, the last word may be only begun, and a letter may be wrong (two in words from eight letters on). Names count for more than titles, and titles for more than abstracts. Of names and of papers the ${matchLimit} best are considered each.`,
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for, at most ${maximumTextLength} characters; the first ${maximumWords} words count. Operators have no meaning here. An empty text finds nothing.`,
      }),
      kinds: t.arg({ type: [SearchKind], description: 'Only what is of these kinds; all kinds without it.' }),
      ...pageArguments(t),
    },
    ...rootConnection({
      match: ({ node, variable, argument }) => {
        const search = variable('search');
        const indexes = argument('kinds', (given) => chosenKinds(given).map(({ index }) => index));
        const isChosen = indexes === undefined ? '' : ` WHERE ${search}.index IN ${indexes}`;
        return [
          `UNWIND [${search} IN ${argument('text', searchesFor)}${isChosen}] AS ${search}`,
          `CALL db.index.fulltext.queryNodes(${search}.index, ${search}.query, {limit: ${matchLimit}})`,
          `YIELD node AS ${node}, score AS ${variable('score')}`,
        ].join('\n');
      },
      where: ({ node, argument }) => {
        const labels = argument('kinds', (given) => chosenKinds(given).map(({ label }) => label));
        return [labels === undefined ? undefined : `any(label IN labels(${node}) WHERE label IN ${labels})`];
      },
      ...relevanceOrder,
    }),
  }),
);

/** An empty list leaves nothing out, as if none were given. */
function chosenKinds(given: unknown): { readonly index: SearchIndex; readonly label: string }[] {
  const names = Array.isArray(given) && given.length > 0 ? given.map(String) : Object.keys(kinds);
  return names.flatMap((name) => kinds[name] ?? []);
}

/**
 * What to ask which index.
 * @throws GraphQLError BAD_USER_INPUT for a text that is too long
 */
function searchesFor(given: unknown): { readonly index: string; readonly query: string }[] {
  const text = String(given);
  if (text.length > maximumTextLength) {
    throw callerError(
      'BAD_USER_INPUT',
      `The argument 'text' has ${text.length} characters, and ${maximumTextLength} is the limit: give the words that matter.`,
    );
  }
  return indexNames.flatMap((index) => {
    const query = searchQuery(index, text);
    return query === undefined ? [] : [{ index, query }];
  });
}

const indexNames = Object.keys(searchIndexes).filter((name): name is SearchIndex => name in searchIndexes);
