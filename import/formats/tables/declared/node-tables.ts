import type { StatedValues } from '../../format.ts';
import type { NodeTable, TableColumn, TableContext, TableRow } from './table.ts';
import {
  country,
  doi,
  label,
  level,
  longText,
  nameOfPerson,
  names,
  oneOfWords,
  openAlexIdOf,
  orcid,
  ror,
  shortText,
  title,
  year,
  yesOrNo,
} from './values.ts';

const id: TableColumn = {
  name: 'id',
  is: 'id',
  required: true,
  description: 'Names it in the other tables.',
};

const otherNames: TableColumn = {
  name: 'other_names',
  is: names,
  property: 'otherNames',
  description: 'Other names and spellings, with `|` between them.',
};

export const peopleTable: NodeTable = {
  name: 'people',
  row: 'a person',
  description: 'Researchers and students.',
  label: 'Person',
  columns: [
    id,
    { name: 'name', is: nameOfPerson, required: true, description: 'As it is to be shown.' },
    {
      name: 'kind',
      is: oneOfWords({ researcher: 'researcher', student: 'student' }),
      description:
        'What the person is shown as; empty: a researcher. Standing in `supervisions.csv` as a student changes nothing.',
    },
    otherNames,
    { name: 'orcid', is: orcid, description: 'The ORCID iD.' },
    {
      name: 'openalex',
      is: openAlexIdOf('A', 'A5079238365'),
      description: 'The id of the author in OpenAlex.',
    },
    {
      name: 'level',
      is: level,
      asStated: 'levelAsStated',
      description:
        "A student's level. Empty: the one in `supervisions.csv`, where all rows of the student name the same. A researcher has none.",
    },
    {
      name: 'memberships',
      is: names,
      description: 'Kinds of membership in an institute, with `|` between them.',
    },
    { name: 'biography', is: longText, description: 'May have several lines.' },
  ],
  values: personValues,
};

export const institutionsTable: NodeTable = {
  name: 'institutions',
  row: 'an institution',
  description: 'Universities, institutes, companies.',
  label: 'Institution',
  columns: [
    id,
    { name: 'name', is: label, required: true, description: 'As it is to be shown.' },
    otherNames,
    { name: 'country', is: country, description: 'The ISO 3166-1 code of two letters.' },
    { name: 'ror', is: ror, description: 'The id in the Research Organization Registry.' },
    { name: 'openalex', is: openAlexIdOf('I', 'I129902397'), description: 'The id in OpenAlex.' },
  ],
};

export const topicsTable: NodeTable = {
  name: 'topics',
  row: 'a topic',
  description: 'What people work on and papers are about.',
  label: 'Topic',
  columns: [
    id,
    { name: 'name', is: label, required: true, description: 'As it is to be shown.' },
    otherNames,
    {
      name: 'openalex',
      is: openAlexIdOf('TC', 'T10078'),
      description: 'The id of the topic (or of the older concept) in OpenAlex.',
    },
  ],
};

export const papersTable: NodeTable = {
  name: 'papers',
  row: 'a paper',
  description: 'Papers and all else that has authors.',
  label: 'Paper',
  columns: [
    id,
    { name: 'title', is: title, required: true, description: 'As it is to be shown.' },
    { name: 'year', is: year, description: 'When it was published.' },
    { name: 'doi', is: doi, description: 'Kept bare and in lower case.' },
    { name: 'venue', is: shortText, description: 'The journal, conference or publisher.' },
    { name: 'abstract', is: longText, description: 'May have several lines.' },
    {
      name: 'authors_complete',
      is: yesOrNo,
      property: 'authorListComplete',
      description:
        'Whether `authorships.csv` lists all of its authors. Empty: yes, or unknown where the data set has no such file.',
    },
    {
      name: 'openalex',
      is: openAlexIdOf('W', 'W2741809807'),
      description: 'The id of the work in OpenAlex.',
    },
  ],
  values: paperValues,
};

function personValues({ values }: TableRow, { note }: TableContext): StatedValues {
  const { kind, level: ofStudent, levelAsStated, ...rest } = values;
  if (kind === 'student') {
    return { ...rest, isStudent: true, level: ofStudent ?? null, levelAsStated: levelAsStated ?? null };
  }
  if (typeof levelAsStated === 'string') {
    note(`The level "${levelAsStated}" was left out: only who is a student (kind) has one.`);
  }
  return rest;
}

/** A value that could not be read says neither yes nor no. */
function paperValues({ values, leftOut }: TableRow, { listsAuthors }: TableContext): StatedValues {
  const isUnclear = leftOut.some(({ column }) => column === 'authors_complete');
  const otherwise = listsAuthors && !isUnclear ? true : null;
  return { ...values, authorListComplete: values.authorListComplete ?? otherwise };
}
