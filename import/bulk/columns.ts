import { mergeNode, mergeRelationship } from '../../src/graph/merge.ts';
import {
  type MergeRule,
  type NodeLabel,
  nodeModels,
  type Properties,
  type PropertyType,
  propertyType,
  type RelationshipType,
  relationshipModels,
} from '../../src/graph/model.ts';
import { statementBookkeeping } from '../../src/graph/sought.ts';
import type { CsvValue } from './csv-file.ts';

/** The properties of nodes or relationships of one kind, as columns of a CSV file of Neo4j's bulk loader. */
export class CsvColumns {
  readonly #names: readonly string[];
  readonly #rules: Readonly<Record<string, MergeRule>>;

  /** @param rules the rules of stated properties; the others are derived */
  constructor(names: Iterable<string>, rules: Readonly<Record<string, MergeRule>>) {
    this.#names = [...new Set(names)];
    this.#rules = rules;
  }

  /** The part of a header that names them. */
  get header(): string[] {
    return this.#names.map((name) => typed(name, propertyType(name, this.#rules[name])));
  }

  /** The part of a row that holds them. @throws Error for a property without a column: it would be lost */
  row(properties: Properties): CsvValue[] {
    const row = this.#names.map((name) => properties[name]);
    const given = row.filter((value) => value !== undefined).length;
    if (given === Object.keys(properties).length) return row;
    const lost = Object.keys(properties).filter((name) => !this.#names.includes(name));
    throw new Error(`The bulk load has no column for ${lost.join(', ')}.`);
  }
}

/** The properties that nodes of a label are given, without the key. */
export function nodeColumns(label: NodeLabel): CsvColumns {
  const { key: _id, ...properties } = mergeNode(label, '', []);
  return new CsvColumns(Object.keys(properties), {
    ...nodeModels[label].properties,
    foldedOtherNames: 'union',
    matchOtherNames: 'union',
    nameKeys: 'union',
  });
}

/** The properties of STATES: what a source says of a node of the label, and what the node is found by. */
export function statementColumns(label: NodeLabel): CsvColumns {
  const { properties } = nodeModels[label];
  return new CsvColumns([...Object.keys(properties), ...statementBookkeeping], properties);
}

export function relationshipColumns(type: RelationshipType): CsvColumns {
  const { properties } = relationshipModels[type];
  const names = [...Object.keys(mergeRelationship(type, [])), 'discriminator', 'sources', 'stated'];
  return new CsvColumns(names, { ...properties, sources: 'union' });
}

/** Writes a name of a header with the type of its values. */
export function typed(name: string, type: PropertyType | 'long'): string {
  return type === 'string' ? name : `${name}:${type}`;
}
