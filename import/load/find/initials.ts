import { nameQueries, storedBlock, storedInitials } from '../../../src/graph/name-index.ts';
import { findByNameKey, type NodesOfNameKey } from '../../../src/graph/statements/nodes.ts';
import { crowd } from '../../identity/crowd.ts';
import type { IdentityRecord } from '../../identity/record.ts';
import type { Stage } from '../../stage/stage.ts';
import { chunks } from '../graph/chunks.ts';
import { comparedNames } from '../graph/node-state.ts';
import type { Transactions } from '../graph/transactions.ts';

/** How many blocks one statement looks up. */
const lookUpSize = 1000;

/** A key to look for among `nameKeys`, and how many nodes to find at most. */
interface SoughtNameKey {
  readonly name: string;
  readonly key: string;
  readonly most: number;
}

/**
 * Finds those who may be meant by a name of initials, or whom a name of initials may mean. Most blocks hold no name of
 * initials: there nobody meets.
 */
export class Initials {
  readonly #stage: Stage;
  readonly #graph: Transactions;
  readonly #source: string;
  /** Blocks to be asked whether somebody has them by a name of initials. */
  #unsure = new Set<string>();
  /** Blocks of which everybody is wanted. */
  #wanted = new Set<string>();

  /** @param source the document's */
  constructor(stage: Stage, graph: Transactions, source: string) {
    this.#stage = stage;
    this.#graph = graph;
    this.#source = source;
  }

  /** Notes who has blocks by the standing word of the source: before anything is asked, since it decides how many are asked for. */
  noteLeft(): void {
    for (const { record, values } of this.#stage.standing.saidOf('Person', this.#source))
      for (const block of comparedNames('Person', [values]).blocks)
        this.#stage.blocks.noteLeft(block, record);
  }

  add(record: string, { blocks, initials }: Pick<IdentityRecord, 'blocks' | 'initials'>): void {
    for (const block of blocks) {
      const isInitials = initials.includes(block);
      const question = this.#stage.blocks.note({ block, record, isInitials });
      if (question === 'initials') this.#unsure.add(block);
      if (question === 'everybody') this.#wanted.add(block);
    }
  }

  /** Asks the graph. @returns keys of nodes that share a block with the records, by a name of initials on either side */
  async find(): Promise<Set<string>> {
    const [unsure, wanted] = [this.#unsure, this.#wanted];
    [this.#unsure, this.#wanted] = [new Set(), new Set()];
    for (const blocks of chunks(unsure, lookUpSize)) {
      const sought = blocks.map((block) => ({ name: block, key: storedInitials(block), most: 1 }));
      for (const { name, nodes } of await this.#ask(sought)) if (nodes.length > 0) wanted.add(name);
    }
    const found = new Set<string>();
    for (const blocks of chunks(wanted, lookUpSize))
      for (const node of await this.#everybodyIn(blocks)) found.add(node);
    return found;
  }

  /** Leaves out crowded blocks, and notes them. What the graph says of `left` records may not hold any more: so many more are asked for. */
  async #everybodyIn(blocks: readonly string[]): Promise<string[]> {
    const { blocks: staged, standing } = this.#stage;
    const limits = new Map(blocks.map((block) => [block, crowd + staged.countLeft(block) + 1]));
    const sought = [...limits].map(([name, most]) => ({ name, key: storedBlock(name), most }));
    return (await this.#ask(sought)).flatMap(({ name, nodes }) => {
      if (nodes.length < (limits.get(name) ?? 0))
        return nodes.filter((node) => !standing.knows('Person', node));
      staged.noteCrowded(name);
      return [];
    });
  }

  #ask(sought: readonly SoughtNameKey[]): Promise<NodesOfNameKey[]> {
    const rows = sought.map(({ key, ...row }) => ({ ...row, query: nameQueries(key)[0] }));
    return this.#graph.run(findByNameKey, { rows });
  }
}
