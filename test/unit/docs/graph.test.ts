import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statementProperties } from '../../../src/graph/bookkeeping.ts';
import { schemaStatements } from '../../../src/graph/constraints.ts';
import { describeGraph, marker } from '../../../src/graph/documentation.ts';
import { mergeNode, mergeRelationship } from '../../../src/graph/merge.ts';
import {
  nodeLabels,
  nodeModels,
  relationshipModels,
  relationshipTypes,
  studentLevels,
  supervisionRoles,
  supervisionStatuses,
} from '../../../src/graph/model.ts';
import { statementBookkeeping } from '../../../src/graph/sought.ts';
import { root } from '../../support/programs.ts';

const page = await readFile(join(root, 'docs/graph.md'), 'utf8');

test('docs/graph.md is made of the model; `npm run graph-docs` makes it anew', () => {
  const [, reference] = page.split(marker);
  expect(reference).toBe(`${describeGraph()}\n`);
});

test.each(nodeLabels)('a %s is documented with all that merging gives it, and nothing else', (label) => {
  const { stated, derived } = nodeModels[label];
  const written = Object.keys(mergeNode(label, 'a:key', []));
  expect(Object.keys({ ...stated, ...derived }).toSorted()).toEqual(written.toSorted());
});

test.each(relationshipTypes)('%s is documented with all that merging gives it, and nothing else', (type) => {
  const { stated, derived } = relationshipModels[type];
  const written = Object.keys(mergeRelationship(type, []));
  expect(Object.keys({ ...stated, ...derived }).toSorted()).toEqual(written.toSorted());
});

test('all that STATES carries beside values is documented', () => {
  expect(Object.keys(statementProperties)).toEqual(statementBookkeeping);
});

test('every index and constraint is in the document by its name', () => {
  const names = schemaStatements.flatMap((text) => /(?:INDEX|CONSTRAINT) (\w+)/.exec(text)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) expect(page).toContain(`| \`${name}\` |`);
});

describe('values that are one of few are named', () => {
  test.each([
    ['level', nodeModels.Person.stated.level, studentLevels],
    ['role', relationshipModels.SUPERVISES.stated.role, supervisionRoles],
    ['status', relationshipModels.SUPERVISES.stated.status, supervisionStatuses],
  ])('%s', (_name, property, values) => {
    const named = [...(property?.meaning ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, value]) => value);
    expect(named).toEqual(values);
  });
});
