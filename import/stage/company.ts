import type { Properties, RelationshipType } from '../../src/graph/model.ts';
import { decode } from './encode.ts';
import { textIn, valuesIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

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

/** The authors of a paper. The plus keeps SQLite from reading all authorships by the primary key. */
export const selectByline = `
  SELECT relationship.start, node.vals, relationship.vals AS authored FROM relationship
  CROSS JOIN node ON node.label = 'Person' AND node.key = relationship.start
  WHERE +type = 'AUTHORED' AND finish = ?`;

/** Only the company of records asks for relationships by where they end: most loads need no such index. */
export const createFinishIndex =
  'CREATE INDEX IF NOT EXISTS relationship_finish ON relationship (finish, type)';

/** An author of a paper as the document lists them. */
export interface StatedAuthor {
  readonly record: string;
  /** What the document says of the person. */
  readonly person: Properties;
  /** What it says of the authorship. */
  readonly authored: Properties;
}

/** With whom and what records stand together, as the document states it. */
export class StatedCompany {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** Makes the look-ups by where relationships end quick. */
  prepare(): void {
    this.#database.run(createFinishIndex);
  }

  /** What is stated of the people at a record: its authors, say. */
  people(type: RelationshipType, record: string): Properties[] {
    return this.#database.all(valuesIn, selectPeople, type, record);
  }

  /** The authors of a paper, in the order of their keys. */
  byline(paper: string): StatedAuthor[] {
    return this.#database.all(
      (row) => ({
        record: textIn(row, 'start'),
        person: valuesIn(row),
        authored: decode(textIn(row, 'authored')),
      }),
      selectByline,
      paper,
    );
  }

  /** What is stated of those who stand in one byline with a person. */
  coauthors(person: string): Properties[] {
    return this.#database.all(valuesIn, selectCoauthors, person);
  }

  /** The records at the other end of a record's relationships: `outgoing` from it, or else to it. */
  neighbours(type: RelationshipType, isOutgoing: boolean, record: string): string[] {
    const [own, far] = isOutgoing ? ['start', 'finish'] : ['finish', 'start'];
    return this.#database.all(
      (row) => textIn(row, 'far'),
      `SELECT ${far} AS far FROM relationship WHERE type = ? AND ${own} = ?`,
      ...[type, record],
    );
  }
}
