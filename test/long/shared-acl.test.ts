import { beforeAll, describe } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { ImportedTables } from '../support/imported-tables.ts';
import { sharedAcl, sharedAdvisors, sharedOpenAlex } from '../support/shared-data.ts';
import { testFacets } from './shared-acl/facets.ts';
import { testNames } from './shared-acl/names.ts';
import { testPaths } from './shared-acl/paths.ts';
import { testRowForRow } from './shared-acl/row-for-row.ts';

/** To import these tables takes longest of all that these tests do: it is done once for all who ask of them. */
describe.skipIf(!sharedAcl.isThere)('the shared papers of 2016 to 2020', () => {
  const database = useDatabase();
  let tables: ImportedTables | undefined;
  beforeAll(async () => {
    tables = await ImportedTables.import(database(), sharedAcl.path);
  }, 600_000);
  const imported = () => {
    if (tables === undefined) throw new Error('The tables are there in tests and hooks only.');
    return tables;
  };

  describe('paths', () => testPaths(database, imported));
  describe('facets', () => testFacets(database, imported));
  describe('names', () => testNames(database));
  // Last: it adds the other shared data.
  describe.skipIf(!sharedAdvisors.isThere || !sharedOpenAlex.isThere)('row for row', () =>
    testRowForRow(database),
  );
});
