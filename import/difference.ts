import { DatabaseSync } from 'node:sqlite';
import { nodeLabels, relationshipTypes } from '../src/graph/model.ts';
import type { Change } from './load/loader.ts';

/** What happened to nodes or relationships of one label or type. */
export interface KindDifference {
  readonly kind: string;
  readonly created: number;
  readonly updated: number;
  readonly withdrawn: number;
  /** The first of them: what goes, then what changes, then what comes, each in order of names. */
  readonly first: readonly NamedChange[];
}

export type NamedChange = Pick<Change, 'action' | 'name'>;

const order = "CASE action WHEN 'withdrawn' THEN 0 WHEN 'updated' THEN 1 ELSE 2 END, name";

/** A node that two documents change counts once, for what it was before the first and is after the last. */
const together: Readonly<
  Record<Change['action'], Partial<Record<Change['action'], Change['action'] | null>>>
> = {
  created: { updated: 'created', withdrawn: null },
  updated: { created: 'updated' },
  withdrawn: { created: 'updated', updated: 'updated' },
};

/**
 * The differences that an import makes, by name. They may be millions: they wait in a temporary file, which is gone
 * with this process.
 */
export class Difference {
  readonly #database = new DatabaseSync('');
  readonly #find;
  readonly #set;
  readonly #forget;

  constructor() {
    this.#database.exec(`
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      CREATE TABLE change (kind TEXT, name TEXT, action TEXT, PRIMARY KEY (kind, name, action)) WITHOUT ROWID;
      BEGIN;`);
    this.#find = this.#database.prepare('SELECT action FROM change WHERE kind = ? AND name = ?');
    this.#set = this.#database.prepare('INSERT INTO change VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
    this.#forget = this.#database.prepare('DELETE FROM change WHERE kind = ? AND name = ?');
  }

  readonly add = ({ kind, name, action }: Change): void => {
    // Of relationships several may join the same two nodes: they share a name, and none stands for another.
    const before = isNodeLabel(kind) ? actionOf(this.#find.get(kind, name)?.action) : undefined;
    const now = before === undefined ? action : joined(before, action);
    if (before !== undefined) this.#forget.run(kind, name);
    if (now !== null) this.#set.run(kind, name, now);
  };

  /** @param most how many names of each kind are wanted */
  byKind(most: number): KindDifference[] {
    const found = this.#database.prepare('SELECT DISTINCT kind FROM change').all();
    const kinds = new Set(found.map(({ kind }) => String(kind)));
    return [...nodeLabels, ...relationshipTypes]
      .filter((kind) => kinds.has(kind))
      .map((kind) => this.#ofKind(kind, most));
  }

  /** Every change, by kind and name. */
  *all(): Generator<{ readonly kind: string } & NamedChange> {
    const rows = this.#database.prepare(`SELECT * FROM change ORDER BY kind, ${order}`).iterate();
    for (const row of rows) {
      const action = actionOf(row.action);
      if (action !== undefined) yield { kind: String(row.kind), action, name: String(row.name) };
    }
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #ofKind(kind: string, most: number): KindDifference {
    const count = this.#database.prepare(
      'SELECT count(*) AS count FROM change WHERE kind = ? AND action = ?',
    );
    const counted = (action: Change['action']): number => Number(count.get(kind, action)?.count);
    const first = this.#database
      .prepare(`SELECT action, name FROM change WHERE kind = ? ORDER BY ${order} LIMIT ?`)
      .all(kind, most);
    return {
      kind,
      created: counted('created'),
      updated: counted('updated'),
      withdrawn: counted('withdrawn'),
      first: first.flatMap((row) => {
        const action = actionOf(row.action);
        return action === undefined ? [] : [{ action, name: String(row.name) }];
      }),
    };
  }
}

function joined(before: Change['action'], after: Change['action']): Change['action'] | null {
  const both = together[before][after];
  return both === undefined ? after : both;
}

function isNodeLabel(kind: string): boolean {
  return nodeLabels.some((label) => label === kind);
}

function actionOf(value: unknown): Change['action'] | undefined {
  return value === 'created' || value === 'updated' || value === 'withdrawn' ? value : undefined;
}
