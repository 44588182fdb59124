import { expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { prepareDatabase } from '../../../src/database/prepare.ts';
import { keyedLabels } from '../../../src/graph/constraints.ts';
import { nodeLabels, type RelationshipType, relationshipTypes } from '../../../src/graph/model.ts';
import * as company from '../../../src/graph/statements/company.ts';
import * as nodes from '../../../src/graph/statements/nodes.ts';
import * as pages from '../../../src/graph/statements/pages.ts';
import * as relationships from '../../../src/graph/statements/relationships.ts';
import { readNeedsSample } from '../../../src/graph/statements/sample.ts';
import * as sources from '../../../src/graph/statements/sources.ts';
import * as states from '../../../src/graph/statements/states.ts';
import * as version from '../../../src/graph/statements/version.ts';
import { clearGraph, rows, useDatabase } from '../../support/database.ts';
import { databaseHits, explain } from '../../support/plans.ts';

const database = useDatabase();

const forLabels = {
  readStatedNodes: states.readStatedNodes,
  findNodes: nodes.findNodes,
  updateNodes: nodes.updateNodes,
  deleteNodes: nodes.deleteNodes,
  createStates: states.createStates,
  updateStates: states.updateStates,
  deleteStates: states.deleteStates,
  readNodesAfter: pages.readNodesAfter,
  readKeysAfter: pages.readKeysAfter,
  countNodes: pages.countNodes,
};
const forTypes = {
  readStatedRelationships: relationships.readStatedRelationships,
  readRelationshipsBetween: relationships.readRelationshipsBetween,
  readRelationshipsAt: (type: RelationshipType) => relationships.readRelationshipsAt(type, true),
  createRelationships: relationships.createRelationships,
  updateRelationships: relationships.updateRelationships,
  deleteRelationships: relationships.deleteRelationships,
};

/** Every exported statement, made for each label or type where it is made for one. */
const all: [name: string, text: string][] = [
  ['takeImportLock', sources.takeImportLock.text],
  ['readSource', sources.readSource.text],
  ['readSourceByDigest', sources.readSourceByDigest.text],
  ['writeSource', sources.writeSource.text],
  ['deleteSource', sources.deleteSource.text],
  ['writeVersion', version.writeVersion.text],
  ['readBylines', company.readBylines.text],
  ['readPapersOf', company.readPapersOf.text],
  ['findByNameKey', nodes.findByNameKey.text],
  ['createNodes', nodes.createNodes('Person:Student').text],
  ['createStatedNodes', states.createStatedNodes('Paper').text],
  ...(['AUTHORED', 'AFFILIATED_WITH', 'WORKS_ON'] as const).map((type): [string, string] => [
    `readPeopleOf ${type}`,
    company.readPeopleOf(type).text,
  ]),
  ...Object.entries(forLabels).flatMap(([name, make]) =>
    nodeLabels.map((label): [string, string] => [`${name} ${label}`, make(label).text]),
  ),
  ...Object.entries(forTypes).flatMap(([name, make]) =>
    relationshipTypes.map((type): [string, string] => [`${name} ${type}`, make(type).text]),
  ),
  ...relationshipTypes.map((type): [string, string] => [
    `readRelationshipsAt ${type}, incoming`,
    relationships.readRelationshipsAt(type, false).text,
  ]),
];

const parameters = {
  ...{ source: 's', digest: 'd', properties: {}, keys: ['k'], names: ['n'], queries: ['"n"'], rows: [] },
  ...{ after: '', size: 1, model: 1, identity: 1 },
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
  // These look whether there is a source, or read all of them.
  const ofAllSources = ['listIssues', 'listSources', 'readOtherSources', 'readVersion', 'writeFirstVersion'];
  const exported = Object.entries({
    ...company,
    ...nodes,
    ...pages,
    ...relationships,
    ...sources,
    ...states,
    ...version,
  }).flatMap(([name, value]) => (typeof value === 'function' || 'text' in value ? [name] : []));
  expect([...listed, ...ofAllSources].sort()).toEqual(exported.sort());
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

test.each(keyedLabels)('no two nodes of %s have one key, however often that is set up', async (label) => {
  await prepareDatabase(database());
  const twice = rows(database(), `CREATE (:${label} {key: 'twice'}) CREATE (:${label} {key: 'twice'})`);
  await expect(twice).rejects.toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
});
