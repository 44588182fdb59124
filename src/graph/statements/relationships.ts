import { type RelationshipType, relationshipModels } from '../model.ts';
import type { CypherStatement } from '../statement.ts';
import type { StoredProperties } from './stored.ts';

export interface RelationshipRow {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}

/** Reads the relationships of one type that the source asserts today. */
export function readStatedRelationships(type: RelationshipType): CypherStatement<RelationshipRow> {
  const { from, to } = relationshipModels[type];
  return {
    text: `
    MATCH (:Source {key: $source})-[:STATES]->(from:${from})
    WITH DISTINCT from
    MATCH (from)-[relationship:${type}]->(to:${to})
    WHERE $source IN relationship.sources
    RETURN '${type}' AS type, from.key AS from, to.key AS to, properties(relationship) AS properties`,
  };
}

/** Reads the relationships of one type at nodes, with both ends: `outgoing` from the nodes, or else to them. */
export function readRelationshipsAt(
  type: RelationshipType,
  outgoing: boolean,
): CypherStatement<RelationshipRow> {
  const { from, to } = relationshipModels[type];
  return {
    text: `
    UNWIND $keys AS key
    MATCH (from:${from}${outgoing ? ' {key: key}' : ''})-[relationship:${type}]->(to:${to}${outgoing ? '' : ' {key: key}'})
    RETURN '${type}' AS type, from.key AS from, to.key AS to, properties(relationship) AS properties`,
  };
}

/** Reads the relationships that stand between pairs of nodes, whoever asserts them. @remarks rows are `{ from, to }` */
export function readRelationshipsBetween(type: RelationshipType): CypherStatement<RelationshipRow> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchBetween(type)}
    RETURN '${type}' AS type, row.from AS from, row.to AS to, properties(relationship) AS properties`,
  };
}

/** @remarks rows are `{ from, to, properties }`, with the keys of the nodes */
export function createRelationships(type: RelationshipType): CypherStatement<never> {
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

/** @remarks rows are `{ from, to, discriminator, properties }` */
export function updateRelationships(type: RelationshipType): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchRelationship(type)}
    SET relationship = row.properties`,
  };
}

/** @remarks rows are `{ from, to, discriminator }` */
export function deleteRelationships(type: RelationshipType): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchRelationship(type)}
    DELETE relationship`,
  };
}

function matchRelationship(type: RelationshipType): string {
  return `${matchBetween(type)}
    WHERE coalesce(relationship.discriminator, '') = row.discriminator`;
}

function matchBetween(type: RelationshipType): string {
  const { from, to } = relationshipModels[type];
  return `MATCH (:${from} {key: row.from})-[relationship:${type}]->(:${to} {key: row.to})`;
}
