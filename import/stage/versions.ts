import { decided } from './decided-ends.ts';
import { type StageRow, textIn, textOrNullIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** A title, and a node that has it. */
export interface TitledNode {
  readonly title: string;
  readonly node: string;
}

/** What names all versions of a paper, in the graph today and from now on; undefined where it has no others. */
export interface Works {
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** More papers of one title than this are no versions, whatever they have in common. */
const crowd = 100;

/** Which papers are versions of one work. */
export class Versions {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** Notes the work of which a node is a version in the graph today. */
  keepStanding(node: string, work: string): void {
    this.#database.run('INSERT OR REPLACE INTO standing_version VALUES (?, ?)', node, work);
  }

  /** Decides of which work a node is a version from now on. */
  decide(node: string, work: string): void {
    this.#database.run('INSERT INTO version VALUES (?, ?)', node, work);
  }

  /** Decides that all versions stay what they are in the graph. */
  keepAll(): void {
    this.#database.run('INSERT INTO version SELECT * FROM standing_version');
  }

  worksOf(node: string): Works {
    const works = this.#database.first(
      (row) => ({ before: textOrNullIn(row, 'before'), now: textOrNullIn(row, 'now') }),
      `SELECT (SELECT work FROM standing_version WHERE node = ?1) AS before,
         (SELECT work FROM version WHERE node = ?1) AS now`,
      node,
    );
    return { before: works?.before ?? undefined, now: works?.now ?? undefined };
  }

  /** Nodes that the document does not state and that become versions of another work, or of none. */
  changedBeside(): string[] {
    return this.#database.all(
      nodeIn,
      `SELECT node FROM changed_version
       WHERE NOT EXISTS (SELECT 1 FROM node WHERE label = 'Paper' AND key = changed_version.node)`,
    );
  }

  /** The titles of all papers in reach, as sources write them, and the nodes that have them once identity is decided. */
  *titlesAsWritten(source: string): Generator<TitledNode> {
    const titles = this.#database.each(
      (row) => ({ title: textOrNullIn(row, 'title'), node: textIn(row, 'node') }),
      `SELECT json_extract(node.vals, '$.title') AS title, ${decided('node.key')} AS node
       FROM node LEFT JOIN identity ON identity.label = node.label AND identity.record = node.key
       WHERE node.label = 'Paper'
       UNION ALL
       SELECT json_extract(statement.vals, '$.title') AS title, ${decided('record')} AS node
       FROM statement LEFT JOIN identity USING (label, record)
       WHERE label = 'Paper' AND source <> ?`,
      source,
    );
    for (const { title, node } of titles) if (title !== null) yield { title, node };
  }

  /** @param titled with the title as it is compared (`matchText`) */
  noteTitle({ title, node }: TitledNode): void {
    this.#database.run('INSERT OR IGNORE INTO title VALUES (?, ?)', title, node);
  }

  /** The titles that several nodes have, title by title. */
  sharedTitles(): Generator<TitledNode> {
    return this.#database.each(
      (row) => ({ title: textIn(row, 'title'), node: nodeIn(row) }),
      `SELECT title, node FROM title JOIN (
         SELECT title FROM title GROUP BY title HAVING count(*) BETWEEN 2 AND ?
       ) USING (title) ORDER BY title`,
      crowd,
    );
  }
}

function nodeIn(row: StageRow): string {
  return textIn(row, 'node');
}
