import type { PlannedObject } from '../../src/cypher/answer/planned.ts';
import type { ListDeclaration } from '../../src/cypher/declarations.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { builder } from '../kit/builder.ts';
import { here } from '../kit/fields.ts';
import { Person } from '../kit/references.ts';
import { periodPredicates } from '../kit/windows.ts';
import { supervisionFields } from '../nodes/supervision.ts';

export const LinkSupervision = builder.objectRef<PlannedObject>('LinkSupervision').implement({
  description: 'A supervision between two people who are linked.',
  fields: (t) => ({
    supervisor: t.field({ type: Person, description: 'Who supervises.', ...here('supervisor') }),
    student: t.field({ type: Person, description: 'Who is supervised.', ...here('student') }),
    ...supervisionFields(t),
  }),
});

/**
 * The supervisions between two people, in either direction, within the window of years that is asked for.
 * @param one the variable of the outer scope that holds the one person
 * @param other the variable that holds the other
 * @param asked the scope whose arguments say which years; reached from the outer one
 */
export function supervisionsBetween(
  one: string,
  other: string,
  asked: (outer: Scope) => Scope,
): Omit<ListDeclaration, 'kind'> {
  return {
    match: ({ outer, variable }) => {
      const supervises = variable('supervises');
      return [
        `MATCH (${outer.variable(one)})-[${supervises}:SUPERVISES]-(${outer.variable(other)})`,
        `WITH *, startNode(${supervises}) AS ${variable('supervisor')}, endNode(${supervises}) AS ${variable('student')}`,
      ].join('\n');
    },
    where: ({ outer, variable }) => periodPredicates(variable('supervises'), asked(outer)),
    orderBy: ({ variable }) => [
      `${variable('supervisor')}.key`,
      `coalesce(${variable('supervises')}.discriminator, '')`,
    ],
  };
}
