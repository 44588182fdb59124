import {
  type NodeLabel,
  nodeLabels,
  type RelationshipType,
  relationshipTypes,
} from '../../src/graph/model.ts';
import { knownIn, type StageRow, textIn } from './row.ts';
import { ScratchDatabase } from './scratch-database.ts';

/** One difference that a load makes: each node or relationship once. */
export interface Change {
  readonly kind: NodeLabel | RelationshipType;
  /** Tells it from all others of its kind, whatever they are called. */
  readonly id: string;
  /** What a person calls it: the node's name and key; of a relationship the keys of both ends. */
  readonly name: string;
  /** What it held and holds, as texts that are equal where it is as it was; null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What becomes of a node or relationship that is not left as it was. */
export type Action = 'created' | 'updated' | 'withdrawn';

/** What happened to nodes or relationships of one label or type. */
export interface KindDifference {
  readonly kind: string;
  readonly created: number;
  readonly updated: number;
  readonly withdrawn: number;
  /** The first of them: what goes, then what changes, then what comes, each in order of names. */
  readonly first: readonly NamedChange[];
}

export interface NamedChange {
  readonly action: Action;
  readonly name: string;
}

const order = "CASE action WHEN 'withdrawn' THEN 0 WHEN 'updated' THEN 1 ELSE 2 END, name, id";

const actions: readonly Action[] = ['created', 'updated', 'withdrawn'];

const createTables = `
  CREATE TABLE change (
    kind TEXT, id TEXT, name TEXT, before TEXT, after TEXT,
    PRIMARY KEY (kind, id)
  ) WITHOUT ROWID;
  -- IS NOT takes two nulls for equal: what has come and gone again is no difference.
  CREATE VIEW difference AS
    SELECT kind, id, name, CASE
      WHEN before IS NULL THEN 'created' WHEN after IS NULL THEN 'withdrawn' ELSE 'updated' END AS action
    FROM change WHERE before IS NOT after;`;

/** The differences that an import makes, by name. They may be millions: they wait in a temporary file. */
export class Difference {
  readonly #database = new ScratchDatabase(createTables);

  /** Two documents that change one thing make one difference: what it was before the first and is after the last. */
  readonly add = ({ kind, id, name, before, after }: Change): void => {
    this.#database.run(
      `INSERT INTO change VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET after = excluded.after,
         name = CASE WHEN excluded.after IS NULL THEN change.name ELSE excluded.name END`,
      ...[kind, id, name, before, after],
    );
  };

  /** @param most how many names of each kind are wanted */
  byKind(most: number): KindDifference[] {
    const kinds = new Set(this.#database.all(kindIn, 'SELECT DISTINCT kind FROM difference'));
    return [...nodeLabels, ...relationshipTypes]
      .filter((kind) => kinds.has(kind))
      .map((kind) => this.#ofKind(kind, most));
  }

  /** Every change, by kind and name. */
  all(): Generator<{ readonly kind: string } & NamedChange> {
    return this.#database.each(
      (row) => ({ kind: kindIn(row), ...namedChange(row) }),
      `SELECT * FROM difference ORDER BY kind, ${order}`,
    );
  }

  close(): void {
    this.#database.close();
  }

  #ofKind(kind: string, most: number): KindDifference {
    const counted = (action: Action): number =>
      this.#database.count('SELECT count(*) FROM difference WHERE kind = ? AND action = ?', kind, action);
    return {
      kind,
      created: counted('created'),
      updated: counted('updated'),
      withdrawn: counted('withdrawn'),
      first: this.#database.all(
        namedChange,
        `SELECT action, name FROM difference WHERE kind = ? ORDER BY ${order} LIMIT ?`,
        ...[kind, most],
      ),
    };
  }
}

function kindIn(row: StageRow): string {
  return textIn(row, 'kind');
}

function namedChange(row: StageRow): NamedChange {
  return { action: knownIn(actions, row, 'action'), name: textIn(row, 'name') };
}
