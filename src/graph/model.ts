import {
  affiliatedProperties,
  authoredProperties,
  derivedOfAuthored,
  derivedOfNamed,
  derivedOfPapers,
  derivedOfPeople,
  institutionProperties,
  type MergeRule,
  type Property,
  type PropertyType,
  paperProperties,
  personProperties,
  type StatedProperty,
  supervisesProperties,
  topicProperties,
} from './properties.ts';

export type { MergeRule, PropertyType } from './properties.ts';

/*
 * The graph: labels, relationship types and their properties, declared once. Constraints, the loader's statements, the
 * files of bulk loading and docs/graph.md are made from these; the schema's patterns spell the same names.
 */

/** Labels of the nodes that carry a unique `key`. A person also carries `Researcher` or `Student`. */
export const nodeLabels = ['Person', 'Institution', 'Topic', 'Paper'] as const;
export type NodeLabel = (typeof nodeLabels)[number];

export const relationshipTypes = [
  'AUTHORED',
  'SUPERVISES',
  'AFFILIATED_WITH',
  'WORKS_ON',
  'ABOUT',
  'CITES',
  'CORRECTS',
] as const;
export type RelationshipType = (typeof relationshipTypes)[number];

/** A value that Neo4j stores as a property and a source can state. */
export type PropertyValue = string | number | boolean | readonly string[];

/** What one source states about one node or relationship; an absent name is a thing it does not say. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** What a label stands for, and its properties. */
export interface NodeModel {
  readonly meaning: string;
  /** The property that holds the name, and the one that holds its folded form (see `foldText`). */
  readonly nameProperty: 'name' | 'title';
  readonly foldedProperty: 'foldedName' | 'foldedTitle';
  /** The rules by which the properties merge that sources state. */
  readonly properties: Readonly<Record<string, MergeRule>>;
  readonly stated: Readonly<Record<string, StatedProperty>>;
  /** Those that merging makes of the stated ones. */
  readonly derived: Readonly<Record<string, Property>>;
}

export const nodeModels: Readonly<Record<NodeLabel, NodeModel>> = {
  Person: {
    meaning: 'Somebody who does research or studies. Each is also a `Researcher` or a `Student`.',
    nameProperty: 'name',
    foldedProperty: 'foldedName',
    ...stating(personProperties),
    derived: derivedOfPeople,
  },
  Institution: {
    meaning: 'A university, an institute, a company.',
    nameProperty: 'name',
    foldedProperty: 'foldedName',
    ...stating(institutionProperties),
    derived: derivedOfNamed,
  },
  Topic: {
    meaning: 'What people work on and papers are about.',
    nameProperty: 'name',
    foldedProperty: 'foldedName',
    ...stating(topicProperties),
    derived: derivedOfNamed,
  },
  Paper: {
    meaning: 'A paper, or whatever else has authors.',
    nameProperty: 'title',
    foldedProperty: 'foldedTitle',
    ...stating(paperProperties),
    derived: derivedOfPapers,
  },
};

/** What a relationship type says, between which labels, and its properties. */
export interface RelationshipModel {
  readonly meaning: string;
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  /** The rules by which the properties merge that sources state. */
  readonly properties: Readonly<Record<string, MergeRule>>;
  readonly stated: Readonly<Record<string, StatedProperty>>;
  /** Those that merging makes of the stated ones. */
  readonly derived: Readonly<Record<string, Property>>;
}

/**
 * Two nodes may be joined more than once by relationships of one type where the facts differ (two positions
 * at one institution, a doctorate and a postdoc): `discriminator` tells those apart and is '' for the rest. All that is said
 * of two nodes decides together which relationships there are: see `groupsOfPair`.
 */
export const relationshipModels: Readonly<Record<RelationshipType, RelationshipModel>> = {
  AUTHORED: {
    meaning: 'The person is an author of the paper.',
    from: 'Person',
    to: 'Paper',
    ...stating(authoredProperties),
    derived: derivedOfAuthored,
  },
  SUPERVISES: {
    meaning: 'The first supervises or supervised the second.',
    from: 'Person',
    to: 'Person',
    ...stating(supervisesProperties),
    derived: {},
  },
  AFFILIATED_WITH: {
    meaning: 'The person holds or held a position, or studies or studied, at the institution.',
    from: 'Person',
    to: 'Institution',
    ...stating(affiliatedProperties),
    derived: {},
  },
  WORKS_ON: {
    meaning: 'The person works on the topic.',
    from: 'Person',
    to: 'Topic',
    ...stating({}),
    derived: {},
  },
  ABOUT: {
    meaning: 'The paper is about the topic.',
    from: 'Paper',
    to: 'Topic',
    ...stating({}),
    derived: {},
  },
  CITES: {
    meaning: 'The first paper cites the second.',
    from: 'Paper',
    to: 'Paper',
    ...stating({}),
    derived: {},
  },
  CORRECTS: {
    meaning: 'The first paper is a correction of the second.',
    from: 'Paper',
    to: 'Paper',
    ...stating({}),
    derived: {},
  },
};

/** Stated properties, and their rules alone. */
function stating(stated: Readonly<Record<string, StatedProperty>>): Pick<NodeModel, 'stated' | 'properties'> {
  const rules = Object.entries(stated).map(([name, { rule }]) => [name, rule] as const);
  return { stated, properties: Object.fromEntries(rules) };
}

/** Whole numbers, those among them that are derived beside what sources say. */
const integerProperties: ReadonlySet<string> = new Set(
  [...Object.values(nodeModels), ...Object.values(relationshipModels)]
    .flatMap(({ stated, derived }) => Object.entries<Property>({ ...stated, ...derived }))
    .filter(([, { type }]) => type === 'int')
    .map(([name]) => name),
);

/** @param rule the rule of a stated property; a derived one has none */
export function propertyType(name: string, rule: MergeRule = 'first'): PropertyType {
  if (rule === 'union') return 'string[]';
  if (rule === 'any') return 'boolean';
  return integerProperties.has(name) ? 'int' : 'string';
}

export const supervisionRoles = ['PRINCIPAL', 'CO'] as const;
export type SupervisionRole = (typeof supervisionRoles)[number];

export const supervisionStatuses = ['CURRENT', 'FORMER'] as const;
export type SupervisionStatus = (typeof supervisionStatuses)[number];

export const studentLevels = [
  'PHD',
  'MASTERS_RESEARCH',
  'MASTERS_PROFESSIONAL',
  'POSTDOCTORATE',
  'RESEARCH_INTERN',
  'UNDERGRADUATE',
  'VISITING_RESEARCHER',
  'COLLABORATING_RESEARCHER',
  'ALUMNI',
  'OTHER',
] as const;
export type StudentLevel = (typeof studentLevels)[number];
