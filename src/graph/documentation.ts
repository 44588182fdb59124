import { readFile, writeFile } from 'node:fs/promises';
import {
  lockNode,
  relationshipBookkeeping,
  sourceNode,
  statementProperties,
  versionNode,
} from './bookkeeping.ts';
import { indexes, keyedLabels } from './constraints.ts';
import { nodeLabels, nodeModels, relationshipModels, relationshipTypes } from './model.ts';
import { labelsWithOtherNames, nameIndexes } from './name-index.ts';
import type { MergeRule, Property, StatedProperty } from './properties.ts';
import { searchIndexes } from './search-index.ts';
import { soughtProperties } from './sought.ts';

/** The line of docs/graph.md behind which everything is made here. */
export const marker =
  '<!-- What follows is made of src/graph by `npm run graph-docs`: a test compares it. -->\n\n';

/** The reference of the stored graph in Markdown: made of the model, so that the two cannot part. */
export function describeGraph(): string {
  return [
    '## The picture',
    diagram(),
    '## Nodes',
    ...nodeLabels.map(describeNode),
    section('Source', 'A document or data set that was imported.', [propertyTable(sourceNode)]),
    section('ImportLock', 'One node, which an import locks while it writes: one import runs at a time.', [
      propertyTable(lockNode),
    ]),
    section(
      'GraphVersion',
      'One node, which says by which version of the program the graph was made. `scholargraph migrate` brings an older one up to date.',
      [propertyTable(versionNode)],
    ),
    '## Relationships',
    section('Every relationship below', 'They carry, beside their own properties, who states them:', [
      propertyTable(relationshipBookkeeping),
    ]),
    ...relationshipTypes.map(describeRelationship),
    section(
      'STATES',
      `\`(:Source)-[:STATES]->(:${nodeLabels.join('|')})\`: what one source says of one record. It carries each stated property of the node's label, with the value that this source gives, and beside them:`,
      [propertyTable(statementProperties)],
    ),
    '## Constraints and indexes',
    describeConstraints(),
  ].join('\n\n');
}

/** A Mermaid flowchart: labels as boxes, types as arrows. */
function diagram(): string {
  const arrows = relationshipTypes.map((type) => {
    const { from, to } = relationshipModels[type];
    return `  ${from} -->|${type}| ${to}`;
  });
  const stated = nodeLabels.map((label) => `  Source -.->|STATES| ${label}`);
  const kinds = '  Person["Person<br/>also Researcher or Student"]';
  return ['```mermaid', 'flowchart LR', kinds, ...arrows, ...stated, '```'].join('\n');
}

function describeNode(label: (typeof nodeLabels)[number]): string {
  const { meaning, stated, derived } = nodeModels[label];
  return section(label, meaning, [
    statedTable(stated),
    'Derived from these, and written with them:',
    propertyTable(derived),
  ]);
}

function describeRelationship(type: (typeof relationshipTypes)[number]): string {
  const { meaning, from, to, stated, derived } = relationshipModels[type];
  return section(type, `\`(:${from})-[:${type}]->(:${to})\`. ${meaning}`, [
    ...(isEmpty(stated) ? ['No properties of its own.'] : [statedTable(stated)]),
    ...(isEmpty(derived) ? [] : ['Derived from these, and written with them:', propertyTable(derived)]),
  ]);
}

function section(title: string, text: string, parts: readonly string[]): string {
  return [`### ${title}`, text, ...parts].join('\n\n');
}

const rules: Readonly<Record<MergeRule, string>> = {
  first: 'first',
  union: 'all',
  any: 'any',
  earliest: 'earliest',
  latest: 'latest',
};

function statedTable(properties: Readonly<Record<string, StatedProperty>>): string {
  return table(
    ['property', 'type', 'merged', 'meaning'],
    Object.entries(properties).map(([name, { type, rule, meaning }]) => [
      `\`${name}\``,
      type,
      rules[rule],
      meaning,
    ]),
  );
}

function propertyTable(properties: Readonly<Record<string, Property>>): string {
  return table(
    ['property', 'type', 'meaning'],
    Object.entries(properties).map(([name, { type, meaning }]) => [`\`${name}\``, type, meaning]),
  );
}

function describeConstraints(): string {
  const searches = Object.entries(searchIndexes).map(([name, { labels, properties }]) => [
    `\`${name}\``,
    'full text',
    `${labels.map((label) => `\`:${label}\``).join(', ')} on ${properties.map((each) => `\`${each}\``).join(', ')}`,
  ]);
  return table(
    ['name', 'kind', 'on'],
    [
      ...keyedLabels.map((label) => [`\`${label.toLowerCase()}_key\``, 'unique', `\`:${label}\` on \`key\``]),
      ...indexes.map(({ label, property, kind }) => [
        `\`${label.toLowerCase()}_${property}_${kind.toLowerCase()}\``,
        kind.toLowerCase(),
        `\`:${label}\` on \`${property}\``,
      ]),
      ...soughtProperties.map((property) => [
        `\`states_${property}\``,
        'range',
        `\`:STATES\` on \`${property}\``,
      ]),
      ...searches,
      ...Object.entries(nameIndexes).map(([name, properties]) => [
        `\`${name}\``,
        'full text, each name as a whole',
        `${labelsWithOtherNames.map((label) => `\`:${label}\``).join(', ')} on ${properties.map((each) => `\`${each}\``).join(', ')}`,
      ]),
    ],
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function isEmpty(properties: object): boolean {
  return Object.keys(properties).length === 0;
}

if (import.meta.main) {
  const file = new URL('../../docs/graph.md', import.meta.url);
  const [prose] = (await readFile(file, 'utf8')).split(marker);
  await writeFile(file, `${prose}${marker}${describeGraph()}\n`);
}
