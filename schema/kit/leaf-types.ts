import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

export const SupervisionRole = builder.enumType('SupervisionRole', {
  description: 'What a supervisor is to a student.',
  values: {
    PRINCIPAL: { description: 'The principal supervisor, alone or with co-supervisors.' },
    CO: { description: 'A co-supervisor: somebody else is the principal supervisor.' },
  },
});

export const SupervisionStatus = builder.enumType('SupervisionStatus', {
  description: 'Whether a supervision goes on, by what its source says.',
  values: {
    CURRENT: { description: 'The source lists the student among the current ones.' },
    FORMER: { description: 'The supervision has ended.' },
  },
});

export const StudentLevel = builder.enumType('StudentLevel', {
  description: 'The level of a student, whatever the language of the source.',
  values: {
    PHD: { description: 'Doctoral student.' },
    MASTERS_RESEARCH: { description: "Student of a research master's programme." },
    MASTERS_PROFESSIONAL: { description: "Student of a professional master's programme." },
    POSTDOCTORATE: { description: 'Postdoctoral researcher.' },
    RESEARCH_INTERN: { description: 'Research intern.' },
    UNDERGRADUATE: { description: 'Undergraduate student.' },
    VISITING_RESEARCHER: { description: 'Visiting researcher who is independent of a programme.' },
    COLLABORATING_RESEARCHER: { description: 'Researcher who collaborates with the supervisor.' },
    ALUMNI: { description: 'Former student who still collaborates.' },
    OTHER: { description: 'A level that has no value of its own here: `levelAsStated` says which.' },
  },
});

export const SearchKind = builder.enumType('SearchKind', {
  description: 'What a search finds.',
  values: {
    RESEARCHER: { description: 'Researchers, by their names.' },
    STUDENT: { description: 'Students, by their names.' },
    INSTITUTION: { description: 'Institutions, by their names.' },
    TOPIC: { description: 'Topics, by their names.' },
    PAPER: { description: 'Papers, by their titles and abstracts.' },
  },
});

export const PaperOrder = builder.enumType('PaperOrder', {
  description: 'Orders of papers. Several are applied one after the other.',
  values: {
    YEAR_DESC: { description: 'Latest year first; papers without a year last.' },
    YEAR_ASC: { description: 'Earliest year first; papers without a year last.' },
    TITLE_ASC: { description: 'By title, without regard to case and accents.' },
  },
});

export const CoauthorOrder = builder.enumType('CoauthorOrder', {
  description: 'Orders of co-authors. Several are applied one after the other.',
  values: {
    PAPER_COUNT_DESC: { description: 'Most joint papers first, equal ones by name.' },
    LAST_YEAR_DESC: { description: 'Latest joint paper first, equal ones by name.' },
    NAME_ASC: { description: 'By name, without regard to case and accents.' },
  },
});

export const ResearcherOrder = builder.enumType('ResearcherOrder', {
  description: 'Orders of researchers. Several are applied one after the other.',
  values: {
    NAME_ASC: { description: 'By name, without regard to case and accents.' },
    PAPER_COUNT_DESC: { description: 'Most papers first, equal ones by name.' },
  },
});

const partialDatePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

builder.scalarType('PartialDate', {
  description:
    'A date as precise as its source: "2024", "2024-05" or "2024-05-17". A directory gives a year, a snapshot gives a day.',
  serialize: (value) => partialDate(value),
  parseValue: (value) => partialDate(value),
});

function partialDate(value: unknown): string {
  if (typeof value === 'string' && partialDatePattern.test(value)) return value;
  throw new GraphQLError(
    `${JSON.stringify(value)} is no PartialDate: write "2024", "2024-05" or "2024-05-17".`,
  );
}
