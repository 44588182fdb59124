import { supervisionStatuses } from '../../../../src/graph/model.ts';
import { positionName } from '../../../../src/graph/positions.ts';
import type { RelationshipTable, TableColumn } from './table.ts';
import { date, label, level, nameOfPerson, oneOfWords, place, role, yesOrNo } from './values.ts';

const [current, former] = supervisionStatuses;

export const authorshipsTable: RelationshipTable = {
  name: 'authorships',
  row: 'an author of a paper',
  description: 'Who wrote what: one row for each author of a paper.',
  type: 'AUTHORED',
  from: 'person',
  to: 'paper',
  columns: [
    idOf('paper', 'papers'),
    idOf('person', 'people'),
    {
      name: 'position',
      is: place,
      description:
        'The place in the byline, from 1; empty: unknown. Authors at the same position are in no particular order.',
    },
    {
      name: 'listed_as',
      is: nameOfPerson,
      property: 'listedAs',
      description: 'The name as the paper prints it.',
    },
  ],
};

export const affiliationsTable: RelationshipTable = {
  name: 'affiliations',
  row: 'a position at an institution',
  description:
    'Who is or was where. A person may stand at one institution several times, with another title, department or beginning.',
  type: 'AFFILIATED_WITH',
  from: 'person',
  to: 'institution',
  columns: [
    idOf('person', 'people'),
    idOf('institution', 'institutions'),
    { name: 'title', is: label, description: 'The title of the position.' },
    { name: 'department', is: label, description: 'The department, school or team.' },
    {
      name: 'as_student',
      is: yesOrNo,
      property: 'asStudent',
      description: 'Whether the person is enrolled there as a student; empty: no.',
    },
    {
      name: 'order',
      is: place,
      description: "The place among the person's positions, from 1; those without one come last.",
    },
    { name: 'since', is: date, description: 'When it began.' },
    { name: 'until', is: date, description: 'When it ended.' },
  ],
  discriminator: positionName,
};

export const supervisionsTable: RelationshipTable = {
  name: 'supervisions',
  row: 'a supervision',
  description:
    'Who supervises or supervised whom: one row for each supervision of a student by somebody, at one level and in one period. A student with several supervisors at one level is co-supervised where their periods meet, or where neither has dates.',
  type: 'SUPERVISES',
  from: 'supervisor',
  to: 'student',
  columns: [
    idOf('supervisor', 'people'),
    idOf('student', 'people'),
    {
      name: 'role',
      is: role,
      description:
        'What the supervisor is to the student, also in words such as promotor, advisor or second supervisor; empty: principal.',
    },
    {
      name: 'level',
      is: level,
      asStated: 'levelAsStated',
      description:
        'What the student works towards. One row for each level that the two went through, or more where the periods are apart.',
    },
    {
      name: 'status',
      is: oneOfWords({ current, former }),
      description:
        'Whether it goes on. Empty: current where `until` has not passed on the day of the import, or `since` is given and `until` is not; former otherwise. Where `until` has passed it is former, whatever stands here.',
    },
    { name: 'since', is: date, description: 'When it began.' },
    { name: 'until', is: date, description: 'When it ended or will end.' },
  ],
};

export const personTopicsTable: RelationshipTable = {
  name: 'person-topics',
  row: 'a topic of a person',
  description: 'Who works on what.',
  type: 'WORKS_ON',
  from: 'person',
  to: 'topic',
  columns: [idOf('person', 'people'), idOf('topic', 'topics')],
};

export const paperTopicsTable: RelationshipTable = {
  name: 'paper-topics',
  row: 'a topic of a paper',
  description: 'What papers are about.',
  type: 'ABOUT',
  from: 'paper',
  to: 'topic',
  columns: [idOf('paper', 'papers'), idOf('topic', 'topics')],
};

export const citationsTable: RelationshipTable = {
  name: 'citations',
  row: 'a citation',
  description: 'Which paper cites which.',
  type: 'CITES',
  from: 'citing',
  to: 'cited',
  columns: [idOf('citing', 'papers'), idOf('cited', 'papers')],
};

function idOf(name: string, table: string): TableColumn {
  return { name, is: 'id', required: true, description: `An id in \`${table}.csv\`.` };
}
