/**
 * Every property of nodes and relationships, declared once with its type and its meaning. `model.ts` arranges them by label
 * and type; docs/graph.md shows them, and a test holds the two together.
 */

/** How the database stores a property. */
export type PropertyType = 'string' | 'int' | 'boolean' | 'string[]';

/**
 * How the statements of several sources about one property become one value:
 * `first` takes the first source's in the order of source keys, `union` joins the lists in that order,
 * `any` is true where one source says so, `earliest` and `latest` take a date of all that are given.
 */
export type MergeRule = 'first' | 'union' | 'any' | 'earliest' | 'latest';

export interface Property {
  readonly type: PropertyType;
  /** What the value says, its form or unit, and what its absence means, for people who read the database. */
  readonly meaning: string;
}

/** A property whose value sources state. */
export interface StatedProperty extends Property {
  readonly rule: MergeRule;
}

const key: Property = {
  type: 'string',
  meaning:
    "Names the node, unique among its label, the same after every import. Where several records are one node: the smallest of the records' keys.",
};
const matchName: Property = {
  type: 'string',
  meaning:
    'The name or title as identity compares it: folded, letters and digits alone, single hyphens between them. Absent where no letter or digit is left.',
};
const foldedName: Property = {
  type: 'string',
  meaning:
    'What the node is shown as, in lower case and without accents: look-ups by name and orders by name use it.',
};

const otherNames = union('Other names and spellings that sources give.');
const since: StatedProperty = {
  type: 'string',
  rule: 'earliest',
  meaning: 'When it began, as precisely as a source says: `2024`, `2024-05` or `2024-05-17`.',
};
const until: StatedProperty = {
  type: 'string',
  rule: 'latest',
  meaning: 'When it ended or will end, in the same forms. Absent: nobody says that it ends.',
};

export const personProperties = {
  name: text('The name. Absent for somebody whom sources describe and do not name.'),
  displayName: text(
    'What the person is shown as: `name`; without one, what a source calls the person ("PhD student, McGill University"); without either, the key. So it is never absent.',
  ),
  otherNames,
  biography: text('Paragraphs of plain text.'),
  memberships: union('Kinds of membership in an institute, in English where an alias is known.'),
  isStudent: any('True for students: it decides between the labels `Student` and `Researcher`.'),
  level: text(
    "A student's level, one of `PHD`, `MASTERS_RESEARCH`, `MASTERS_PROFESSIONAL`, `POSTDOCTORATE`, `RESEARCH_INTERN`, `UNDERGRADUATE`, `VISITING_RESEARCHER`, `COLLABORATING_RESEARCHER`, `ALUMNI`, `OTHER`.",
  ),
  levelAsStated: text('The level in the words of the source.'),
  orcid: text('The ORCID iD, bare: `0000-0002-1694-233X`.'),
  openalex: text('The OpenAlex id of the author, bare: `A5086198262`.'),
} satisfies Record<string, StatedProperty>;

export const institutionProperties = {
  name: text('The name, in English where an alias is known.'),
  otherNames,
  country: text('The ISO 3166-1 code of two letters.'),
  ror: text('The ROR id, bare: `00jmfr291`.'),
  openalex: text('The OpenAlex id of the institution, bare: `I129902397`.'),
} satisfies Record<string, StatedProperty>;

export const topicProperties = {
  name: text('The name, in English where an alias is known.'),
  otherNames,
  openalex: text('The OpenAlex id of the topic or of the older concept, bare: `T10078`.'),
} satisfies Record<string, StatedProperty>;

export const paperProperties = {
  title: text('The title, as plain text.'),
  abstract: text('The abstract, as plain text.'),
  year: whole('The year of publication.'),
  doi: text('The DOI, bare and in lower case: `10.7717/peerj.4375`.'),
  venue: text('The journal, conference or publisher.'),
  openalex: text('The OpenAlex id of the work, bare: `W2741809807`.'),
  authorListComplete: any(
    'True where a source lists all authors. False or absent: authors may be missing, and a place in a list is no place in the byline.',
  ),
} satisfies Record<string, StatedProperty>;

const foldedOtherNames: Property = {
  type: 'string[]',
  meaning: '`otherNames` in the form of `foldedName`, without it: look-ups by name use them, too.',
};

/** What merging derives beside what sources say of a person. */
export const derivedOfPeople: Readonly<Record<string, Property>> = {
  key,
  foldedName,
  foldedOtherNames,
  matchName,
  nameKeys: {
    type: 'string[]',
    meaning:
      'The keys in which names of the person meet names of others: a first name (`garcia|maria`), a first letter (`garcia|m~`), a name of initials (`garcia|m.`). Identity compares who shares one. Of all records; docs/identity.md says how names are compared.',
  },
};

/** What merging derives beside what sources say of an institution or a topic. */
export const derivedOfNamed: Readonly<Record<string, Property>> = {
  key,
  foldedName,
  foldedOtherNames,
  matchName,
  matchOtherNames: {
    type: 'string[]',
    meaning: '`otherNames` in the form of `matchName`, without it: identity compares them, too.',
  },
};

/** What merging derives beside what sources say of a paper. */
export const derivedOfPapers: Readonly<Record<string, Property>> = {
  key,
  foldedTitle: {
    ...foldedName,
    meaning: 'The title in lower case and without accents; without a title, the key.',
  },
  matchName,
  work: {
    type: 'string',
    meaning:
      'Of papers that are versions of one work, a preprint and what was published of it: the smallest of their keys, the same for all of them. Absent where there are no others.',
  },
  yearDescending: {
    type: 'int',
    meaning:
      '`year`, or -1 without one: an index on it has papers without a year last when it is read backwards.',
  },
  yearAscending: {
    type: 'int',
    meaning: '`year`, or 1,000,000 without one: an index on it has papers without a year last.',
  },
};

export const authoredProperties = {
  position: whole('The place in the whole byline, from 1. Absent where no source knows it.'),
  order: whole('The place, from 1, in a list from which authors may be missing.'),
  listedAs: text('The name as the paper or the list prints it.'),
} satisfies Record<string, StatedProperty>;

export const derivedOfAuthored: Readonly<Record<string, Property>> = {
  place: {
    type: 'int',
    meaning:
      'Sorts a byline: `position`; without it 1,000,000 + `order`; without both 2,000,000. So known places come first, then lists with gaps, then whoever is in no list.',
  },
};

export const supervisesProperties = {
  role: text('What the supervisor is to the student: `PRINCIPAL` or `CO`.'),
  level: text("What the student works towards: the values of a person's `level`."),
  status: text(
    '`CURRENT` or `FORMER`. It follows from the merged dates: it is the word of the sources that give `until` as it is here, or without one of those that give a `since`.',
  ),
  coSupervised: any(
    'True where a source says that the student has another supervisor at this level and at a time that may be the same, even one whom it does not name.',
  ),
  since,
  until,
} satisfies Record<string, StatedProperty>;

export const affiliatedProperties = {
  title: text('The title of the position.'),
  department: text('The department, school or team.'),
  asStudent: any('True where the person is enrolled there as a student or comes from there.'),
  order: whole("The place among the person's positions in the source. Absent ones come last."),
  since,
  until,
} satisfies Record<string, StatedProperty>;

function text(meaning: string): StatedProperty {
  return { type: 'string', rule: 'first', meaning };
}

function whole(meaning: string): StatedProperty {
  return { type: 'int', rule: 'first', meaning };
}

function union(meaning: string): StatedProperty {
  return { type: 'string[]', rule: 'union', meaning };
}

function any(meaning: string): StatedProperty {
  return { type: 'boolean', rule: 'any', meaning };
}
