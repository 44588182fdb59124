import { builder } from '../../kit/builder.ts';
import { defineConnection } from '../../kit/connections.ts';
import { connection, list } from '../../kit/fields.ts';
import { SupervisionRole, SupervisionStatus } from '../../kit/leaf-types.ts';
import { nameOrder } from '../../kit/orders.ts';
import { pageArguments } from '../../kit/page-arguments.ts';
import { Person, SiblingConnection } from '../../kit/references.ts';
import { periodArguments } from '../../kit/windows.ts';
import { supervisionPredicates } from './supervision-steps.ts';

builder.interfaceField(Person, 'siblings', (t) =>
  t.field({
    type: SiblingConnection,
    description:
      'Academic siblings: everybody else who has a supervisor of the person, each once, by name. A person whom the data call their own supervisor does not make anybody a sibling.',
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
      match: ({ outer, node, variable }) =>
        `MATCH (${outer.node})<-[${variable('mine')}:SUPERVISES]-(${variable('supervisor')})-[${variable('theirs')}:SUPERVISES]->(${node})`,
      where: (scope) => [
        `${scope.node} <> ${scope.outer.node}`,
        `NOT ${scope.variable('supervisor')} IN [${scope.node}, ${scope.outer.node}]`,
        ...supervisionPredicates(scope, scope.variable('mine')),
        ...supervisionPredicates(scope, scope.variable('theirs')),
      ],
      aggregate: ({ node, variable }) =>
        `${node}, collect(DISTINCT ${variable('supervisor')}) AS ${variable('shared')}`,
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
        match: ({ outer, node }) => `UNWIND ${outer.variable('shared')} AS ${node}`,
        orderBy: ({ node }) => [`${node}.foldedName`, `${node}.key`],
      }),
    }),
  }),
});
