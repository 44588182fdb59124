import { expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import { prepareDatabase } from '../../../src/database/prepare.ts';
import * as statements from '../../../src/graph/load-statements.ts';
import { nodeLabels, relationshipTypes } from '../../../src/graph/model.ts';
import { clearGraph, rows, useDatabase } from '../../support/database.ts';
import { explain } from '../../support/plans.ts';

const database = useDatabase();

const forLabels = {
  readStatedNodes: statements.readStatedNodes,
  readNodes: statements.readNodes,
  writeNodes: statements.writeNodes,
  writeStatements: statements.writeStatements,
  deleteStatements: statements.deleteStatements,
  deleteNodes: statements.deleteNodes,
};
const forTypes = {
  readStatedRelationships: statements.readStatedRelationships,
  readRelationships: statements.readRelationships,
  createRelationships: statements.createRelationships,
  updateRelationships: statements.updateRelationships,
  deleteRelationships: statements.deleteRelationships,
};

/** Every exported statement, made for each label or type where it is made for one. */
const all: [name: string, text: string][] = [
  ['takeImportLock', statements.takeImportLock.text],
  ['readSource', statements.readSource.text],
  ['writeSource', statements.writeSource.text],
  ...Object.entries(forLabels).flatMap(([name, make]) =>
    nodeLabels.map((label): [string, string] => [`${name} ${label}`, make(label).text]),
  ),
  ...Object.entries(forTypes).flatMap(([name, make]) =>
    relationshipTypes.map((type): [string, string] => [`${name} ${type}`, make(type).text]),
  ),
];

const parameters = { source: 's', properties: {}, keys: ['k'], rows: [], facts: [] };
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
  expect([...listed, 'countNodes'].sort()).toEqual(Object.keys(statements).sort());
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
  expect(found['readNodes Person']?.join(' ')).toMatch(/NodeUniqueIndexSeek/);
});

test('only counting all nodes reads their labels', async () => {
  const operators = await explain(database(), statements.countNodes.text);
  expect(
    operators.filter((operator) => operator.includes('AllNodesScan') || operator === 'CartesianProduct'),
  ).toEqual([]);
});

test.each([...nodeLabels, 'Source', 'ImportLock'])(
  'no two nodes of %s have one key, however often that is set up',
  async (label) => {
    await prepareDatabase(database());
    const twice = rows(database(), `CREATE (:${label} {key: 'twice'}) CREATE (:${label} {key: 'twice'})`);
    await expect(twice).rejects.toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
  },
);
