import {
  type NodeLabel,
  type Properties,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../src/graph/model.ts';
import type { RelationshipStatement } from '../formats/format.ts';
import { encode } from './encode.ts';
import type { RelationshipId } from './entries.ts';
import { textIn, valuesIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import { withoutUnsaid } from './stated-values.ts';

/** What a document says of one relationship; both ends are records. */
export interface StatedRelationship extends RelationshipId {
  readonly values: Properties;
}

/** The relationships that a document states, between records. */
export class StatedRelationships {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** @returns false where there was one already: the first statement about one pair stands */
  state({ type, from, to, discriminator = '', values = {} }: RelationshipStatement): boolean {
    const changes = this.#database.run(
      'INSERT INTO relationship VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...[type, from, to, discriminator, encode(withoutUnsaid(values))],
    );
    return changes > 0;
  }

  /** Puts these values in the place of what was stated. */
  replace(type: RelationshipType, { from, to, discriminator, values }: StatedRelationship): void {
    this.#database.run(
      'INSERT OR REPLACE INTO relationship VALUES (?, ?, ?, ?, ?)',
      ...[type, from, to, discriminator, encode(values)],
    );
  }

  valuesOf(type: RelationshipType, { from, to, discriminator }: RelationshipId): Properties | undefined {
    return this.#database.first(
      valuesIn,
      'SELECT vals FROM relationship WHERE type = ? AND start = ? AND finish = ? AND discriminator = ?',
      ...[type, from, to, discriminator],
    );
  }

  /** All of one type, in the order of the keys at their ends. */
  of(type: RelationshipType): Generator<StatedRelationship> {
    return this.#database.each(
      (row) => ({
        from: textIn(row, 'start'),
        to: textIn(row, 'finish'),
        discriminator: textIn(row, 'discriminator'),
        values: valuesIn(row),
      }),
      'SELECT * FROM relationship WHERE type = ?',
      type,
    );
  }

  count(): number {
    return this.#database.count('SELECT count(*) FROM relationship');
  }

  /** Takes out those of which an end is not stated. @returns how many of each type there were */
  removeDangling(): [type: RelationshipType, count: number][] {
    return relationshipTypes.map((type) => {
      const { from, to } = relationshipModels[type];
      const isMissing = (label: NodeLabel, end: 'start' | 'finish'): string =>
        `NOT EXISTS (SELECT 1 FROM node WHERE label = '${label}' AND key = relationship.${end})`;
      const ends = `${isMissing(from, 'start')} OR ${isMissing(to, 'finish')}`;
      return [type, this.#database.run(`DELETE FROM relationship WHERE type = '${type}' AND (${ends})`)];
    });
  }
}
