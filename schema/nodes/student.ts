import { lines } from '../../src/cypher/cypher-text.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { studentLevels } from '../../src/graph/model.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { enumValue, text } from '../kit/decode.ts';
import { column, one } from '../kit/fields.ts';
import { StudentLevel } from '../kit/leaf-types.ts';
import { PersonBy, personBy } from '../kit/lookups.ts';
import { nameOrder } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { comparison, keyOrName, presentKeys } from '../kit/predicates.ts';
import { assertedEdge, statedBy } from '../kit/provenance.ts';
import { Institution, Node, Person, Student, StudentConnection } from '../kit/references.ts';
import { lookup, rootConnection } from '../kit/root-fields.ts';
import { duringWindow, isWindowed, periodMeaning } from '../kit/windows.ts';

builder.objectType(Student, {
  description:
    "A person whom a source lists as somebody's student, in the wide sense of a directory: interns, visitors and collaborators too.",
  interfaces: [Node, Person],
  fields: (t) => ({
    level: t.field({
      type: StudentLevel,
      description: 'The level, whatever the language of the source.',
      ...column(enumValue(studentLevels), ({ node }) => `coalesce(${node}.level, 'OTHER')`),
    }),
    levelAsStated: t.string({
      description: 'The level in the words of the source; empty where it gives none.',
      ...column(text, ({ node }) => `coalesce(${node}.levelAsStated, '')`),
    }),
    institution: t.field({
      type: Institution,
      nullable: true,
      description: 'Where the student is enrolled or comes from; null where the source does not say it.',
      ...one({
        match: ({ outer, node, variable }) =>
          `MATCH (${outer.node})-[${variable('affiliated')}:AFFILIATED_WITH {asStudent: true}]->(${node})`,
        orderBy: ({ node }) => [`${node}.key`],
      }),
    }),
  }),
});

defineConnection(StudentConnection, { node: Student, row: 'a student', edgeFields: assertedEdge });

const StudentFilter = builder.inputType('StudentFilter', {
  description: 'Which students: those to whom all that is given applies.',
  fields: (t) => ({
    level: t.field({ type: StudentLevel, description: 'Is at this level.' }),
    institution: t.string({ description: 'Is at the institution with this key or name.' }),
    supervisor: t.string({ description: 'Is or was supervised by the person with this key or name.' }),
    since: t.int({
      description: `Had a supervision, by \`supervisor\` where that is given, and a place at \`institution\` where that is, that had not ended before this year; ${periodMeaning}.`,
    }),
    until: t.int({
      description: `Had a supervision, by \`supervisor\` where that is given, and a place at \`institution\` where that is, that had begun by the end of this year; ${periodMeaning}.`,
    }),
  }),
});

builder.queryFields((t) => ({
  student: t.field({
    type: Student,
    nullable: true,
    description: 'A student, or null where there is none.',
    args: { by: t.arg({ type: PersonBy, required: true, description: 'Names the student.' }) },
    ...lookup(personBy('Student')),
  }),
  students: t.field({
    type: StudentConnection,
    description: 'Students, by the name they are shown with.',
    args: {
      filter: t.arg({ type: StudentFilter, description: 'All students without it.' }),
      ...pageArguments(t),
    },
    ...rootConnection({
      match: (scope) => {
        const { node, variable, has } = scope;
        return lines(
          presentKeys(scope, { supervisor: 'Person', institution: 'Institution' }),
          has('filter.supervisor')
            ? `MATCH (${variable('supervisor')}:Person)-[${supervision(scope)}]->(${node}:Student)`
            : '',
          has('filter.institution')
            ? `MATCH (${variable('institution')}:Institution)<-[${place(scope)}]-(${node}:Student)`
            : '',
          `MATCH (${node}:Student)`,
        );
      },
      where: (scope) => [
        comparison(`${scope.node}.level =`, scope.argument('filter.level')),
        keyOrName(scope, 'supervisor'),
        keyOrName(scope, 'institution'),
        isWindowed(scope) && !scope.has('filter.supervisor')
          ? `EXISTS { (${scope.node})<-[${supervision(scope)}]-() }`
          : undefined,
      ],
      aggregate: ({ node, has }) =>
        has('filter.institution') || has('filter.supervisor') ? `DISTINCT ${node}` : undefined,
      edgeSources: statedBy,
      ...nameOrder,
    }),
  }),
}));

function supervision(scope: Scope): string {
  return duringWindow(scope.variable('supervision'), 'SUPERVISES', scope, 'filter.');
}

function place(scope: Scope): string {
  return duringWindow(scope.variable('place'), 'AFFILIATED_WITH', scope, 'filter.');
}
