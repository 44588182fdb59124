import type { NodeLabel, Properties, RelationshipType } from './model.ts';
import { relationshipModels } from './model.ts';

/** Cypher text with the shape of the rows it answers with. */
export interface Statement<Row> {
  readonly text: string;
  /** Never set: it only carries the row's type. */
  readonly row?: Row;
}

/** One transaction writes at a time: what is merged from several sources is read first and written after. */
export const takeImportLock: Statement<never> = {
  text: `
    MERGE (lock:ImportLock {key: 'import'})
    SET lock.taken = timestamp()`,
};

export interface SourceRow {
  readonly properties: Properties;
}

export const readSource: Statement<SourceRow> = {
  text: `
    MATCH (source:Source {key: $source})
    RETURN properties(source) AS properties`,
};

export const writeSource: Statement<never> = {
  text: `
    MERGE (source:Source {key: $source})
    SET source += $properties`,
};

export interface StatedNodeRow {
  readonly key: string;
  readonly values: Properties;
}

/** What the source says today of the nodes of one label. */
export function readStatedNodes(label: NodeLabel): Statement<StatedNodeRow> {
  return {
    text: `
    MATCH (:Source {key: $source})-[statement:STATES]->(node:${label})
    RETURN node.key AS key, properties(statement) AS values`,
  };
}

export interface NodeRow {
  readonly key: string;
  readonly properties: Properties;
  readonly statements: readonly (readonly [source: string, values: Properties])[];
}

/** Nodes as they are, with what every other source says of them. */
export function readNodes(label: NodeLabel): Statement<NodeRow> {
  return {
    text: `
    UNWIND $keys AS key
    MATCH (node:${label} {key: key})
    RETURN key, properties(node) AS properties, COLLECT {
      MATCH (node)<-[statement:STATES]-(source:Source)
      WHERE source.key <> $source
      RETURN [source.key, properties(statement)]
    } AS statements`,
  };
}

export interface RelationshipRow {
  readonly from: string;
  readonly to: string;
  readonly discriminator: string;
  readonly properties: Properties;
}

/** The relationships of one type that the source asserts today. */
export function readStatedRelationships(type: RelationshipType): Statement<RelationshipRow> {
  const { from, to } = relationshipModels[type];
  return {
    text: `
    MATCH (:Source {key: $source})-[:STATES]->(from:${from})-[relationship:${type}]->(to:${to})
    WHERE $source IN relationship.sources
    RETURN from.key AS from, to.key AS to, coalesce(relationship.discriminator, '') AS discriminator,
      properties(relationship) AS properties`,
  };
}

/** Relationships that stand already, whoever asserts them. */
export function readRelationships(type: RelationshipType): Statement<RelationshipRow> {
  return {
    text: `
    UNWIND $facts AS fact
    ${matchRelationship(type)}
    RETURN fact.from AS from, fact.to AS to, fact.discriminator AS discriminator,
      properties(relationship) AS properties`,
  };
}

/** Creates the nodes of one label that are missing and gives each its properties and labels. */
export function writeNodes(label: NodeLabel): Statement<never> {
  return {
    text: `
    UNWIND $rows AS row
    MERGE (node:${label} {key: row.key})
    SET node += row.properties
    SET node:$(row.labels)
    REMOVE node:$(row.otherLabels)`,
  };
}

export function writeStatements(label: NodeLabel): Statement<never> {
  return {
    text: `
    MATCH (source:Source {key: $source})
    UNWIND $rows AS row
    MATCH (node:${label} {key: row.key})
    MERGE (source)-[statement:STATES]->(node)
    SET statement = row.values`,
  };
}

export function deleteStatements(label: NodeLabel): Statement<never> {
  return {
    text: `
    UNWIND $keys AS key
    MATCH (:Source {key: $source})-[statement:STATES]->(:${label} {key: key})
    DELETE statement`,
  };
}

/** Without DETACH: a relationship left on a node that no source states would be a broken invariant. */
export function deleteNodes(label: NodeLabel): Statement<never> {
  return {
    text: `
    UNWIND $keys AS key
    MATCH (node:${label} {key: key})
    DELETE node`,
  };
}

export function createRelationships(type: RelationshipType): Statement<never> {
  const { from, to } = relationshipModels[type];
  return {
    text: `
    UNWIND $rows AS row
    MATCH (from:${from} {key: row.from})
    MATCH (to:${to} {key: row.to})
    CREATE (from)-[relationship:${type}]->(to)
    SET relationship = row.properties`,
  };
}

export function updateRelationships(type: RelationshipType): Statement<never> {
  return {
    text: `
    UNWIND $rows AS fact
    ${matchRelationship(type)}
    SET relationship = fact.properties`,
  };
}

export function deleteRelationships(type: RelationshipType): Statement<never> {
  return {
    text: `
    UNWIND $facts AS fact
    ${matchRelationship(type)}
    DELETE relationship`,
  };
}

function matchRelationship(type: RelationshipType): string {
  const { from, to } = relationshipModels[type];
  return `MATCH (:${from} {key: fact.from})-[relationship:${type}]->(:${to} {key: fact.to})
    WHERE coalesce(relationship.discriminator, '') = fact.discriminator`;
}

export const countNodes: Statement<{ readonly count: number }> = {
  text: `
    MATCH (node:Person|Institution|Topic|Paper)
    RETURN count(node) AS count`,
};
