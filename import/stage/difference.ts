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

/** How many nodes and relationships changed in each way. */
export type ActionCounts = Record<Action, number>;

/** How many changes wait for the end of their document; one that makes more is written in parts, each for good. */
const mostWaiting = 50_000;

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
  #waiting: Change[] = [];

  /** Takes a change of the document under way: it counts once `keep` says that the document is in the graph. */
  readonly add = (change: Change): void => {
    this.#waiting.push(change);
    if (this.#waiting.length >= mostWaiting) this.keep();
  };

  /**
   * Keeps the changes of a document that has come to its end; one that fails takes its own back. Two documents that change
   * one thing make one difference: what it was before the first and is after the last.
   */
  keep(): void {
    for (const { kind, id, name, before, after } of this.#waiting)
      this.#database.run(
        `INSERT INTO change VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (kind, id) DO UPDATE SET after = excluded.after,
           name = CASE WHEN excluded.after IS NULL THEN change.name ELSE excluded.name END`,
        ...[kind, id, name, before, after],
      );
    this.#waiting = [];
  }

  /** Counts what all documents together have changed. */
  totals(): { readonly nodes: ActionCounts; readonly relationships: ActionCounts } {
    return { nodes: this.#total(nodeLabels), relationships: this.#total(relationshipTypes) };
  }

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

  #total(kinds: readonly string[]): ActionCounts {
    const count = (action: Action): number => kinds.reduce((sum, kind) => sum + this.#count(kind, action), 0);
    return { created: count('created'), updated: count('updated'), withdrawn: count('withdrawn') };
  }

  #count(kind: string, action: Action): number {
    return this.#database.count(
      'SELECT count(*) FROM difference WHERE kind = ? AND action = ?',
      ...[kind, action],
    );
  }

  #ofKind(kind: string, most: number): KindDifference {
    return {
      kind,
      created: this.#count(kind, 'created'),
      updated: this.#count(kind, 'updated'),
      withdrawn: this.#count(kind, 'withdrawn'),
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
