import type { PlannedObject } from '../../src/cypher/answer/planned.ts';
import { maximumPageSize } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { type ArgumentBuilder, builder } from '../kit/builder.ts';
import { integer, optional, text } from '../kit/decode.ts';
import { column, list } from '../kit/fields.ts';
import { PaperConnection, PaperDuplicateConnection, PersonPaperConnection } from '../kit/references.ts';

/** How many values of a facet are listed unless told. */
const defaultFacetSize = 10;

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
      ...facet(
        // A map, which has the properties that are read of a node.
        ({ outer, node }) => `WITH {name: toString(${outer.node}.year)} AS ${node}, ${outer.node}`,
        ({ node }) => [`${node}.name IS NOT NULL`],
      ),
    }),
    topics: t.field({
      type: [Facet],
      description: 'The topics that a source says the papers are about.',
      args: facetArguments(t),
      ...facet(({ outer, node }) => `MATCH (${outer.node})-[:ABOUT]->(${node})`),
    }),
    institutions: t.field({
      type: [Facet],
      description:
        'The institutions at which authors of the papers hold a position or study, wherever they were when they wrote them; a paper counts once for each.',
      args: facetArguments(t),
      ...facet(({ outer, node }) => `MATCH (${outer.node})<-[:AUTHORED]-()-[:AFFILIATED_WITH]->(${node})`),
    }),
    authors: t.field({
      type: [Facet],
      description: 'The authors of the papers.',
      args: facetArguments(t),
      ...facet(({ outer, node }) => `MATCH (${outer.node})<-[:AUTHORED]-(${node})`),
    }),
  }),
});

for (const papers of [PaperConnection, PersonPaperConnection, PaperDuplicateConnection]) {
  builder.objectField(papers, 'facets', (t) =>
    t.field({
      type: PaperFacets,
      description:
        "The years, topics, institutions and authors of all the connection's papers, with the number of papers of each; computed where it is selected, and over all that the filters leave.",
      extensions: { cypher: { kind: 'summary' } },
      resolve: (source, _args, _context, info) => source.summary(info),
    }),
  );
}

/** The arguments of every facet. */
function facetArguments(t: ArgumentBuilder) {
  return {
    first: t.arg.int({
      defaultValue: defaultFacetSize,
      description: `How many values, at most ${maximumPageSize}.`,
    }),
  };
}

/**
 * Counts the papers of a connection by what they lead to.
 * @param match leads from the paper, the outer node, to that
 * @param where predicates on it
 */
function facet(match: (scope: Scope) => string, where: (scope: Scope) => readonly string[] = () => []) {
  return list({
    match,
    where,
    aggregate: ({ outer, node, variable }) =>
      `${node}, count(DISTINCT ${outer.node}) AS ${variable('count')}`,
    orderBy: ({ node, variable }) => [
      `${variable('count')} DESC`,
      `coalesce(${node}.foldedName, ${node}.name)`,
      `${node}.key`,
    ],
    first: defaultFacetSize,
  });
}
