import { type NodeLabel, nodeLabels, nodeModels } from './model.ts';
import { nameIndexStatements } from './name-index.ts';
import { searchIndexStatements } from './search-index.ts';
import { soughtProperties } from './sought.ts';

/** A look-up that a statement of the service relies on: `text` serves CONTAINS, `range` the rest. */
export interface Index {
  readonly label: string;
  readonly property: string;
  readonly kind: 'RANGE' | 'TEXT';
}

/** Labels of which a constraint keeps `key` unique. */
export const keyedLabels: readonly string[] = [
  ...Object.keys(nodeModels),
  'Source',
  'ImportLock',
  'GraphVersion',
];

/** The names and ids by which an import finds what other sources know of the same things. */
const identityProperties: Readonly<Record<NodeLabel, readonly string[]>> = {
  Person: ['matchName'],
  Institution: ['matchName', 'ror', 'openalex'],
  Topic: ['matchName', 'openalex'],
  Paper: ['matchName', 'openalex'],
};

/** An index serves a pattern of its own label only, so the two kinds of person have theirs beside Person's. */
export const indexes: readonly Index[] = [
  { label: 'Person', property: 'foldedName', kind: 'RANGE' },
  { label: 'Researcher', property: 'foldedName', kind: 'RANGE' },
  { label: 'Student', property: 'foldedName', kind: 'RANGE' },
  { label: 'Student', property: 'level', kind: 'RANGE' },
  { label: 'Person', property: 'orcid', kind: 'RANGE' },
  { label: 'Person', property: 'openalex', kind: 'RANGE' },
  { label: 'Institution', property: 'foldedName', kind: 'RANGE' },
  { label: 'Topic', property: 'foldedName', kind: 'RANGE' },
  { label: 'Paper', property: 'foldedTitle', kind: 'RANGE' },
  { label: 'Paper', property: 'foldedTitle', kind: 'TEXT' },
  { label: 'Paper', property: 'doi', kind: 'RANGE' },
  { label: 'Paper', property: 'work', kind: 'RANGE' },
  { label: 'Paper', property: 'year', kind: 'RANGE' },
  { label: 'Paper', property: 'yearDescending', kind: 'RANGE' },
  { label: 'Paper', property: 'yearAscending', kind: 'RANGE' },
  { label: 'Source', property: 'digest', kind: 'RANGE' },
  ...nodeLabels.flatMap((label) =>
    identityProperties[label].map((property): Index => ({ label, property, kind: 'RANGE' })),
  ),
];

/** Every statement that prepares a database; each changes nothing where it was run before. */
export const schemaStatements: readonly string[] = [
  ...keyedLabels.map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
  ),
  ...indexes.map(
    ({ label, property, kind }) =>
      `CREATE ${kind} INDEX ${label.toLowerCase()}_${property}_${kind.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ),
  ...soughtProperties.map(
    (property) =>
      `CREATE RANGE INDEX states_${property} IF NOT EXISTS FOR ()-[s:STATES]-() ON (s.${property})`,
  ),
  ...searchIndexStatements,
  ...nameIndexStatements,
  // Those over the words of millions of texts take their time.
  'CALL db.awaitIndexes(7200)',
];
