import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSample } from '../../../import/sample.ts';
import {
  lockNode,
  relationshipBookkeeping,
  sourceNode,
  statementProperties,
  versionNode,
} from '../../../src/graph/bookkeeping.ts';
import { nodeLabels, nodeModels, relationshipModels, relationshipTypes } from '../../../src/graph/model.ts';
import type { Property } from '../../../src/graph/properties.ts';
import { rows, useDatabase } from '../../support/database.ts';
import { fencedBlocks } from '../../support/fenced-blocks.ts';
import { importInto } from '../../support/loading.ts';
import { root } from '../../support/programs.ts';

type Properties = Readonly<Record<string, Property>>;

const database = useDatabase();
beforeAll(() => importSample(database()));

const blocks = fencedBlocks(await readFile(join(root, 'docs/graph.md'), 'utf8'));
const statements = blocks.filter(({ language }) => language === 'cypher').map(({ text }) => text);
const answers = blocks.filter(({ language }) => language === 'json').map(({ text }) => text);

describe('the statements of docs/graph.md answer on the sample what stands there', () => {
  test.each(statements.map((text, index) => ({ text, answer: answers[index] ?? '' })))(
    '$text',
    async ({ text, answer }) => {
      const found = await rows(database(), text);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(JSON.parse(answer));
    },
  );

  test('there are three', () => {
    expect(statements).toHaveLength(3);
    expect(answers).toHaveLength(3);
  });
});

describe('what stands in the graph is documented', () => {
  // Beside pages, whose papers have no year and no DOI, tables that fill every column.
  beforeAll(() => importInto(database(), [join(root, 'import/formats/tables/template')]));

  const nodes: Readonly<Record<string, Properties>> = {
    ...Object.fromEntries(
      nodeLabels.map((label) => [label, { ...nodeModels[label].stated, ...nodeModels[label].derived }]),
    ),
    Source: sourceNode,
    ImportLock: lockNode,
    GraphVersion: versionNode,
  };
  const relationships: Readonly<Record<string, Properties>> = Object.fromEntries(
    relationshipTypes.map((type) => [
      type,
      {
        ...relationshipModels[type].stated,
        ...relationshipModels[type].derived,
        ...relationshipBookkeeping,
      },
    ]),
  );

  test('labels', async () => {
    const found = await rows(database(), 'MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label');
    const documented = [...Object.keys(nodes), 'Researcher', 'Student'];
    expect(found.map(({ label }) => label).toSorted()).toEqual(documented.toSorted());
  });

  test('types of relationships, with their ends', async () => {
    const found = await rows(
      database(),
      `MATCH (a)-[r]->(b)
       RETURN DISTINCT [label IN labels(a) WHERE NOT label IN ['Researcher', 'Student']] AS from,
         type(r) AS type, [label IN labels(b) WHERE NOT label IN ['Researcher', 'Student']] AS to`,
    );
    const documented = [
      ...relationshipTypes.map((type) => {
        const { from, to } = relationshipModels[type];
        return `${from} ${type} ${to}`;
      }),
      ...nodeLabels.map((label) => `Source STATES ${label}`),
    ];
    const standing = found.map(({ from, type, to }) => `${from} ${type} ${to}`);
    expect(standing.toSorted()).toEqual(documented.toSorted());
  });

  test.each(Object.entries(nodes))('properties of %s, with their types', async (label, documented) => {
    const found = await typesOf(`MATCH (n:${label})`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((each) => !typesIn(documented).includes(each))).toEqual([]);
  });

  test.each(Object.entries(relationships))('properties of %s', async (type, documented) => {
    const found = await typesOf(`MATCH ()-[n:${type}]->()`);
    expect(found.filter((each) => !typesIn(documented).includes(each))).toEqual([]);
  });

  test.each(nodeLabels)('properties of STATES to a %s', async (label) => {
    const found = await typesOf(`MATCH ()-[n:STATES]->(:${label})`);
    const documented = typesIn({ ...nodeModels[label].stated, ...statementProperties });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((each) => !documented.includes(each))).toEqual([]);
  });
});

/** Each property of what a clause binds to `n`, with the type of its values: `name: string`. */
async function typesOf(match: string): Promise<string[]> {
  const found = await rows(
    database(),
    `${match} UNWIND keys(n) AS name RETURN DISTINCT name, valueType(n[name]) AS type`,
  );
  return found.map(({ name, type }) => `${name}: ${shortTypes[String(type)] ?? type}`);
}

const shortTypes: Readonly<Record<string, string>> = {
  'STRING NOT NULL': 'string',
  'INTEGER NOT NULL': 'int',
  'BOOLEAN NOT NULL': 'boolean',
  'LIST<STRING NOT NULL> NOT NULL': 'string[]',
};

function typesIn(properties: Properties): string[] {
  return Object.entries(properties).map(([name, { type }]) => `${name}: ${type}`);
}
