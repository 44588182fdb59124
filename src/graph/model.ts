/**
 * The graph: labels, relationship types and their properties, declared once. Constraints, the loader's statements and
 * the files of bulk loading are made from these; the schema's patterns spell the same names.
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

/**
 * How the statements of several sources about one property become one value:
 * `first` takes the first source's in the order of source keys, `union` joins the lists in that order,
 * `any` is true where one source says so.
 */
export type MergeRule = 'first' | 'union' | 'any';

export interface NodeModel {
  /** The property that holds the name, and the one that holds its folded form (see `foldText`). */
  readonly nameProperty: 'name' | 'title';
  readonly foldedProperty: 'foldedName' | 'foldedTitle';
  readonly properties: Readonly<Record<string, MergeRule>>;
}

/**
 * The stated properties of each node. `key`, the folded and the compared name (`matchName`), a `displayName` that nobody
 * states and the years that papers are sorted by are derived beside them.
 */
export const nodeModels: Readonly<Record<NodeLabel, NodeModel>> = {
  Person: {
    nameProperty: 'name',
    foldedProperty: 'foldedName',
    properties: {
      name: 'first',
      displayName: 'first',
      otherNames: 'union',
      biography: 'first',
      memberships: 'union',
      isStudent: 'any',
      level: 'first',
      levelAsStated: 'first',
      orcid: 'first',
      openalex: 'first',
    },
  },
  Institution: {
    nameProperty: 'name',
    foldedProperty: 'foldedName',
    properties: { name: 'first', otherNames: 'union', country: 'first', ror: 'first', openalex: 'first' },
  },
  Topic: {
    nameProperty: 'name',
    foldedProperty: 'foldedName',
    properties: { name: 'first', otherNames: 'union', openalex: 'first' },
  },
  Paper: {
    nameProperty: 'title',
    foldedProperty: 'foldedTitle',
    properties: {
      title: 'first',
      abstract: 'first',
      year: 'first',
      doi: 'first',
      venue: 'first',
      openalex: 'first',
      authorListComplete: 'any',
    },
  },
};

export interface RelationshipModel {
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  readonly properties: Readonly<Record<string, MergeRule>>;
}

/**
 * Two nodes may be joined more than once by relationships of one type where the facts differ (two positions
 * at one institution): `discriminator` tells those apart and is '' for the rest.
 */
export const relationshipModels: Readonly<Record<RelationshipType, RelationshipModel>> = {
  // `position` is the place in the whole byline, `order` that in a list from which authors may be missing.
  AUTHORED: {
    from: 'Person',
    to: 'Paper',
    properties: { position: 'first', order: 'first', listedAs: 'first' },
  },
  SUPERVISES: {
    from: 'Person',
    to: 'Person',
    properties: {
      role: 'first',
      level: 'first',
      status: 'first',
      coSupervised: 'any',
      since: 'first',
      until: 'first',
    },
  },
  AFFILIATED_WITH: {
    from: 'Person',
    to: 'Institution',
    properties: {
      title: 'first',
      department: 'first',
      asStudent: 'any',
      order: 'first',
      since: 'first',
      until: 'first',
    },
  },
  WORKS_ON: { from: 'Person', to: 'Topic', properties: {} },
  ABOUT: { from: 'Paper', to: 'Topic', properties: {} },
  CITES: { from: 'Paper', to: 'Paper', properties: {} },
  CORRECTS: { from: 'Paper', to: 'Paper', properties: {} },
};

/** How the database stores a property. */
export type PropertyType = 'string' | 'int' | 'boolean' | 'string[]';

/** Whole numbers, those among them that are derived beside what sources say. */
const integerProperties: ReadonlySet<string> = new Set([
  'year',
  'yearDescending',
  'yearAscending',
  'position',
  'order',
  'place',
]);

/** @param rule of a property that is stated; none for those that are derived */
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
