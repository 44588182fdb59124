import { expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { prepareDatabase } from '../../../src/database/prepare.ts';
import * as statements from '../../../src/graph/load-statements.ts';
import { nodeLabels, type RelationshipType, relationshipTypes } from '../../../src/graph/model.ts';
import { readNeedsSample } from '../../../src/graph/sample-statements.ts';
import { clearGraph, rows, useDatabase } from '../../support/database.ts';
import { databaseHits, explain } from '../../support/plans.ts';

const database = useDatabase();

const forLabels = {
  readStatedNodes: statements.readStatedNodes,
  findNodes: statements.findNodes,
  updateNodes: statements.updateNodes,
  deleteNodes: statements.deleteNodes,
  createStatements: statements.createStatements,
  updateStatements: statements.updateStatements,
  deleteStatements: statements.deleteStatements,
};
const forTypes = {
  readStatedRelationships: statements.readStatedRelationships,
  readRelationships: statements.readRelationships,
  readRelationshipsAt: (type: RelationshipType) => statements.readRelationshipsAt(type, true),
  createRelationships: statements.createRelationships,
  updateRelationships: statements.updateRelationships,
  deleteRelationships: statements.deleteRelationships,
};

/** Every exported statement, made for each label or type where it is made for one. */
const all: [name: string, text: string][] = [
  ['takeImportLock', statements.takeImportLock.text],
  ['readSource', statements.readSource.text],
  ['readSourceByDigest', statements.readSourceByDigest.text],
  ['writeSource', statements.writeSource.text],
  ['deleteSource', statements.deleteSource.text],
  ['createNodes', statements.createNodes('Person:Student').text],
  ['createStatedNodes', statements.createStatedNodes('Paper').text],
  ...(['AUTHORED', 'AFFILIATED_WITH', 'WORKS_ON'] as const).map((type): [string, string] => [
    `readPeopleOf ${type}`,
    statements.readPeopleOf(type).text,
  ]),
  ...Object.entries(forLabels).flatMap(([name, make]) =>
    nodeLabels.map((label): [string, string] => [`${name} ${label}`, make(label).text]),
  ),
  ...Object.entries(forTypes).flatMap(([name, make]) =>
    relationshipTypes.map((type): [string, string] => [`${name} ${type}`, make(type).text]),
  ),
  ...relationshipTypes.map((type): [string, string] => [
    `readRelationshipsAt ${type}, incoming`,
    statements.readRelationshipsAt(type, false).text,
  ]),
];

const parameters = {
  ...{ source: 's', digest: 'd', properties: {}, keys: ['k'], names: ['n'], rows: [] },
  ...{ orcid: ['o'], openalex: ['a'], ror: ['r'], doi: ['d'] },
};
const scans = [
  'AllNodesScan',
  'NodeByLabelScan',
  'NodeByLabelsScan',
  'RelationshipTypeScan',
  'CartesianProduct',
];

/** A product of two nodes that are each found by its key is one row, and no scan. */
function scansOf(operators: readonly string[]): string[] {
  const seek = String.raw`NodeUniqueIndexSeek(\(Locking\))?`;
  const rest = operators.join(' ').replaceAll(new RegExp(`CartesianProduct ${seek} ${seek}`, 'g'), '');
  return scans.filter((scan) => rest.includes(scan));
}

test('no statement is missing here', () => {
  const listed = new Set(all.map(([name]) => name.split(' ')[0]));
  const exported = Object.entries(statements).flatMap(([name, value]) =>
    typeof value === 'function' || 'text' in value ? [name] : [],
  );
  expect([...listed, 'readOtherSources'].sort()).toEqual(exported.sort());
});

// The database chooses plans by what it holds: an empty graph is every first import's.
test.each([
  ['an empty graph', () => clearGraph(database())],
  ['the sample', () => importSample(database())],
])('on %s every statement finds its nodes by their keys', async (_, fill) => {
  await fill();
  const found: Record<string, string[]> = {};
  for (const [name, text] of all) found[name] = await explain(database(), text, parameters);

  const scanning = Object.entries(found).filter(([, operators]) => scansOf(operators).length > 0);
  expect(Object.fromEntries(scanning)).toEqual({});
  expect(found['findNodes Person']?.join(' ')).toMatch(/NodeUniqueIndexSeek/);
});

test('whether the graph holds anything is known from its first node', async () => {
  await importSample(database());
  expect(await databaseHits(database(), readNeedsSample.text)).toBeLessThan(20);
});

test.each([...nodeLabels, 'Source', 'ImportLock'])(
  'no two nodes of %s have one key, however often that is set up',
  async (label) => {
    await prepareDatabase(database());
    const twice = rows(database(), `CREATE (:${label} {key: 'twice'}) CREATE (:${label} {key: 'twice'})`);
    await expect(twice).rejects.toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
  },
);
