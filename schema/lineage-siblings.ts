import type { Scope } from '../src/cypher/scope.ts';
import { pageArguments } from './arguments.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connections.ts';
import { SupervisionRole, SupervisionStatus } from './enums.ts';
import { connection, list } from './fields.ts';
import { supervisionPredicates } from './lineage-statement.ts';
import { nameOrder } from './orders.ts';
import { Person, SiblingConnection } from './references.ts';
import { periodArguments } from './windows.ts';

builder.interfaceField(Person, 'siblings', (t) =>
  t.field({
    type: SiblingConnection,
    description:
      'Academic siblings: everybody else who has a supervisor of the person, each once, by name. Whoever the data call their own supervisor makes nobody a sibling so.',
    args: {
      role: t.arg({
        type: SupervisionRole,
        description: 'Only by supervisors who are in this role to both.',
      }),
      status: t.arg({
        type: SupervisionStatus,
        description: 'Only by supervisions of both that are current, or that are former.',
      }),
      ...periodArguments(t, 'supervisions of both'),
      ...pageArguments(t),
    },
    ...connection({
      match: (scope) => matchSupervisor(scope, scope.outer.node, scope.variable('supervisor'), scope.node),
      where: (scope) => areSiblings(scope, scope, scope.variable('supervisor')),
      aggregate: ({ node }) => `DISTINCT ${node}`,
      ...nameOrder,
    }),
  }),
);

defineConnection(SiblingConnection, {
  node: Person,
  row: 'an academic sibling',
  edgeFields: (t) => ({
    sharedSupervisors: t.field({
      type: [Person],
      description: 'The supervisors of both, by name.',
      ...list({
        match: (scope) => matchSupervisor(scope, scope.outer.outer.node, scope.node, scope.outer.node),
        where: (scope) => areSiblings(scope, scope.outer, scope.node),
        aggregate: ({ node }) => `DISTINCT ${node}`,
        orderBy: ({ node }) => [`${node}.foldedName`, `${node}.key`],
      }),
    }),
  }),
});

function matchSupervisor(scope: Scope, person: string, supervisor: string, sibling: string): string {
  const [mine, theirs] = [scope.variable('mine'), scope.variable('theirs')];
  return `MATCH (${person})<-[${mine}:SUPERVISES]-(${supervisor})-[${theirs}:SUPERVISES]->(${sibling})`;
}

/** @param edge whose arguments say which supervisions count, between its node and the person it starts from */
function areSiblings(scope: Scope, edge: Scope, supervisor: string): string[] {
  return [
    `${edge.node} <> ${edge.outer.node}`,
    `NOT ${supervisor} IN [${edge.node}, ${edge.outer.node}]`,
    ...supervisionPredicates(edge, scope.variable('mine')),
    ...supervisionPredicates(edge, scope.variable('theirs')),
  ];
}
