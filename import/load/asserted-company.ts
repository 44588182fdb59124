import {
  type CompanyRow,
  type CypherStatement,
  type PeopleType,
  type RelationshipRow,
  readPeopleOf,
  readRelationshipsAt,
} from '../../src/graph/load-statements.ts';
import { comparedName } from '../../src/graph/merge.ts';
import type { RelationshipType } from '../../src/graph/model.ts';
import { type RelationshipEntry, relationshipEntries, relationshipId } from './relationship-state.ts';
import type { Transactions } from './transactions.ts';

export interface AssertedPerson {
  readonly entry: RelationshipEntry;
  /** As the source that says so names the person, in the form that is compared. */
  readonly name: string;
}

/** How many nodes one statement reads. */
const readSize = 500;

/** Who and what stands together in the graph by what sources other than the document's say. */
export class AssertedCompany {
  readonly #graph: Transactions;
  readonly #source: string;

  /** @param source whose own word is left out: it stands in the stage */
  constructor(graph: Transactions, source: string) {
    this.#graph = graph;
    this.#source = source;
  }

  /** The people at nodes (papers, institutions or topics). */
  async people(type: PeopleType, nodes: readonly string[]): Promise<AssertedPerson[]> {
    const rows = await this.#read(readPeopleOf(type), nodes);
    return rows.flatMap((row) => peopleIn(type, row)).filter(({ entry }) => entry.source !== this.#source);
  }

  /** Relationships of nodes: `outgoing` from them, or else to them. */
  async relationships(
    type: RelationshipType,
    outgoing: boolean,
    nodes: readonly string[],
  ): Promise<{ row: RelationshipRow; entry: RelationshipEntry }[]> {
    const rows = await this.#read(readRelationshipsAt(type, outgoing), nodes);
    return rows
      .flatMap((row) =>
        relationshipEntries(type, relationshipId(row), row.properties).map((entry) => ({ row, entry })),
      )
      .filter(({ entry }) => entry.source !== this.#source);
  }

  /** For each record that authors papers, the names of those who stand beside it in the same source's byline. */
  async coauthors(people: readonly string[]): Promise<{ record: string; name: string }[]> {
    const authored = await this.relationships('AUTHORED', true, people);
    const papers = [...new Set(authored.map(({ row }) => row.to))];
    const bylines = Map.groupBy(await this.people('AUTHORED', papers), ({ entry }) => bylineOf(entry));
    return authored.flatMap(({ entry }) =>
      (bylines.get(bylineOf(entry)) ?? []).flatMap(({ entry: other, name }) =>
        other.from === entry.from ? [] : [{ record: entry.from, name }],
      ),
    );
  }

  async #read<Row>(statement: CypherStatement<Row>, nodes: readonly string[]): Promise<Row[]> {
    const rows: Row[] = [];
    for (let at = 0; at < nodes.length; at += readSize)
      rows.push(...(await this.#graph.run(statement, { keys: nodes.slice(at, at + readSize) })));
    return rows;
  }
}

/** One paper as one source has it. */
function bylineOf({ source, to }: RelationshipEntry): string {
  return JSON.stringify([source, to]);
}

/** What each source says of who is at a node, by the name that it has for them. */
function peopleIn(type: PeopleType, { node, company }: CompanyRow): AssertedPerson[] {
  return company.flatMap(([person, properties, names]) => {
    const id = relationshipId({ from: person, to: node, properties });
    return relationshipEntries(type, id, properties).flatMap((entry) =>
      names
        .filter(([source, record]) => source === entry.source && record === entry.from)
        .flatMap(([, , name]) => comparedName(name) ?? [])
        .map((name) => ({ entry, name })),
    );
  });
}
