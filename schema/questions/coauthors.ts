import type { ConnectionDeclaration } from '../../src/cypher/declarations.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { integer, optional } from '../kit/decode.ts';
import { column, connection, edgePapers } from '../kit/fields.ts';
import { CoauthorOrder } from '../kit/leaf-types.ts';
import { coauthorOrders, paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { assertedBy } from '../kit/provenance.ts';
import { CoauthorConnection, PaperConnection, Person } from '../kit/references.ts';
import { countPapers, countVersionsArgument } from '../kit/versions.ts';
import { yearArguments, yearPredicates } from '../kit/windows.ts';

const papersOfBoth: Omit<ConnectionDeclaration, 'kind'> = {
  // The edge stands between the two: its window of years is that of the connection it is on.
  match: ({ outer: edge, node, variable }) =>
    `MATCH (${edge.outer.node})-[${variable('one')}:AUTHORED]->(${node})<-[${variable('other')}:AUTHORED]-(${edge.node})`,
  where: (scope) => yearPredicates(scope.node, scope.outer),
  edgeSources: assertedBy('one', 'other'),
  ...paperOrders,
};

builder.interfaceField(Person, 'coauthors', (t) =>
  t.field({
    type: CoauthorConnection,
    description:
      'Everybody who is an author of a paper of the person: each once, whatever the number of joint papers, and never the person.',
    args: {
      ...yearArguments(t),
      minPapers: t.arg.int({ description: 'Only those with at least this many joint papers.' }),
      ...countVersionsArgument(t),
      orderBy: t.arg({
        type: [CoauthorOrder],
        description: 'The order of the co-authors: most joint papers first unless told.',
      }),
      ...pageArguments(t),
    },
    ...connection({
      reads: () => 85,
      match: ({ outer, node, variable }) =>
        `MATCH (${outer.node})-[:AUTHORED]->(${variable('paper')})<-[:AUTHORED]-(${node})`,
      where: (scope) => [
        `${scope.node} <> ${scope.outer.node}`,
        ...yearPredicates(scope.variable('paper'), scope),
      ],
      aggregate: (scope) => {
        const paper = scope.variable('paper');
        return groupByNode(scope, {
          paperCount: countPapers(paper, scope),
          firstYear: `min(${paper}.year)`,
          lastYear: `max(${paper}.year)`,
        });
      },
      having: (scope) =>
        scope.has('minPapers') ? [`${scope.variable('paperCount')} >= ${scope.argument('minPapers')}`] : [],
      edgePapers: papersOfBoth,
      ...coauthorOrders,
    }),
  }),
);

defineConnection(CoauthorConnection, {
  node: Person,
  row: 'a co-author',
  edgeFields: (t) => ({
    paperCount: t.int({
      description:
        'How many papers the two have written together, within the window asked for; several versions of one are one, unless `countVersions` is true.',
      ...column(integer, ({ variable }) => variable('paperCount')),
    }),
    firstYear: t.int({
      nullable: true,
      description: 'The year of the earliest of these papers; null where no source gives a year.',
      ...column(optional(integer), ({ variable }) => variable('firstYear')),
    }),
    lastYear: t.int({
      nullable: true,
      description: 'The year of the latest of these papers; null where no source gives a year.',
      ...column(optional(integer), ({ variable }) => variable('lastYear')),
    }),
    papers: t.field({
      type: PaperConnection,
      description: 'The papers behind `paperCount`, each version of them, latest first.',
      args: pageArguments(t),
      ...edgePapers(),
    }),
  }),
});

/** One row for each node, with those of the aggregates that something asks for. */
export function groupByNode(scope: Scope, aggregates: Readonly<Record<string, string>>): string {
  const used = Object.entries(aggregates).filter(([name]) => scope.uses(name));
  if (used.length === 0) return `DISTINCT ${scope.node}`;
  return [scope.node, ...used.map(([name, expression]) => `${expression} AS ${scope.variable(name)}`)].join(
    ', ',
  );
}
