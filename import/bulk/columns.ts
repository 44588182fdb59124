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
import { soughtProperties } from '../../src/graph/sought.ts';
import type { CsvValue } from './csv-file.ts';

/** The properties of nodes or relationships of one kind, as columns of a CSV file of Neo4j's bulk loader. */
export class Columns {
  readonly #names: readonly string[];
  readonly #rules: Readonly<Record<string, MergeRule>>;

  /** @param rules of those that are stated; the others are derived */
  constructor(names: Iterable<string>, rules: Readonly<Record<string, MergeRule>>) {
    this.#names = [...new Set(names)];
    this.#rules = rules;
  }

  /** Their part of a header. */
  get header(): string[] {
    return this.#names.map((name) => typed(name, propertyType(name, this.#rules[name])));
  }

  /** Their part of a row. @throws Error for a property that has no column: it would be lost */
  row(properties: Properties): CsvValue[] {
    const row = this.#names.map((name) => properties[name]);
    const given = row.filter((value) => value !== undefined).length;
    if (given === Object.keys(properties).length) return row;
    const lost = Object.keys(properties).filter((name) => !this.#names.includes(name));
    throw new Error(`The bulk load has no column for ${lost.join(', ')}.`);
  }
}

/** What a node of a label is given, without its key. */
export function nodeColumns(label: NodeLabel): Columns {
  const { key: _id, ...properties } = mergeNode(label, '', []);
  return new Columns(Object.keys(properties), nodeModels[label].properties);
}

/** What a source says of a node of a label, and what it is sought by. */
export function statementColumns(label: NodeLabel): Columns {
  const { properties } = nodeModels[label];
  return new Columns([...Object.keys(properties), ...soughtProperties], properties);
}

export function relationshipColumns(type: RelationshipType): Columns {
  const { properties } = relationshipModels[type];
  const names = [...Object.keys(mergeRelationship(type, [])), 'discriminator', 'sources', 'stated'];
  return new Columns(names, { ...properties, sources: 'union' });
}

/** A name in a header with what its values are. */
export function typed(name: string, type: PropertyType | 'long'): string {
  return type === 'string' ? name : `${name}:${type}`;
}
