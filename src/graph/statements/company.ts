import { relationshipModels } from '../model.ts';
import type { CypherStatement } from '../statement.ts';
import type { StoredProperties } from './stored.ts';

/** The people at one node, with the relationship that leads to each and the names that its sources have for them. */
export interface CompanyRow {
  readonly node: string;
  readonly company: readonly (readonly [
    person: string,
    properties: StoredProperties,
    names: readonly (readonly [
      source: string,
      record: string,
      name: string,
      otherNames: readonly string[] | null,
    ])[],
  ])[];
}

/** The types of relationship that lead from people to papers, institutions and topics. */
export type PeopleType = 'AUTHORED' | 'AFFILIATED_WITH' | 'WORKS_ON';

/** Reads the people of papers, institutions or topics. */
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
        RETURN [source.key, coalesce(statement.key, person.key), statement.name, statement.otherNames]
      }]
    } AS company`,
  };
}

/** A paper's authors, and which of its records list all of them. */
export interface BylineRow extends CompanyRow {
  readonly complete: readonly (readonly [source: string, record: string])[];
}

/** Reads the bylines of papers, as each source lists them. */
export const readBylines: CypherStatement<BylineRow> = {
  text: `${readPeopleOf('AUTHORED').text}, COLLECT {
      MATCH (node)<-[statement:STATES]-(source:Source)
      WHERE statement.authorListComplete
      RETURN [source.key, coalesce(statement.key, node.key)]
    } AS complete`,
};

/** A paper of a person. */
export interface PaperOfRow {
  readonly person: string;
  readonly paper: string;
  /** Whether several sources, or one under several keys, state the paper. */
  readonly isShared: boolean;
}

/** Reads which papers people have written. */
export const readPapersOf: CypherStatement<PaperOfRow> = {
  text: `
    UNWIND $keys AS key
    MATCH (person:Person {key: key})-[:AUTHORED]->(paper:Paper)
    RETURN DISTINCT key AS person, paper.key AS paper, COUNT { (paper)<-[:STATES]-() } > 1 AS isShared`,
};
