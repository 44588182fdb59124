import type { NodeLabel, RelationshipType } from '../../src/graph/model.ts';
import { pairIn } from './decided-ends.ts';
import type { RelationshipId } from './entries.ts';
import { textIn, textOrNullIn, typeIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** A relationship that this load has written. */
export interface WrittenRelationship {
  readonly type: RelationshipType;
  readonly id: RelationshipId;
  /** What stood before the load and what stands now, as texts that are equal for the same; null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a load has written so far. */
export class Written {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** Notes a node that the load has created. */
  noteFresh(label: NodeLabel, node: string): void {
    this.#database.run('INSERT OR IGNORE INTO fresh VALUES (?, ?)', label, node);
  }

  isFresh(label: NodeLabel, node: string): boolean {
    return this.#database.has('SELECT 1 FROM fresh WHERE label = ? AND node = ?', label, node);
  }

  /** Whether each stated record of a label is a fresh node. */
  areAllFresh(label: NodeLabel): boolean {
    return !this.#database.has(
      `SELECT 1 FROM node WHERE label = ? AND NOT EXISTS (
         SELECT 1 FROM fresh WHERE fresh.label = node.label AND fresh.node = node.key) LIMIT 1`,
      label,
    );
  }

  /** Notes what has become of a relationship; written again, it keeps what stood before the first time. */
  noteRelationship({ type, id, before, after }: WrittenRelationship): void {
    this.#database.run(
      `INSERT INTO altered VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET after = excluded.after`,
      ...[type, id.from, id.to, id.discriminator, before, after],
    );
  }

  /** Those that were noted, by their type. */
  relationships(): Generator<WrittenRelationship> {
    return this.#database.each(
      (row) => ({
        type: typeIn(row),
        id: { ...pairIn(row), discriminator: textIn(row, 'discriminator') },
        before: textOrNullIn(row, 'before'),
        after: textOrNullIn(row, 'after'),
      }),
      'SELECT * FROM altered ORDER BY type',
    );
  }
}
