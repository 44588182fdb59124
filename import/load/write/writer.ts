import {
  type NodeLabel,
  nodeLabels,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../../src/graph/model.ts';
import type { Change } from '../../stage/difference.ts';
import type { NodePair, RelationshipEdit } from '../../stage/entries.ts';
import type { Stage } from '../../stage/stage.ts';
import { chunks, unions } from '../graph/chunks.ts';
import { type ChangeCounts, type LoadCounts, noChanges } from '../graph/counts.ts';
import { pairText } from '../graph/relationship-state.ts';
import type { Batch, RunStatement, Transactions } from '../graph/transactions.ts';
import { changeOfNode } from './change.ts';
import { FreshNodes } from './fresh-nodes.ts';
import { type NodeChange, nodeChange, regroupings } from './involved.ts';
import { relationshipMoves } from './regroup.ts';
import { relationshipBatches } from './relationship-batches.ts';
import { RelationshipChanges } from './relationship-changes.ts';
import { countNode, writeNodes } from './write-nodes.ts';
import { writeRelationships } from './write-relationships.ts';

/** How many nodes or relationships one statement writes; where a load goes in batches, a transaction has as many. */
const usualBatchSize = 5000;

/** How many nodes that exchange records are written at once: some bring hundreds of relationships along. */
const regroupingSize = 500;

export interface WriterOptions {
  /** How many nodes or relationships a batch holds: 5,000 unless told. */
  readonly batchSize?: number | undefined;
  /** Is told of each difference that is made. */
  readonly onChange?: ((change: Change) => void) | undefined;
  /** Is told how many facts of the document are done, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Writes the difference between what a source says in the stage and what the graph holds of it. */
export class Writer {
  readonly #nodes: ChangeCounts = noChanges();
  readonly #stage: Stage;
  readonly #graph: Transactions;
  readonly #source: string;
  readonly #options: WriterOptions;
  readonly #batchSize: number;
  readonly #fresh: FreshNodes;
  readonly #relationships: RelationshipChanges;
  /** How many of the nodes that were created or updated the source states. */
  #changed = 0;
  #done = 0;
  #total = 0;

  constructor(stage: Stage, graph: Transactions, source: string, options: WriterOptions) {
    this.#stage = stage;
    this.#graph = graph;
    this.#source = source;
    this.#options = options;
    this.#batchSize = options.batchSize ?? usualBatchSize;
    this.#fresh = new FreshNodes(stage);
    this.#relationships = new RelationshipChanges(stage, options.onChange);
  }

  /** Finds what has to be written. @returns whether there is anything */
  plan(): boolean {
    for (const label of nodeLabels) this.#stage.edits.findNodes(label, this.#source);
    this.#total = this.#stage.edits.count();
    return this.#total > 0;
  }

  /** Keys of the nodes that exchange records: a load that is interrupted leaves these undecided. */
  regrouped(): string[] {
    return nodeLabels.flatMap((label) => regroupings(this.#stage, label).flat());
  }

  async write(): Promise<void> {
    for (const type of relationshipTypes)
      await this.#writeEdits(type, this.#stage.edits.removals(type, this.#source), false);
    for (const label of nodeLabels) {
      const groups = regroupings(this.#stage, label);
      for (const nodes of unions(groups, Math.min(this.#batchSize, regroupingSize)))
        await this.#regroup(label, nodes);
      await this.#writeNodes(label, new Set(groups.flat()));
    }
    const fresh = new Set(nodeLabels.filter((label) => this.#fresh.areAll(label)));
    for (const type of relationshipTypes) {
      const { from, to } = relationshipModels[type];
      const edits = this.#stage.edits.additions(type, this.#source);
      await this.#writeEdits(type, edits, fresh.has(from) && fresh.has(to));
    }
  }

  /**
   * Counts what has become of nodes and relationships. Unchanged are those that the source states and that are as
   * they were.
   */
  count(): Pick<LoadCounts, 'nodes' | 'relationships'> {
    const nodes = { ...this.#nodes, unchanged: this.#stage.edits.countStatedNodes() - this.#changed };
    return { nodes, relationships: this.#relationships.count() };
  }

  /**
   * Writes nodes that exchange records, in one transaction: what other sources say moves with the records, and must
   * not be lost on the way.
   */
  async #regroup(label: NodeLabel, nodes: readonly string[]): Promise<void> {
    // A record that nobody states any more would be a node of its own: it never comes to be.
    const changes = nodes
      .map((key) => nodeChange(this.#stage, label, key, this.#source))
      .filter(({ before, after }) => before !== null || after !== null);
    const write = async (run: RunStatement): Promise<() => void> => {
      const moves = await relationshipMoves(run, this.#stage, label, nodes);
      const moved: (() => void)[] = [];
      const edit = async (type: RelationshipType, edits: readonly RelationshipEdit[]): Promise<void> => {
        const written = await writeRelationships(run, type, edits);
        moved.push(() => this.#relationships.note(type, written));
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
        // Who removes a relationship STATES locks its neighbours at the source: two writers would wait for each other.
        locks: changes.some(({ before }) => before !== null) ? ['Source'] : [],
        write: async (run) => {
          await writeNodes(run, label, changes, this.#source);
          return () => {
            this.#fresh.note(changes);
            this.#noteNodes(changes);
          };
        },
      };
    }
  }

  *#involved(label: NodeLabel, apart: ReadonlySet<string>): Iterable<string> {
    for (const node of this.#stage.edits.nodes(label)) if (!apart.has(node)) yield node;
  }

  #noteNodes(changes: readonly NodeChange[]): void {
    for (const change of changes) {
      const action = countNode(this.#nodes, change);
      if (action === 'unchanged') continue;
      if (change.after?.statements.some(({ source }) => source === this.#source)) this.#changed += 1;
      this.#options.onChange?.(changeOfNode(change));
    }
    this.#advance(changes.length);
  }

  /** @param areNew whether none of them can stand yet */
  async #writeEdits(
    type: RelationshipType,
    edits: Iterable<RelationshipEdit>,
    areNew: boolean,
  ): Promise<void> {
    const tried = new WeakSet<readonly RelationshipEdit[]>();
    const sizes = { isParallel: this.#graph.isParallel, batchSize: this.#batchSize };
    const batches = relationshipBatches(type, edits, sizes, async (run, batch) => {
      // A batch that is tried again may be in the graph already: perhaps only the answer was lost.
      const isFirst = !tried.has(batch);
      tried.add(batch);
      const isNew = this.#newAmong(type, batch, areNew);
      const written = await writeRelationships(run, type, batch, (pair) => isFirst && isNew(pair));
      return () => {
        this.#relationships.note(type, written, isNew);
        this.#advance(batch.length);
      };
    });
    await this.#graph.writeAll(batches);
  }

  #newAmong(
    type: RelationshipType,
    edits: readonly RelationshipEdit[],
    areNew: boolean,
  ): (pair: NodePair) => boolean {
    if (areNew) return () => true;
    const pairs = new Map(edits.map(({ pair }) => [pairText(pair), pair]));
    const found = [...pairs].flatMap(([text, pair]) => (this.#fresh.isNew(type, pair) ? [text] : []));
    const names = new Set(found);
    return (pair) => names.has(pairText(pair));
  }

  #advance(count: number): void {
    this.#done += count;
    this.#options.onProgress?.(this.#done, this.#total);
  }
}
