import fc from 'fast-check';
import {
  type MergeRule,
  type NodeLabel,
  nodeLabels,
  nodeModels,
  type Properties,
  type PropertyValue,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../src/graph/model.ts';
import { positionName } from '../../src/graph/positions.ts';
import type { DocumentFacts, NodeFact, RelationshipFact } from './fact-collector.ts';

/** Few keys in few namespaces, few names, ids and values: documents meet, disagree, and know one thing by two keys. */
const keys: Readonly<Record<NodeLabel, readonly string[]>> = {
  Person: ['a:p', 'a:q', 'b:p', 'c:p'],
  Institution: ['a:i', 'b:i'],
  Topic: ['a:t', 'b:t'],
  Paper: ['a:w', 'b:w', 'b:v'],
};
const integers: ReadonlySet<string> = new Set(['year', 'order', 'position']);
const words = fc.constantFrom('Ada Roy', 'ADA ROY', 'A. Roy', 'Été', '');
const ids: ReadonlySet<string> = new Set(['orcid', 'openalex', 'ror', 'doi']);
/** Periods that meet, and periods that don't; each status may stand beside each end. */
const dates = fc.constantFrom('2010', '2010-09', '2012', '2015');
const ofFew: Readonly<Record<string, fc.Arbitrary<string>>> = {
  level: fc.constantFrom('PHD', 'POSTDOCTORATE'),
  status: fc.constantFrom('CURRENT', 'FORMER'),
  department: fc.constant('Physics'),
  since: dates,
  until: dates,
};
/** Stands for what tables tell positions apart by. */
const named = 'named';
/** What one document says of two nodes more than once, it tells apart by these. */
const discriminators: Partial<Record<RelationshipType, readonly string[]>> = {
  AFFILIATED_WITH: ['', '2', named, `${named} too`],
  SUPERVISES: ['', 'phd', 'phd/2010'],
};

function valuesFor(name: string, rule: MergeRule): fc.Arbitrary<PropertyValue> {
  if (rule === 'any') return fc.boolean();
  if (rule === 'union') return fc.uniqueArray(words, { minLength: 1, maxLength: 3 });
  if (ids.has(name)) return fc.constantFrom('1', '2', '3');
  const few = ofFew[name];
  if (few !== undefined) return few;
  return integers.has(name) ? fc.integer({ min: 1, max: 3 }) : words;
}

/** Some of the properties, in any order. */
function propertiesOf(rules: Readonly<Record<string, MergeRule>>): fc.Arbitrary<Properties> {
  const all = Object.entries(rules).map(([name, rule]) =>
    valuesFor(name, rule).map((value) => [name, value] as const),
  );
  return fc
    .tuple(...all)
    .chain((entries) => fc.shuffledSubarray(entries))
    .map((some) => Object.fromEntries(some));
}

function nodes(label: NodeLabel): fc.Arbitrary<NodeFact[]> {
  const node = (key: string): fc.Arbitrary<NodeFact> =>
    propertiesOf(nodeModels[label].properties).map((values) => ({ label, key, values }));
  return fc.subarray([...keys[label]], { minLength: 1 }).chain((some) => fc.tuple(...some.map(node)));
}

/** Relationships between the nodes that the document states, as every document's are. */
function relationships(stated: readonly NodeFact[]): fc.Arbitrary<RelationshipFact[]> {
  const possible = relationshipTypes.flatMap((type) => {
    const { from, to, properties } = relationshipModels[type];
    const ends = (label: NodeLabel): string[] =>
      stated.filter((node) => node.label === label).map(({ key }) => key);
    return ends(from).flatMap((one) =>
      ends(to).flatMap((other) =>
        (discriminators[type] ?? ['']).map((discriminator) =>
          propertiesOf(properties).map((values) => {
            const name = discriminator.startsWith(named) ? positionName(values) : discriminator;
            return { type, from: one, to: other, discriminator: name, values };
          }),
        ),
      ),
    );
  });
  return fc
    .subarray(possible, { maxLength: Math.min(possible.length, 12) })
    .chain((some) => fc.tuple(...some));
}

/** What one version of the document with this key may state. */
export function documentFacts(key: string): fc.Arbitrary<DocumentFacts> {
  return fc
    .tuple(...nodeLabels.map(nodes))
    .map((lists) => lists.flat())
    .chain((stated) =>
      fc.record({
        source: fc.record({
          key: fc.constant(key),
          kind: fc.constant('directory-page'),
          uri: fc.constant(null),
          recordCount: fc.nat(3),
          partial: fc.constant(false),
        }),
        nodes: fc.constant(stated),
        relationships: relationships(stated),
      }),
    );
}

/** A version of a document is imported, or the document is withdrawn. */
export interface Step {
  readonly key: string;
  readonly facts: DocumentFacts | null;
}

/** Anything that may be done next, to one of four documents. */
export const step: fc.Arbitrary<Step> = fc
  .constantFrom('a', 'b', 'c', 'd')
  .chain((key) =>
    fc.option(documentFacts(key), { freq: 3, nil: null }).map((facts): Step => ({ key, facts })),
  );
