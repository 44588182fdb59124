import { whereClause } from '../../src/cypher/cypher-text.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { integer } from '../kit/decode.ts';
import { column, connection } from '../kit/fields.ts';
import { commonCoauthorOrder, nameOrder } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { comparison } from '../kit/predicates.ts';
import { Person, PersonConnection, SecondDegreeConnection } from '../kit/references.ts';
import { countPapers, countVersionsArgument } from '../kit/versions.ts';
import { yearArguments } from '../kit/windows.ts';
import { authorsArgument, jointPaperPredicates } from './joint-papers.ts';

builder.interfaceField(Person, 'secondDegreeCoauthors', (t) =>
  t.field({
    type: SecondDegreeConnection,
    description:
      "The co-authors of the person's co-authors who are neither the person nor co-authors of the person: each once, those with most common co-authors first. All of it within the papers asked for.",
    args: {
      ...yearArguments(t),
      minPapers: t.arg.int({
        description: 'Two people count as co-authors only with at least this many joint papers.',
      }),
      ...countVersionsArgument(t),
      ...authorsArgument(t),
      ...pageArguments(t),
    },
    ...connection({
      reads: () => 1_170,
      match: matchSecondDegree,
      where: ({ node, outer }) => [`${node} <> ${outer.node}`],
      aggregate: ({ node, variable }) =>
        `${node}, count(${variable('through')}) AS ${variable('commonCoauthorCount')}, max(${variable('isNear')}) AS ${variable('isNear')}`,
      having: ({ variable }) => [`NOT ${variable('isNear')}`],
      ...commonCoauthorOrder,
    }),
  }),
);

defineConnection(SecondDegreeConnection, {
  node: Person,
  row: "a co-author of the person's co-authors",
  edgeFields: (t) => ({
    commonCoauthorCount: t.int({
      description: 'How many people are co-authors of both.',
      ...column(integer, ({ variable }) => variable('commonCoauthorCount')),
    }),
    commonCoauthors: t.field({
      type: PersonConnection,
      description: 'The people who are co-authors of both, by name.',
      args: pageArguments(t),
      ...connection({
        // The edge stands between the two: what counts as co-authorship is what its connection says.
        match: ({ outer: edge, node }) => [...coauthors(edge, edge.outer.node, node), 'WITH *'].join('\n'),
        where: ({ outer: edge, node }) => [areCoauthors(edge, node, edge.node)],
        ...nameOrder,
      }),
    }),
  }),
});

/**
 * Everybody at most two steps away, with the co-author from whom the second step starts, and with a mark on everybody who
 * is one step away. So one pass tells them apart: to look each up in a list of co-authors would take the product of both.
 */
function matchSecondDegree(scope: Scope): string {
  const { node, outer, variable } = scope;
  const [through, isNear] = [variable('through'), variable('isNear')];
  return [
    ...coauthors(scope, outer.node, through),
    `CALL (${through}) {`,
    `RETURN ${through} AS ${node}, true AS ${isNear}`,
    'UNION ALL',
    ...coauthors(scope, through, node),
    `RETURN ${node}, false AS ${isNear}`,
    '}',
    'WITH *',
  ].join('\n');
}

/** Whether two people are co-authors. @param asked the scope whose arguments say who is one */
function areCoauthors(asked: Scope, one: string, other: string): string {
  const paper = asked.variable('paper');
  const joint = `MATCH (${one})-[:AUTHORED]->(${paper})<-[:AUTHORED]-(${other}) ${whereClause(jointPaperPredicates(paper, asked))}`;
  const least = asked.argument('minPapers');
  return least === undefined
    ? `EXISTS { ${joint} }`
    : `COUNT { ${joint} } >= CASE WHEN ${least} > 1 THEN ${least} ELSE 1 END`;
}

/** Clauses from one person to the co-authors, each once. @param asked the scope whose arguments say who is one */
function coauthors(asked: Scope, person: string, coauthor: string): string[] {
  const paper = asked.variable('paper');
  const predicates = [`${coauthor} <> ${person}`, ...jointPaperPredicates(paper, asked)];
  const least = comparison('papers >=', asked.argument('minPapers'));
  return [
    `CALL (${person}) {`,
    `MATCH (${person})-[:AUTHORED]->(${paper})<-[:AUTHORED]-(${coauthor})`,
    whereClause(predicates),
    least === undefined
      ? `RETURN DISTINCT ${coauthor}`
      : `WITH ${coauthor}, ${countPapers(paper, asked)} AS papers WHERE ${least} RETURN ${coauthor}`,
    '}',
  ];
}
