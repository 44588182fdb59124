import { lines, whereClause } from '../../src/cypher/cypher-text.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { integer } from '../kit/decode.ts';
import { column, connection } from '../kit/fields.ts';
import { paperCountOrder, paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { comparison } from '../kit/predicates.ts';
import { assertedIn } from '../kit/provenance.ts';
import { Institution, InstitutionCollaborationConnection, PaperConnection } from '../kit/references.ts';
import { countDistinctPapers, countVersionsArgument } from '../kit/versions.ts';
import { yearArguments, yearPredicates } from '../kit/windows.ts';

builder.objectField(Institution, 'collaborators', (t) =>
  t.field({
    type: InstitutionCollaborationConnection,
    description:
      'The institutions whose people have written papers with people of this one, wherever they were when they wrote them: a paper counts that has an author here and another author there. Most joint papers first.',
    args: {
      ...yearArguments(t),
      minPapers: t.arg.int({ description: 'Only those with at least this many joint papers.' }),
      ...countVersionsArgument(t),
      ...pageArguments(t),
    },
    ...connection({
      reads: () => 100,
      // A paper is read once, whatever the number of its authors here; who is alone here is no co-author of herself.
      match: (scope) => {
        const { outer, node, variable } = scope;
        const paper = variable('paper');
        return lines(
          `MATCH (${outer.node})<-[:AFFILIATED_WITH]-(author)-[:AUTHORED]->(${paper})`,
          whereClause(yearPredicates(paper, scope)),
          `WITH ${paper}, collect(DISTINCT author) AS ${variable('own')}`,
          `MATCH (${paper})<-[:AUTHORED]-(${variable('other')})-[:AFFILIATED_WITH]->(${node})`,
        );
      },
      where: ({ outer, node, variable }) => [
        `${node} <> ${outer.node}`,
        `(size(${variable('own')}) > 1 OR ${variable('own')}[0] <> ${variable('other')})`,
      ],
      aggregate: (scope) => {
        const { node, variable } = scope;
        return `${node}, ${countDistinctPapers(variable('paper'), scope)} AS ${variable('paperCount')}, count(DISTINCT ${variable('other')}) AS ${variable('personCount')}`;
      },
      having: (scope) => [comparison(`${scope.variable('paperCount')} >=`, scope.argument('minPapers'))],
      ...paperCountOrder,
    }),
  }),
);

defineConnection(InstitutionCollaborationConnection, {
  node: Institution,
  row: 'an institution that people of this one have written papers with',
  edgeFields: (t) => ({
    paperCount: t.int({
      description:
        'How many papers people of the two institutions have written together; several versions of one are one, unless `countVersions` is true.',
      ...column(integer, ({ variable }) => variable('paperCount')),
    }),
    personCount: t.int({
      description: 'How many people of the other institution are authors of them.',
      ...column(integer, ({ variable }) => variable('personCount')),
    }),
    papers: t.field({
      type: PaperConnection,
      description: 'The papers behind `paperCount`, each version of them, latest first.',
      args: pageArguments(t),
      ...connection({
        // No relationship of a pattern is met twice, so there are two authors.
        match: ({ outer: edge, node }) =>
          `MATCH (${edge.node})<-[:AFFILIATED_WITH]-()-[:AUTHORED]->(${node})<-[:AUTHORED]-()-[:AFFILIATED_WITH]->(${edge.outer.node})`,
        where: (scope) => yearPredicates(scope.node, scope.outer),
        aggregate: ({ node }) => `DISTINCT ${node}`,
        edgeSources: assertedIn(({ outer: paper, variable }) => {
          const [asserted, place] = [variable('asserted'), variable('place')];
          const edge = paper.outer;
          return lines(
            `MATCH (${paper.node})<-[${asserted}:AUTHORED]-()-[:AFFILIATED_WITH]->(${place})`,
            `WHERE ${place} = ${edge.node} OR ${place} = ${edge.outer.node}`,
          );
        }),
        ...paperOrders,
      }),
    }),
  }),
});
