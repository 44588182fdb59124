import { nodeModels } from './model.ts';

/** A look-up that a statement of the service relies on: `text` serves CONTAINS, `range` the rest. */
interface Index {
  readonly label: string;
  readonly property: string;
  readonly kind: 'RANGE' | 'TEXT';
}

const keyedLabels = [...Object.keys(nodeModels), 'Source', 'ImportLock'];

/** An index serves a pattern of its own label only, so the two kinds of person have theirs beside Person's. */
const indexes: readonly Index[] = [
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
  { label: 'Paper', property: 'year', kind: 'RANGE' },
  { label: 'Paper', property: 'yearDescending', kind: 'RANGE' },
  { label: 'Paper', property: 'yearAscending', kind: 'RANGE' },
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
  'CALL db.awaitIndexes(120)',
];
