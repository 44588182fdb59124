import type { Scope } from '../../src/cypher/scope.ts';
import { studentLevels, supervisionRoles, supervisionStatuses } from '../../src/graph/model.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection, type EdgeFields } from '../kit/connections.ts';
import { enumValue, flag, optional, text } from '../kit/decode.ts';
import { column, connection, type Decode, list } from '../kit/fields.ts';
import { StudentLevel, SupervisionRole, SupervisionStatus } from '../kit/leaf-types.ts';
import { nameOrder, supervisorOrder } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { comparison } from '../kit/predicates.ts';
import { assertedBy } from '../kit/provenance.ts';
import { Person, Source, SuperviseeConnection, SupervisorConnection } from '../kit/references.ts';
import { periodArguments, periodPredicates } from '../kit/windows.ts';

builder.interfaceFields(Person, (t) => ({
  supervises: t.field({
    type: SuperviseeConnection,
    description:
      'Those whom the person supervises or has supervised, by name: one edge for each supervision, and somebody may have several, of another level or at another time.',
    args: {
      role: t.arg({
        type: SupervisionRole,
        description: 'Only those whose supervisor the person is in this role.',
      }),
      level: t.arg({ type: StudentLevel, description: 'Only supervisions at this level.' }),
      status: t.arg({ type: SupervisionStatus, description: 'Only current or only former supervisions.' }),
      ...periodArguments(t, 'supervisions'),
      ...pageArguments(t),
    },
    ...connection({
      match: ({ outer, node, variable }) =>
        `MATCH (${outer.node})-[${variable('supervises')}:SUPERVISES]->(${node})`,
      where: (scope) => isAskedFor(scope, 'role', 'level', 'status'),
      tieBreakers,
      ...nameOrder,
    }),
  }),
  supervisedBy: t.field({
    type: SupervisorConnection,
    description:
      'The supervisors of the person, principal ones first: one edge for each supervision, as in `supervises`.',
    args: {
      role: t.arg({ type: SupervisionRole, description: 'Only supervisors in this role.' }),
      status: t.arg({ type: SupervisionStatus, description: 'Only current or only former supervisions.' }),
      ...periodArguments(t, 'supervisions'),
      ...pageArguments(t),
    },
    ...connection({
      match: ({ outer, node, variable }) =>
        `MATCH (${outer.node})<-[${variable('supervises')}:SUPERVISES]-(${node})`,
      where: (scope) => isAskedFor(scope, 'role', 'status'),
      tieBreakers,
      ...supervisorOrder,
    }),
  }),
}));

/** What is known of a supervision, whichever end it is seen from; its variable is `supervises`. */
export const supervisionFields: EdgeFields = (t) => ({
  role: t.field({
    type: SupervisionRole,
    description: 'What the supervisor is to the student.',
    ...onSupervision(enumValue(supervisionRoles), 'role'),
  }),
  coSupervised: t.boolean({
    description:
      'Whether somebody else supervises the student too, named by the source or not: at this level and, where both are dated, at a time that may be the same.',
    ...column(flag, ({ variable }) => `coalesce(${variable('supervises')}.coSupervised, false)`),
  }),
  level: t.field({
    type: StudentLevel,
    nullable: true,
    description: 'The level at which the student is supervised.',
    ...onSupervision(optional(enumValue(studentLevels)), 'level'),
  }),
  status: t.field({
    type: SupervisionStatus,
    description: 'Whether the supervision goes on; once `until` has passed it does not.',
    ...onSupervision(enumValue(supervisionStatuses), 'status'),
  }),
  since: t.field({
    type: 'PartialDate',
    nullable: true,
    description: 'When the supervision began, where a source says it: the earliest date that is given.',
    ...onSupervision(optional(text), 'since'),
  }),
  until: t.field({
    type: 'PartialDate',
    nullable: true,
    description:
      'When the supervision ended or will end, where a source says it: the latest date that is given.',
    ...onSupervision(optional(text), 'until'),
  }),
  sources: t.field({
    type: [Source],
    description: 'The sources that state the supervision, by key.',
    ...list(assertedBy('supervises')),
  }),
});

defineConnection(SuperviseeConnection, {
  node: Person,
  row: 'a person supervised',
  edgeFields: supervisionFields,
});

defineConnection(SupervisorConnection, {
  node: Person,
  row: 'a supervisor',
  edgeFields: supervisionFields,
});

function onSupervision<Value>(decode: Decode<Value>, name: string) {
  return column(decode, ({ variable }) => `${variable('supervises')}.${name}`);
}

/** @param names of the arguments that a property of the supervision has to be equal to */
function isAskedFor(scope: Scope, ...names: readonly string[]): (string | undefined)[] {
  const supervises = scope.variable('supervises');
  return [
    ...names.map((name) => comparison(`${supervises}.${name} =`, scope.argument(name))),
    ...periodPredicates(supervises, scope),
  ];
}

/** Two people may be joined by several supervisions, one at each level and in each period. */
function tieBreakers({ node, variable }: Scope): string[] {
  return [`${node}.key`, `coalesce(${variable('supervises')}.discriminator, '')`];
}
