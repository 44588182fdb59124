import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Database } from '../../src/database/database.ts';
import type { DocumentFacts, RelationshipFact } from '../../src/graph/facts.ts';
import * as statements from '../../src/graph/load-statements.ts';
import {
  type NodeLabel,
  nodeLabels,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../src/graph/model.ts';
import { type ChangeCounts, hasChanges, type LoadCounts, noChanges } from '../counts.ts';
import { compareStatedNodes, planNodeChanges } from './node-changes.ts';
import { identify, planRelationshipChanges } from './relationship-changes.ts';

/** Brings documents into the graph, or finds out what that would change. */
export interface Loader {
  /** @throws what the driver throws, after its own retries of transient errors; nothing of the document is loaded then */
  load(facts: DocumentFacts): Promise<LoadCounts>;
  close(): Promise<void>;
}

/**
 * Loads each document in one transaction, so that the graph shows all of it or none. What the document no
 * longer says is withdrawn where no other source says it.
 */
export function createLoader(database: Database): Loader {
  const session = openSession(database);
  return {
    load: (facts) => session.executeWrite((transaction) => new DocumentLoad(transaction, facts).run()),
    close: () => session.close(),
  };
}

/** Loads all documents in one transaction that is rolled back: each is counted as if those before it were in. */
export async function createDryLoader(database: Database): Promise<Loader> {
  const session = openSession(database);
  const transaction = await session.beginTransaction();
  return {
    load: (facts) => new DocumentLoad(transaction, facts).run(),
    close: async () => {
      await transaction.close();
      await session.close();
    },
  };
}

function openSession({ driver, name }: Database): Session {
  return driver.session(name === undefined ? {} : { database: name });
}

/** Work that must wait until every relationship is written. */
type Later = () => Promise<void>;

/** One document on its way into the graph: reads what stands, plans, writes the difference. */
class DocumentLoad {
  readonly #transaction: Pick<ManagedTransaction, 'run'>;
  readonly #facts: DocumentFacts;
  readonly #source: string;

  constructor(transaction: Pick<ManagedTransaction, 'run'>, facts: DocumentFacts) {
    this.#transaction = transaction;
    this.#facts = facts;
    this.#source = facts.source.key;
  }

  async run(): Promise<LoadCounts> {
    requireEnds(this.#facts);
    await this.#run(statements.takeImportLock, {});
    const [before] = await this.#run(statements.readSource, {});
    // Read before the statements of nodes change: they lead to the relationships that the source asserts.
    const standing = await this.#readStandingRelationships();
    if (before === undefined) await this.#writeSource();

    const nodes = noChanges();
    const removals: Later[] = [];
    for (const label of nodeLabels) removals.push(await this.#loadNodes(label, nodes));
    const relationships = noChanges();
    for (const type of relationshipTypes)
      await this.#loadRelationships(type, standing.get(type) ?? [], relationships);
    for (const remove of removals) await remove();

    const changed = hasChanges(nodes) || hasChanges(relationships) || this.#saysOtherOfItself(before);
    if (before !== undefined && changed) await this.#writeSource();
    return { nodes, relationships };
  }

  /** Returns the removal of nodes that no source states any more: their relationships have to go first. */
  async #loadNodes(label: NodeLabel, counts: ChangeCounts): Promise<Later> {
    const facts = this.#facts.nodes.filter((fact) => fact.label === label);
    const before = await this.#run(statements.readStatedNodes(label), {});
    const stated = compareStatedNodes(before, facts, this.#facts.source.partial);
    const existing = await this.#runFor(statements.readNodes(label), 'keys', stated.changed);
    const changes = planNodeChanges(label, this.#source, stated, existing);

    await this.#runFor(statements.deleteStatements(label), 'keys', changes.unstate);
    await this.#runFor(statements.writeNodes(label), 'rows', changes.write);
    await this.#runFor(statements.writeStatements(label), 'rows', changes.statements);
    counts.created += changes.created;
    counts.updated += changes.updated;
    counts.withdrawn += changes.remove.length;
    counts.unchanged += stated.values.size - changes.write.filter(({ key }) => stated.values.has(key)).length;
    return async () => {
      await this.#runFor(statements.deleteNodes(label), 'keys', changes.remove);
    };
  }

  async #loadRelationships(
    type: RelationshipType,
    standing: readonly statements.RelationshipRow[],
    counts: ChangeCounts,
  ): Promise<void> {
    const facts = this.#facts.relationships.filter((fact) => fact.type === type);
    const others = await this.#readAssertedByOthers(type, facts, standing);
    const { partial } = this.#facts.source;
    const changes = planRelationshipChanges(type, this.#source, facts, [...standing, ...others], partial);

    await this.#runFor(statements.deleteRelationships(type), 'facts', changes.remove);
    await this.#runFor(statements.updateRelationships(type), 'rows', changes.update);
    await this.#runFor(statements.createRelationships(type), 'rows', changes.create);
    counts.created += changes.create.length;
    counts.updated += changes.update.length;
    counts.withdrawn += changes.remove.length;
    const stated = new Set(facts.map(identify));
    const touched = [...changes.create, ...changes.update].filter((write) => stated.has(identify(write)));
    counts.unchanged += stated.size - touched.length;
  }

  async #readStandingRelationships(): Promise<Map<RelationshipType, statements.RelationshipRow[]>> {
    const standing = new Map<RelationshipType, statements.RelationshipRow[]>();
    for (const type of relationshipTypes)
      standing.set(type, await this.#run(statements.readStatedRelationships(type), {}));
    return standing;
  }

  async #readAssertedByOthers(
    type: RelationshipType,
    facts: readonly RelationshipFact[],
    standing: readonly statements.RelationshipRow[],
  ): Promise<statements.RelationshipRow[]> {
    const known = new Set(standing.map(identify));
    const news = facts
      .filter((fact) => !known.has(identify(fact)))
      .map(({ from, to, discriminator }) => ({ from, to, discriminator }));
    return this.#runFor(statements.readRelationships(type), 'facts', news);
  }

  async #writeSource(): Promise<void> {
    const { key, kind, uri, recordCount, partial } = this.#facts.source;
    const importedAt = new Date().toISOString();
    await this.#run(statements.writeSource, {
      properties: { key, kind, uri, recordCount, partial, importedAt },
    });
  }

  /** Where it was read from is no part of what a document says: moving the file is no change. */
  #saysOtherOfItself(before: statements.SourceRow | undefined): boolean {
    const { recordCount, partial } = this.#facts.source;
    return before?.properties.recordCount !== recordCount || before.properties.partial !== partial;
  }

  /** Runs a statement over a list; an empty list costs no message to the database. */
  async #runFor<Row>(
    statement: statements.Statement<Row>,
    parameter: 'keys' | 'rows' | 'facts',
    list: readonly unknown[],
  ): Promise<Row[]> {
    return list.length === 0 ? [] : this.#run(statement, { [parameter]: list });
  }

  async #run<Row>({ text }: statements.Statement<Row>, parameters: Record<string, unknown>): Promise<Row[]> {
    const result = await this.#transaction.run<Row & Record<string, unknown>>(text, {
      source: this.#source,
      ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, integers(value)])),
    });
    return result.records.map((record) => record.toObject());
  }
}

/** The statement that creates a relationship finds both ends or does nothing: one would be missing, and counted. */
function requireEnds({ source, nodes, relationships }: DocumentFacts): void {
  const keys = new Map(nodeLabels.map((label) => [label, new Set<string>()]));
  for (const { label, key } of nodes) keys.get(label)?.add(key);
  for (const { type, from, to } of relationships) {
    const model = relationshipModels[type];
    if (keys.get(model.from)?.has(from) && keys.get(model.to)?.has(to)) continue;
    throw new Error(
      `${source.key} states ${type} from ${from} to ${to} without stating the ${model.from} and the ${model.to} at its ends.`,
    );
  }
}

/** The driver sends every JavaScript number as a float; counts, years and positions are integers. */
function integers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(integers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, integers(item)]));
  }
  return value;
}
