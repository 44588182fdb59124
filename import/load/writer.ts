import {
  type NodeLabel,
  nodeLabels,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../src/graph/model.ts';
import { type ChangeCounts, noChanges } from '../counts.ts';
import { decode } from '../stage/encode.ts';
import type { Stage } from '../stage/stage.ts';
import { chunks, regroupingSize, relationshipBatches, unions, usualBatchSize } from './batches.ts';
import { type NodeChange, nodeChange, noteInvolved, regroupings } from './involved.ts';
import type { LoaderOptions } from './loader.ts';
import { relationshipMoves } from './regroup.ts';
import type { Batch, Run, Transactions } from './transactions.ts';
import { countNode, writeNodes } from './write-nodes.ts';
import { type RelationshipChange, type RelationshipEdit, writeRelationships } from './write-relationships.ts';

/** Writes the difference between what a source says in the stage and what the graph holds of it. */
export class Writer {
  readonly nodes: ChangeCounts = noChanges();
  readonly relationships: ChangeCounts = noChanges();
  readonly #stage: Stage;
  readonly #graph: Transactions;
  readonly #source: string;
  readonly #options: LoaderOptions;
  readonly #batchSize: number;
  #done = 0;
  #total = 0;

  constructor(stage: Stage, graph: Transactions, source: string, options: LoaderOptions) {
    this.#stage = stage;
    this.#graph = graph;
    this.#source = source;
    this.#options = options;
    this.#batchSize = options.batchSize ?? usualBatchSize;
  }

  /** Finds what has to be written. @returns whether there is anything */
  plan(): boolean {
    for (const label of nodeLabels) noteInvolved(this.#stage, label, this.#source);
    const removed = this.#countRows(removedRelationships);
    const stated = this.#countRows(newRelationships);
    this.#total = this.#stage.count('involved') + removed + stated;
    return this.#total > 0;
  }

  /** Keys of the nodes that exchange records: what other sources say of those is decided anew. */
  regrouped(): string[] {
    return nodeLabels.flatMap((label) => regroupings(this.#stage, label).flat());
  }

  async write(): Promise<void> {
    for (const type of relationshipTypes) await this.#writeEdits(type, this.#removals(type), false);
    for (const label of nodeLabels) {
      const groups = regroupings(this.#stage, label);
      for (const nodes of unions(groups, Math.min(this.#batchSize, regroupingSize)))
        await this.#regroup(label, nodes);
      await this.#writeNodes(label, new Set(groups.flat()));
    }
    const fresh = new Set(nodeLabels.filter((label) => this.#areFresh(label)));
    for (const type of relationshipTypes) {
      const { from, to } = relationshipModels[type];
      await this.#writeEdits(type, this.#additions(type), fresh.has(from) && fresh.has(to));
    }
  }

  /** What the source states and is as it was. */
  countUnchanged(): void {
    for (const [counts, table] of [
      [this.nodes, 'node'],
      [this.relationships, 'relationship'],
    ] as const) {
      counts.unchanged = Math.max(0, this.#stage.count(table) - counts.created - counts.updated);
    }
  }

  #countRows(select: string): number {
    return Number(this.#stage.first(`SELECT count(*) AS count ${select}`)?.count);
  }

  /** One transaction: what other sources say moves from node to node, and must not be lost on the way. */
  async #regroup(label: NodeLabel, nodes: readonly string[]): Promise<void> {
    const changes = nodes.map((key) => nodeChange(this.#stage, label, key, this.#source));
    const write = async (run: Run): Promise<() => void> => {
      const moves = await relationshipMoves(run, this.#stage, label, nodes);
      const moved: (() => void)[] = [];
      const edit = async (type: RelationshipType, edits: readonly RelationshipEdit[]): Promise<void> => {
        const written = await writeRelationships(run, type, edits);
        moved.push(() => this.#noteRelationships(type, written, 0));
      };
      for (const { type, away } of moves) await edit(type, away);
      await writeNodes(run, label, changes, this.#source);
      for (const { type, back } of moves) await edit(type, back);
      return () => {
        for (const note of moved) note();
        // Not fresh, even where it is new: relationships have come with its records.
        this.#noteNodes(changes);
      };
    };
    await this.#graph.writeAll([{ locks: [], write }]);
  }

  async #writeNodes(label: NodeLabel, apart: ReadonlySet<string>): Promise<void> {
    await this.#graph.writeAll(this.#nodeBatches(label, apart));
  }

  *#nodeBatches(label: NodeLabel, apart: ReadonlySet<string>): Iterable<Batch> {
    for (const keys of chunks(this.#involved(label, apart), this.#batchSize)) {
      const changes = keys.map((key) => nodeChange(this.#stage, label, key, this.#source));
      yield {
        // To take a statement out, a writer holds those beside it at the source: two would wait for each other.
        locks: changes.some(({ before }) => before !== null) ? ['Source'] : [],
        write: async (run) => {
          await writeNodes(run, label, changes, this.#source);
          return () => {
            this.#noteFresh(changes);
            this.#noteNodes(changes);
          };
        },
      };
    }
  }

  *#involved(label: NodeLabel, apart: ReadonlySet<string>): Iterable<string> {
    for (const { node } of this.#stage.iterate('SELECT node FROM involved WHERE label = ?', label)) {
      if (!apart.has(String(node))) yield String(node);
    }
  }

  #noteNodes(changes: readonly NodeChange[]): void {
    for (const change of changes) {
      const action = countNode(this.nodes, change);
      if (action !== 'unchanged')
        this.#options.onChange?.({ action, kind: change.label, name: shownName(change) });
    }
    this.#advance(changes.length);
  }

  /** At a new node of one record no relationship can stand that this load has not made for the same record. */
  #noteFresh(changes: readonly NodeChange[]): void {
    for (const { label, key, before, after } of changes) {
      if (before !== null || after?.statements.some(({ record }) => record !== key)) continue;
      this.#stage.run('INSERT OR IGNORE INTO fresh VALUES (?, ?)', label, key);
    }
  }

  /** @param areNew whether none of them can stand yet */
  async #writeEdits(
    type: RelationshipType,
    edits: Iterable<RelationshipEdit>,
    areNew: boolean,
  ): Promise<void> {
    const { from, to } = relationshipModels[type];
    const tried = new WeakSet<readonly RelationshipEdit[]>();
    const sizes = { isParallel: this.#graph.isParallel, batchSize: this.#batchSize };
    const batches = relationshipBatches(type, edits, sizes, async (run, batch) => {
      // A batch that is tried again may be in the graph already: perhaps only the answer was lost.
      const isFirst = !tried.has(batch);
      tried.add(batch);
      const written = await writeRelationships(
        run,
        type,
        batch,
        (id) => isFirst && (areNew || this.#isNew(from, id.from, to, id.to)),
      );
      return () => this.#noteRelationships(type, written, batch.length);
    });
    await this.#graph.writeAll(batches);
  }

  /** Whether nothing can stand between the two nodes, and no more than one edit speaks of them. */
  #isNew(from: NodeLabel, start: string, to: NodeLabel, finish: string): boolean {
    const [isOne, isOther] = [this.#isFresh(from, start), this.#isFresh(to, finish)];
    return (
      (isOne && isOther) || (isOne && this.#isSingle(to, finish)) || (isOther && this.#isSingle(from, start))
    );
  }

  /** Whether each record of a label is a fresh node, as on a first load: then none need be asked for. */
  #areFresh(label: NodeLabel): boolean {
    const other = `SELECT 1 FROM node WHERE label = ? AND NOT EXISTS (
      SELECT 1 FROM fresh WHERE fresh.label = node.label AND fresh.node = node.key) LIMIT 1`;
    return this.#stage.first(other, label) === undefined;
  }

  #isFresh(label: NodeLabel, node: string): boolean {
    return this.#stage.first('SELECT 1 FROM fresh WHERE label = ? AND node = ?', label, node) !== undefined;
  }

  /** Whether the node stands for its own record alone: else what is said of two of its records is one relationship. */
  #isSingle(label: NodeLabel, node: string): boolean {
    const other = 'SELECT 1 FROM identity WHERE label = ? AND node = ? AND record <> node LIMIT 1';
    return this.#stage.first(other, label, node) === undefined;
  }

  *#removals(type: RelationshipType): Iterable<RelationshipEdit> {
    for (const row of this.#stage.iterate(`SELECT standing.* ${removedRelationships} AND type = ?`, type)) {
      const id = {
        from: String(row.start_node),
        to: String(row.finish_node),
        discriminator: String(row.discriminator),
      };
      yield { id, source: this.#source, from: String(row.start), to: String(row.finish), values: null };
    }
  }

  *#additions(type: RelationshipType): Iterable<RelationshipEdit> {
    const { from, to } = relationshipModels[type];
    const rows = this.#stage.iterate(
      `SELECT relationship.*, coalesce(one.node, start) AS start_node, coalesce(other.node, finish) AS finish_node
       ${newRelationships.replace(
         'WHERE',
         `LEFT JOIN identity AS one ON one.label = '${from}' AND one.record = start
       LEFT JOIN identity AS other ON other.label = '${to}' AND other.record = finish WHERE`,
       )} AND type = ?`,
      type,
    );
    for (const row of rows) {
      const id = {
        from: String(row.start_node),
        to: String(row.finish_node),
        discriminator: String(row.discriminator),
      };
      const values = decode(row.vals);
      yield { id, source: this.#source, from: String(row.start), to: String(row.finish), values };
    }
  }

  #noteRelationships(type: RelationshipType, changes: readonly RelationshipChange[], edits: number): void {
    for (const { action, id } of changes) {
      this.relationships[action] += 1;
      this.#options.onChange?.({ action, kind: type, name: `${id.from} → ${id.to}` });
    }
    this.#advance(edits);
  }

  #advance(count: number): void {
    this.#done += count;
    this.#options.onProgress?.(this.#done, this.#total);
  }
}

/** What the source asserts today and says no more. */
const removedRelationships = `
  FROM standing WHERE NOT EXISTS (
    SELECT 1 FROM relationship WHERE relationship.type = standing.type AND relationship.start = standing.start
      AND relationship.finish = standing.finish AND relationship.discriminator = standing.discriminator)`;

/** What the source says and the graph does not have it so. */
const newRelationships = `
  FROM relationship LEFT JOIN standing USING (type, start, finish, discriminator)
  WHERE (standing.vals IS NULL OR standing.vals <> relationship.vals)`;

function shownName({ key, before, after }: NodeChange): string {
  const properties = (after ?? before)?.properties ?? {};
  const name = properties.name ?? properties.title ?? properties.displayName;
  return name === undefined ? key : `${name} (${key})`;
}
