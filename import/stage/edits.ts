import { type NodeLabel, nodeLabels, type RelationshipType } from '../../src/graph/model.ts';
import { decided, decidedEnds, pairIn } from './decided-ends.ts';
import type { RelationshipEdit } from './entries.ts';
import type { Identities } from './identities.ts';
import { type StageRow, textIn, valuesIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** What the source asserts today and says no more. */
const removed = `
  FROM standing WHERE NOT EXISTS (
    SELECT 1 FROM relationship WHERE relationship.type = standing.type AND relationship.start = standing.start
      AND relationship.finish = standing.finish AND relationship.discriminator = standing.discriminator)`;

/** What the source says and the graph does not have it so. */
const added = `
  LEFT JOIN standing USING (type, start, finish, discriminator)
  WHERE (standing.vals IS NULL OR standing.vals <> relationship.vals)`;

/**
 * What has to change in the graph: the difference between what stands there and what is stated, once identity is
 * decided.
 */
export class Edits {
  readonly #database: ScratchDatabase;
  readonly #identities: Identities;

  constructor(database: ScratchDatabase, identities: Identities) {
    this.#database = database;
    this.#identities = identities;
  }

  /** Finds of which nodes something changes: what a source says, which records they are, or which other versions there are. */
  findNodes(label: NodeLabel, source: string): void {
    // What the document says, where the graph does not have it so.
    const news = `
      FROM node LEFT JOIN identity ON identity.label = node.label AND identity.record = node.key
      LEFT JOIN statement ON statement.label = node.label AND statement.record = node.key AND statement.source = ?2
      WHERE node.label = ?1
        AND (statement.record IS NULL OR statement.vals <> node.vals OR statement.node <> ${decided('node.key')})`;
    // What others say of records that are another node from now on.
    const moved = `
      FROM statement LEFT JOIN identity USING (label, record)
      WHERE label = ?1 AND source <> ?2 AND statement.node <> ${decided('record')}`;
    // What the document says no more.
    const gone = `
      FROM statement WHERE label = ?1 AND source = ?2
        AND NOT EXISTS (SELECT 1 FROM node WHERE node.label = statement.label AND node.key = statement.record)`;
    for (const select of [
      `SELECT ?1, ${decided('node.key')} ${news}`,
      `SELECT ?1, statement.node ${news} AND statement.node IS NOT NULL`,
      `SELECT ?1, ${decided('record')} ${moved}`,
      `SELECT ?1, statement.node ${moved}`,
      `SELECT ?1, statement.node ${gone}`,
    ]) {
      this.#database.run(`INSERT OR IGNORE INTO involved ${select}`, label, source);
    }
    // Records that are one with others by something else than before.
    this.#database.run(
      `INSERT OR IGNORE INTO involved SELECT ?1, ${decided('record')} FROM statement LEFT JOIN identity USING (label, record)
       WHERE label = ?1 AND statement.joined IS NOT identity.joined`,
      label,
    );
    if (label === 'Paper')
      this.#database.run('INSERT OR IGNORE INTO involved SELECT ?, node FROM changed_version', label);
  }

  /** The nodes that were found, in the order of their keys. */
  nodes(label: NodeLabel): Generator<string> {
    return this.#database.each(
      (row) => textIn(row, 'node'),
      'SELECT node FROM involved WHERE label = ?',
      label,
    );
  }

  /** Pairs of nodes that were found, of which one gives a record to the other. */
  exchanges(label: NodeLabel): [from: string, to: string][] {
    return this.#database.all(
      (row) => [textIn(row, 'one'), textIn(row, 'other')],
      `SELECT DISTINCT statement.node AS one, ${decided('record')} AS other
       FROM statement LEFT JOIN identity USING (label, record)
       WHERE label = ?1 AND statement.node <> ${decided('record')}
         AND EXISTS (SELECT 1 FROM involved WHERE involved.label = ?1 AND involved.node = statement.node)`,
      label,
    );
  }

  /** How many nodes were found, and how many relationships have to be edited. */
  count(): number {
    return (
      this.#database.count('SELECT count(*) FROM involved') +
      this.#database.count(`SELECT count(*) ${removed}`) +
      this.#database.count(`SELECT count(*) FROM relationship ${added}`)
    );
  }

  /** What the source says no more of relationships of a type. */
  removals(type: RelationshipType, source: string): Generator<RelationshipEdit> {
    return this.#database.each(
      (row) => ({ ...saidOf(row), source, values: null }),
      `SELECT standing.* ${removed} AND type = ? ORDER BY start, finish`,
      type,
    );
  }

  /** What the source says newly of relationships of a type; what it says of one pair of records follows each other. */
  additions(type: RelationshipType, source: string): Generator<RelationshipEdit> {
    const { columns, joins } = decidedEnds(type);
    return this.#database.each(
      (row) => ({ ...saidOf(row), source, values: valuesIn(row) }),
      `SELECT relationship.*, ${columns} FROM relationship ${joins} ${added} AND type = ? ORDER BY start, finish`,
      type,
    );
  }

  /** How many nodes the stated records are. */
  countStatedNodes(): number {
    if (!this.#identities.areMerged(nodeLabels)) return this.#database.count('SELECT count(*) FROM node');
    return this.#database.count(
      `SELECT count(*) FROM (SELECT DISTINCT node.label, coalesce(identity.node, key) FROM node
        LEFT JOIN identity ON identity.label = node.label AND identity.record = key)`,
    );
  }

  /**
   * How many relationships of the graph that the source asserted before the load are as they were. Several of what it says
   * may be one of them.
   */
  countLeftRelationships(): number {
    return this.#database.count(
      `SELECT count(*) FROM (SELECT DISTINCT type, start_node, finish_node, made FROM standing) AS before
       WHERE NOT EXISTS (SELECT 1 FROM altered
         WHERE altered.type = before.type AND altered.start_node = before.start_node
           AND altered.finish_node = before.finish_node AND altered.discriminator = before.made
           AND altered.before IS NOT altered.after)`,
    );
  }
}

function saidOf(row: StageRow): Omit<RelationshipEdit, 'source' | 'values'> {
  return {
    pair: pairIn(row),
    from: textIn(row, 'start'),
    to: textIn(row, 'finish'),
    discriminator: textIn(row, 'discriminator'),
  };
}
