import type { PlannedObject } from '../src/cypher/planned.ts';
import type { Scope } from '../src/cypher/scope.ts';
import { facetArguments, facetSize } from './arguments.ts';
import { builder } from './builder.ts';
import type { ConnectionFields } from './connections.ts';
import { integer, optional, text } from './decode.ts';
import { column, list } from './fields.ts';

const Facet = builder.objectRef<PlannedObject>('Facet').implement({
  description: 'A value that papers of a connection have in common, and how many of them have it.',
  fields: (t) => ({
    value: t.string({
      description: 'The year, or the name of the topic, institution or author.',
      ...column(text, ({ node }) => `coalesce(${node}.displayName, ${node}.name)`),
    }),
    key: t.string({
      nullable: true,
      description: 'The key of the topic, institution or author, for a look-up or a filter; null for a year.',
      ...column(optional(text), ({ node }) => `${node}.key`),
    }),
    count: t.int({
      description: "How many of the connection's papers have it.",
      ...column(integer, ({ variable }) => variable('count')),
    }),
  }),
});

const PaperFacets = builder.objectRef<PlannedObject>('PaperFacets').implement({
  description:
    'What all papers of a connection have in common, whatever its page: most frequent first, equal ones by value without regard to case and accents.',
  fields: (t) => ({
    years: t.field({
      type: [Facet],
      description: 'The years of publication; papers without a year are in none.',
      args: facetArguments(t),
      // A map, which has the properties that are read of a node.
      ...facet('', ({ variable }) => `{name: toString(${variable('paper')}.year)}`),
    }),
    topics: t.field({
      type: [Facet],
      description: 'The topics that a source says the papers are about.',
      args: facetArguments(t),
      ...facet('-[:ABOUT]->'),
    }),
    institutions: t.field({
      type: [Facet],
      description:
        'The institutions at which authors of the papers hold a position or study, wherever they were when they wrote them; a paper counts once for each.',
      args: facetArguments(t),
      ...facet('<-[:AUTHORED]-()-[:AFFILIATED_WITH]->'),
    }),
    authors: t.field({
      type: [Facet],
      description: 'The authors of the papers.',
      args: facetArguments(t),
      ...facet('<-[:AUTHORED]-'),
    }),
  }),
});

/** The field `facets` of every connection of papers. */
export const paperFacets: ConnectionFields = (t) => ({
  facets: t.field({
    type: PaperFacets,
    description:
      "The years, topics, institutions and authors of all the connection's papers, with the number of papers of each; computed where it is selected, and over all that the filters leave.",
    extensions: { cypher: { kind: 'summary' } },
    resolve: (source, _args, _context, info) => source.summary(info),
  }),
});

/**
 * Counts the papers of a connection by what they lead to.
 * @param path what stands in a pattern between the paper and that node; none where `value` makes a thing of the paper
 */
function facet(path: string, value: (scope: Scope) => string = ({ node }) => node) {
  return list({
    match: ({ outer, node, variable }) =>
      [
        `UNWIND ${outer.variable('rows')} AS ${variable('paper')}`,
        ...(path === '' ? [] : [`MATCH (${variable('paper')})${path}(${node})`]),
      ].join('\n'),
    aggregate: (scope) => {
      const { node, variable } = scope;
      const group = value(scope);
      return `${group === node ? node : `${group} AS ${node}`}, count(DISTINCT ${variable('paper')}) AS ${variable('count')}`;
    },
    having: ({ node }) => [`coalesce(${node}.displayName, ${node}.name) IS NOT NULL`],
    orderBy: ({ node, variable }) => [
      `${variable('count')} DESC`,
      `coalesce(${node}.foldedName, ${node}.name)`,
      `${node}.key`,
    ],
    first: facetSize,
  });
}
