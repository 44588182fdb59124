import type { RelationshipType } from '../../../src/graph/model.ts';
import {
  type CompanyRow,
  type PeopleType,
  readBylines,
  readPeopleOf,
} from '../../../src/graph/statements/company.ts';
import { type RelationshipRow, readRelationshipsAt } from '../../../src/graph/statements/relationships.ts';
import { coauthorName, companionName } from '../../identity/names/name-keys.ts';
import type { RelationshipEntry } from '../../stage/entries.ts';
import { chunks } from '../graph/chunks.ts';
import { relationshipEntries, relationshipId } from '../graph/relationship-state.ts';
import type { Transactions } from '../graph/transactions.ts';

export interface PersonInGraph {
  readonly entry: RelationshipEntry;
  /** What this source calls the person; for company in the form that is compared. */
  readonly name: string;
  /** What else it calls the person. */
  readonly otherNames: readonly string[];
}

/** Somebody's authorship in one source; the name is as the source writes it. */
export interface AuthorInGraph extends PersonInGraph {
  /** Whether the source lists all authors of the paper. */
  readonly isComplete: boolean;
}

export interface RelationshipInGraph {
  readonly row: RelationshipRow;
  readonly entry: RelationshipEntry;
}

/** How many nodes one statement reads. */
const readSize = 500;

/**
 * Reads from the graph who and what stands together by the word of all sources but the document's. A topic or an
 * institution may have a hundred thousand neighbours: they are told one by one.
 */
export class CompanyInGraph {
  readonly #graph: Transactions;
  readonly #source: string;

  /** @param source the document's, whose word is left out: it stands in the stage */
  constructor(graph: Transactions, source: string) {
    this.#graph = graph;
    this.#source = source;
  }

  /** Tells the people at nodes: papers, institutions or topics. */
  async people(
    type: PeopleType,
    nodes: Iterable<string>,
    onPerson: (person: PersonInGraph) => void,
  ): Promise<void> {
    for (const keys of chunks(nodes, readSize)) {
      await this.#graph.stream(readPeopleOf(type), { keys }, (row) => {
        for (const person of this.#peopleIn(type, row, companionName)) onPerson(person);
      });
    }
  }

  /** Tells the relationships of nodes: `outgoing` from them, or else to them. */
  async relationships(
    type: RelationshipType,
    outgoing: boolean,
    nodes: Iterable<string>,
    onRelationship: (relationship: RelationshipInGraph) => void,
  ): Promise<void> {
    for (const keys of chunks(nodes, readSize)) {
      await this.#graph.stream(readRelationshipsAt(type, outgoing), { keys }, (row) => {
        for (const entry of relationshipEntries(type, relationshipId(row), row.properties))
          if (entry.source !== this.#source) onRelationship({ row, entry });
      });
    }
  }

  /** Tells the authors of papers. @param papers keys of nodes */
  async authors(
    papers: Iterable<string>,
    onAuthor: (paper: string, author: AuthorInGraph) => void,
  ): Promise<void> {
    for (const keys of chunks(papers, readSize)) {
      await this.#graph.stream(readBylines, { keys }, (row) => {
        const complete = new Set(row.complete.map(([source, to]) => bylineOf({ source, to })));
        for (const person of this.#namedIn('AUTHORED', row))
          onAuthor(row.node, { ...person, isComplete: complete.has(bylineOf(person.entry)) });
      });
    }
  }

  /** Tells for each record of these people the names that stand beside it in the bylines of the same source. */
  async coauthors(
    people: Iterable<string>,
    onCoauthor: (record: string, name: string) => void,
  ): Promise<void> {
    const authored = new Map<string, RelationshipEntry[]>();
    await this.relationships('AUTHORED', true, people, ({ row, entry }) => {
      const known = authored.get(row.to);
      if (known === undefined) authored.set(row.to, [entry]);
      else known.push(entry);
    });
    for (const keys of chunks(authored.keys(), readSize)) {
      await this.#graph.stream(readPeopleOf('AUTHORED'), { keys }, (row) => {
        const bylines = Map.groupBy(this.#peopleIn('AUTHORED', row, coauthorName), ({ entry }) =>
          bylineOf(entry),
        );
        for (const own of authored.get(row.node) ?? []) {
          for (const { entry, name } of bylines.get(bylineOf(own)) ?? [])
            if (entry.from !== own.from) onCoauthor(own.from, name);
        }
      });
    }
  }

  /** As `#namedIn`, with the names in the form that is compared. */
  #peopleIn(type: PeopleType, row: CompanyRow, formOf: (name: string) => string | null): PersonInGraph[] {
    return this.#namedIn(type, row).flatMap((person) => {
      const name = formOf(person.name);
      return name === null ? [] : [{ ...person, name }];
    });
  }

  /**
   * Lists who is at a node by the word of each source but the document's, with the name that this source has for
   * them.
   */
  #namedIn(type: PeopleType, { node, company }: CompanyRow): PersonInGraph[] {
    return company.flatMap(([person, properties, names]) => {
      const id = relationshipId({ from: person, to: node, properties });
      return relationshipEntries(type, id, properties)
        .filter(({ source }) => source !== this.#source)
        .flatMap((entry) =>
          names
            .filter(([source, record]) => source === entry.source && record === entry.from)
            .map(([, , name, otherNames]) => ({ entry, name, otherNames: otherNames ?? [] })),
        );
    });
  }
}

/** Names the byline of one paper in one source. */
function bylineOf({ source, to }: Pick<RelationshipEntry, 'source' | 'to'>): string {
  return JSON.stringify([source, to]);
}
