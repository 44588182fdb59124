import neo4j from 'neo4j-driver';
import type { Database } from '../../src/database/database.ts';
import { clearGraph, rows } from './database.ts';

/** A small graph as it was, to be had again: in two statements, where importing it anew takes dozens. */
export class KeptGraph {
  readonly #database: Database;
  readonly #nodes: readonly Record<string, unknown>[];
  readonly #relationships: readonly Record<string, unknown>[];

  private constructor(
    database: Database,
    nodes: readonly Record<string, unknown>[],
    relationships: readonly Record<string, unknown>[],
  ) {
    this.#database = database;
    this.#nodes = nodes;
    this.#relationships = relationships;
  }

  static async of(database: Database): Promise<KeptGraph> {
    const nodes = await rows(
      database,
      'MATCH (node) RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties',
    );
    const places = new Map(nodes.map(({ id }, at) => [id, at]));
    const relationships = await rows(
      database,
      `MATCH (from)-[relationship]->(to)
       RETURN elementId(from) AS from, elementId(to) AS to, type(relationship) AS type, properties(relationship) AS properties`,
    );
    return new KeptGraph(
      database,
      nodes.map(({ labels, properties }) => ({ labels, properties: stored(properties) })),
      relationships.map(({ from, to, type, properties }) => ({
        from: neo4j.int(places.get(from) ?? -1),
        to: neo4j.int(places.get(to) ?? -1),
        type,
        properties: stored(properties),
      })),
    );
  }

  /** Has the database hold this graph and nothing else. */
  async restore(): Promise<void> {
    await clearGraph(this.#database);
    await rows(
      this.#database,
      `UNWIND $nodes AS node CREATE (created:$(node.labels)) SET created = node.properties
       WITH collect(created) AS all
       UNWIND $relationships AS relationship
       WITH all[relationship.from] AS from, all[relationship.to] AS to, relationship
       CREATE (from)-[created:$(relationship.type)]->(to) SET created = relationship.properties`,
      { nodes: this.#nodes, relationships: this.#relationships },
    );
  }
}

/** The driver reads whole numbers as numbers of JavaScript, which it would write as floating-point ones. */
function stored(properties: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(value) : value,
    ]),
  );
}
