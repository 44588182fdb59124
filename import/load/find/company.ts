import { type NodeLabel, type RelationshipType, relationshipModels } from '../../../src/graph/model.ts';
import type { PeopleType } from '../../../src/graph/statements/company.ts';
import type { CompanyKind } from '../../identity/evidence.ts';
import type { CompanyOf } from '../../identity/identify.ts';
import { decode } from '../../stage/encode.ts';
import type { Stage } from '../../stage/stage.ts';
import { nameOf } from '../graph/node-state.ts';
import type { Transactions } from '../graph/transactions.ts';
import { AssertedCompany } from './asserted-company.ts';

type Direction = 'outgoing' | 'incoming';

/**
 * Finds with whom and what records stand, as each source says it: the document's own from the stage, those of other
 * sources from the graph. It is taken source by source, so that it depends on nothing that identity decides but the
 * nodes of papers and institutions.
 */
export class Company {
  readonly #stage: Stage;
  readonly #asserted: AssertedCompany;
  readonly #source: string;
  #tokens = new Map<string, Set<string>>();

  constructor(stage: Stage, graph: Transactions, source: string) {
    this.#stage = stage;
    this.#source = source;
    this.#asserted = new AssertedCompany(graph, source);
    stage.run('CREATE INDEX IF NOT EXISTS relationship_finish ON relationship (type, finish)');
  }

  /** The way to find the company of records of a label. */
  of(label: NodeLabel): CompanyOf {
    return async (kind, records) => {
      this.#tokens = new Map(records.map((record) => [record, new Set<string>()]));
      await this.#ways[label][kind]?.();
      return this.#tokens;
    };
  }

  readonly #ways: Readonly<Record<NodeLabel, Partial<Record<CompanyKind, () => Promise<void>>>>> = {
    Paper: {
      author: () => this.#addPeople('Paper', 'AUTHORED', 'author'),
      year: async () => this.#addYears(),
    },
    Institution: { person: () => this.#addPeople('Institution', 'AFFILIATED_WITH', 'person') },
    Topic: {
      paper: () => this.#addNeighbours('ABOUT', 'incoming', 'paper'),
      person: () => this.#addPeople('Topic', 'WORKS_ON', 'person'),
    },
    Person: {
      paper: () => this.#addNeighbours('AUTHORED', 'outgoing', 'paper'),
      coauthor: () => this.#addCoauthors(),
      institution: () => this.#addNeighbours('AFFILIATED_WITH', 'outgoing', 'institution'),
    },
  };

  #addYears(): void {
    for (const record of this.#tokens.keys()) {
      const stated = this.#stage.all(
        `SELECT vals FROM node WHERE label = 'Paper' AND key = ?1
         UNION ALL SELECT vals FROM statement WHERE label = 'Paper' AND record = ?1 AND source <> ?2`,
        ...[record, this.#source],
      );
      for (const { vals } of stated) {
        const { year } = decode(vals);
        if (year !== undefined) this.#add(record, `year:${year}`);
      }
    }
  }

  async #addCoauthors(): Promise<void> {
    for (const record of this.#tokens.keys()) this.#addNames(record, 'coauthor', selectCoauthors, [record]);
    await this.#asserted.coauthors(this.#nodesOf('Person'), (record, name) =>
      this.#add(record, `coauthor:${name}`),
    );
  }

  /** Tokens for the names of the people at the records. */
  async #addPeople(label: NodeLabel, type: PeopleType, prefix: CompanyKind): Promise<void> {
    for (const record of this.#tokens.keys()) this.#addNames(record, prefix, selectPeople, [type, record]);
    await this.#asserted.people(type, this.#nodesOf(label), ({ entry, name }) =>
      this.#add(entry.to, `${prefix}:${name}`),
    );
  }

  /** Tokens for the nodes at the other end of the records' relationships. */
  async #addNeighbours(type: RelationshipType, direction: Direction, prefix: CompanyKind): Promise<void> {
    const { from, to } = relationshipModels[type];
    const isOutgoing = direction === 'outgoing';
    const [label, farLabel] = isOutgoing ? [from, to] : [to, from];
    const [own, far] = isOutgoing ? ['start', 'finish'] : ['finish', 'start'];
    for (const record of this.#tokens.keys()) {
      const rows = this.#stage.all(
        `SELECT ${far} AS far FROM relationship WHERE type = ? AND ${own} = ?`,
        ...[type, record],
      );
      for (const row of rows) this.#add(record, `${prefix}:${this.#nodeOf(farLabel, String(row.far))}`);
    }
    await this.#asserted.relationships(type, isOutgoing, this.#nodesOf(label), ({ row, entry }) => {
      const [record, farRecord, farNode] = isOutgoing
        ? [entry.from, entry.to, row.to]
        : [entry.to, entry.from, row.from];
      this.#add(record, `${prefix}:${this.#nodeOf(farLabel, farRecord, farNode)}`);
    });
  }

  /** The nodes of the graph that the records are today. */
  #nodesOf(label: NodeLabel): string[] {
    const nodes = new Set<string>();
    for (const record of this.#tokens.keys()) {
      const rows = this.#stage.all(
        'SELECT DISTINCT node FROM statement WHERE label = ? AND record = ?',
        ...[label, record],
      );
      for (const { node } of rows) nodes.add(String(node));
    }
    return [...nodes];
  }

  /** The node that a record is from now on. @param today the node that it is today, where the load may not touch it */
  #nodeOf(label: NodeLabel, record: string, today = record): string {
    const decided = this.#stage.first(
      'SELECT node FROM identity WHERE label = ? AND record = ?',
      ...[label, record],
    );
    if (decided !== undefined) return String(decided.node);
    const isTouched = this.#stage.first(
      'SELECT 1 FROM statement WHERE label = ? AND record = ?',
      ...[label, record],
    );
    return isTouched === undefined ? today : record;
  }

  /** @param select rows with the values of people */
  #addNames(record: string, prefix: CompanyKind, select: string, values: readonly string[]): void {
    for (const { vals } of this.#stage.all(select, ...values)) {
      const name = nameOf('Person', decode(vals));
      if (name !== null) this.#add(record, `${prefix}:${name}`);
    }
  }

  /** Only of the records that were asked for: a node may stand for others too. */
  #add(record: string, token: string): void {
    this.#tokens.get(record)?.add(token);
  }
}

/** The values of the people at the end of relationships. */
const selectPeople = `
  SELECT DISTINCT node.vals FROM relationship
  JOIN node ON node.label = 'Person' AND node.key = relationship.start
  WHERE type = ? AND finish = ?`;

/**
 * The values of those who stand in one byline with a person. CROSS JOIN keeps SQLite to this order: without statistics it
 * would begin with everybody who has written anything.
 */
export const selectCoauthors = `
  SELECT DISTINCT node.vals FROM relationship AS own
  CROSS JOIN relationship AS other ON other.type = 'AUTHORED' AND other.finish = own.finish AND other.start <> own.start
  CROSS JOIN node ON node.label = 'Person' AND node.key = other.start
  WHERE own.type = 'AUTHORED' AND own.start = ?`;
