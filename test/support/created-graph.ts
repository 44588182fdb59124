import { nodeState } from '../../import/load/graph/node-state.ts';
import { relationshipProperties } from '../../import/load/graph/relationship-state.ts';
import type { Database } from '../../src/database/database.ts';
import { integers } from '../../src/graph/integers.ts';
import {
  type NodeLabel,
  type Properties,
  type RelationshipType,
  relationshipModels,
} from '../../src/graph/model.ts';
import { rows } from './database.ts';
import type { NodeFact, RelationshipFact } from './fact-collector.ts';

export function node(label: NodeLabel, key: string, values: Properties): NodeFact {
  return { label, key, values };
}

export function link(
  type: RelationshipType,
  from: string,
  to: string,
  values: Properties = {},
): RelationshipFact {
  return { type, from, to, discriminator: '', values };
}

interface CreatedGraph {
  readonly nodes?: readonly NodeFact[];
  /** Between those nodes, or others that are there. */
  readonly relationships?: readonly RelationshipFact[];
  /** Keys of those who assert the relationships. */
  readonly sources?: readonly string[];
  /** What papers are versions of, by their keys. */
  readonly works?: ReadonlyMap<string, string>;
}

/**
 * Adds nodes and relationships with all properties that an import derives from the values, but none of its steps: it
 * decides no identity, and no source states the nodes.
 */
export async function createGraph(
  database: Database,
  { nodes = [], relationships = [], sources = ['test'], works = new Map() }: CreatedGraph,
): Promise<void> {
  for (const [labels, properties] of grouped(nodes.map((fact) => storedNode(fact, works.get(fact.key))))) {
    await rows(database, `UNWIND $rows AS row CREATE (node:${labels}) SET node = row`, {
      rows: integers(properties),
    });
  }
  for (const [type, ofType] of grouped(
    relationships.map((relationship) => [relationship.type, relationship] as const),
  )) {
    const { from, to } = relationshipModels[type];
    await rows(
      database,
      `UNWIND $rows AS row MATCH (from:${from} {key: row.from}), (to:${to} {key: row.to})
       CREATE (from)-[relationship:${type}]->(to) SET relationship = row.properties`,
      { rows: integers(ofType.map((relationship) => storedRelationship(relationship, sources))) },
    );
  }
}

/** Its labels as Cypher writes them, and its properties. */
function storedNode(
  { label, key, values }: NodeFact,
  work: string | undefined,
): readonly [labels: string, properties: Properties] {
  const state = nodeState(label, key, [{ source: 'test', record: key, values }], work);
  if (state === null) throw new Error('A node that something is said of is there.');
  return [[label, ...(state.kind === null ? [] : [state.kind])].join(':'), state.properties];
}

function storedRelationship(relationship: RelationshipFact, sources: readonly string[]) {
  const { type, ...said } = relationship;
  const { from, to } = said;
  const entries = sources.map((source) => ({ source, ...said }));
  return { from, to, properties: relationshipProperties(type, relationship, entries) };
}

function grouped<Key, Item>(items: readonly (readonly [Key, Item])[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const [key, item] of items) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
