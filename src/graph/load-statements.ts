import type { NodeLabel, PropertyValue, RelationshipType } from './model.ts';
import { relationshipModels } from './model.ts';
import { idProperties, soughtAs } from './sought.ts';
import type { CypherStatement } from './statement.ts';

/** Properties as the database holds them; what they mean is checked by whoever reads them. */
export type StoredProperties = Readonly<Record<string, PropertyValue>>;

/** One import writes at a time: what is merged from several sources is read first and written after. */
export const takeImportLock: CypherStatement<never> = {
  text: `
    MERGE (lock:ImportLock {key: 'import'})
    SET lock.taken = timestamp()`,
};

export interface SourceRow {
  readonly properties: StoredProperties;
}

export const readSource: CypherStatement<SourceRow> = {
  text: `
    MATCH (source:Source {key: $source})
    RETURN properties(source) AS properties`,
};

export const readSourceByDigest: CypherStatement<SourceRow> = {
  text: `
    MATCH (source:Source {digest: $digest})
    RETURN properties(source) AS properties`,
};

/** Whether any other source is there, and what its same-as lines say: `[one, other, verdict]`. */
export const readOtherSources: CypherStatement<{ readonly judgements: readonly string[] | null }> = {
  text: `
    MATCH (source:Source)
    WHERE source.key <> $source
    WITH count(*) AS others, collect(source.judgements) AS judged
    WHERE others > 0
    UNWIND CASE WHEN judged = [] THEN [null] ELSE judged END AS judgements
    RETURN judgements`,
};

export const writeSource: CypherStatement<never> = {
  text: `
    MERGE (source:Source {key: $source})
    SET source += $properties`,
};

export const deleteSource: CypherStatement<never> = {
  text: `
    MATCH (source:Source {key: $source})
    DELETE source`,
};

/** What one source says of one node: `key` and `matchName` are among the values where they differ from the node's. */
export interface StatedNodeRow {
  readonly node: string;
  readonly values: StoredProperties;
}

/** What the source says today of the nodes of one label. */
export function readStatedNodes(label: NodeLabel): CypherStatement<StatedNodeRow> {
  return {
    text: `
    MATCH (:Source {key: $source})-[statement:STATES]->(node:${label})
    RETURN node.key AS node, properties(statement) AS values`,
  };
}

export interface RelationshipRow {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}

/** The relationships of one type that the source asserts today. */
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

/** A node with all that its sources say of it. */
export interface NodeRow {
  readonly node: string;
  readonly statements: readonly (readonly [source: string, values: StoredProperties])[];
}

/** The nodes that have one of the keys, names or ids, or of which a source says so: parameters `keys`, `names` and one for each id. */
export function findNodes(label: NodeLabel): CypherStatement<NodeRow> {
  const looks = [
    `UNWIND $keys AS key MATCH (node:${label} {key: key})`,
    `UNWIND $keys AS key MATCH ()-[statement:STATES {key: key}]->(node:${label})`,
    `UNWIND $names AS name MATCH (node:${label} {matchName: name})`,
    `UNWIND $names AS name MATCH ()-[statement:STATES {matchName: name}]->(node:${label})`,
    ...idProperties[label].flatMap((id) => [
      `UNWIND $${id} AS id MATCH (node:${label} {${id}: id})`,
      `UNWIND $${id} AS id MATCH ()-[statement:STATES {${soughtAs(id)}: id}]->(node:${label})`,
    ]),
  ];
  return {
    text: `
    CALL () {
      ${looks.map((look) => `${look} RETURN node`).join('\n      UNION\n      ')}
    }
    RETURN node.key AS node, COLLECT {
      MATCH (node)<-[statement:STATES]-(source:Source)
      RETURN [source.key, properties(statement)]
    } AS statements`,
  };
}

/** Both ends of relationships of one type at nodes of a label: `outgoing` from them, or else to them. */
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

/** Relationships that stand already, whoever asserts them. */
export function readRelationships(type: RelationshipType): CypherStatement<RelationshipRow> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchRelationship(type)}
    RETURN '${type}' AS type, row.from AS from, row.to AS to, properties(relationship) AS properties`,
  };
}

/** Names of the people at the other end of relationships, as the same source states them. */
export interface CompanyRow {
  readonly node: string;
  readonly company: readonly (readonly [
    person: string,
    properties: StoredProperties,
    names: readonly (readonly [source: string, record: string, name: string])[],
  ])[];
}

/** What leads from people to papers, institutions and topics. */
export type PeopleType = 'AUTHORED' | 'AFFILIATED_WITH' | 'WORKS_ON';

/** The people of papers, institutions or topics. */
export function readPeopleOf(type: PeopleType): CypherStatement<CompanyRow> {
  const { to } = relationshipModels[type];
  return {
    text: `
    UNWIND $keys AS key
    MATCH (node:${to} {key: key})
    RETURN key AS node, COLLECT {
      MATCH (node)<-[relationship:${type}]-(person:Person)
      RETURN [person.key, properties(relationship), COLLECT {
        MATCH (person)<-[statement:STATES]-(source:Source)
        WHERE statement.name IS NOT NULL AND source.key IN relationship.sources
        RETURN [source.key, coalesce(statement.key, person.key), statement.name]
      }]
    } AS company`,
  };
}

/** Creates nodes that are new, all with the same labels. */
export function createNodes(labels: string): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    CREATE (node:${labels})
    SET node = row.properties`,
  };
}

/** Creates new nodes of which one source says something, and what it says. */
export function createStatedNodes(labels: string): CypherStatement<never> {
  return {
    text: `
    MATCH (source:Source {key: $source})
    UNWIND $rows AS row
    CREATE (node:${labels})<-[statement:STATES]-(source)
    SET node = row.properties
    SET statement = row.values`,
  };
}

/** Gives nodes their properties and labels. */
export function updateNodes(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    MATCH (node:${label} {key: row.key})
    SET node = row.properties
    SET node:$(row.labels)
    REMOVE node:$(row.otherLabels)`,
  };
}

/**
 * Without DETACH: a relationship left on a node that no source states would be a broken invariant. The properties go first:
 * in a dry run, which is one transaction, the indexes would otherwise still find a node that it has made and deleted.
 */
export function deleteNodes(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $keys AS key
    MATCH (node:${label} {key: key})
    SET node = {}
    DELETE node`,
  };
}

/** @remarks rows are `{ source, node, values }`: the keys of both, and what the relationship STATES holds */
export function createStatements(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    MATCH (source:Source {key: row.source})
    MATCH (node:${label} {key: row.node})
    CREATE (source)-[statement:STATES]->(node)
    SET statement = row.values`,
  };
}

/** @remarks rows are `{ source, node, record, values }` */
export function updateStatements(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchStatement(label)}
    SET statement = row.values`,
  };
}

/** @remarks rows are `{ source, node, record }` */
export function deleteStatements(label: NodeLabel): CypherStatement<never> {
  return {
    text: `
    UNWIND $rows AS row
    ${matchStatement(label)}
    DELETE statement`,
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

/**
 * From the node, which has few sources, and not from the source, which may state millions of nodes: without its label no
 * index leads there.
 */
function matchStatement(label: NodeLabel): string {
  return `MATCH (node:${label} {key: row.node})<-[statement:STATES]-(source)
    WHERE source.key = row.source AND coalesce(statement.key, node.key) = row.record`;
}

function matchRelationship(type: RelationshipType): string {
  const { from, to } = relationshipModels[type];
  return `MATCH (:${from} {key: row.from})-[relationship:${type}]->(:${to} {key: row.to})
    WHERE coalesce(relationship.discriminator, '') = row.discriminator`;
}
