import type { GraphVersion } from '../../src/graph/version.ts';
import type { MergeCounts } from '../load/graph/counts.ts';
import type { Transactions } from '../load/graph/transactions.ts';
import type { ActionCounts, Difference } from '../stage/difference.ts';

export interface MigrationOptions {
  /** Told of each step, before it is taken. */
  readonly progress: (message: string) => void;
  /** Is told how many nodes all steps have gone through, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** How many nodes are read at a time, and how many nodes or relationships a batch writes: 2,000 unless told. */
  readonly batchSize?: number | undefined;
}

/** What the parts of a migration work with. */
export interface Migration {
  readonly graph: Transactions;
  readonly batchSize: number;
  /** Takes what each batch has changed. */
  readonly difference: Difference;
  /** Adds how many records became one that were apart, by rule. */
  readonly merged: (merges: MergeCounts) => void;
  /** Is told how many nodes more are done. */
  readonly advance: (count: number) => void;
}

/** What a migration has done. */
export interface MigrationReport {
  readonly from: GraphVersion;
  readonly to: GraphVersion;
  /** What it did, in words. */
  readonly steps: readonly string[];
  readonly nodes: ActionCounts;
  readonly relationships: ActionCounts;
  readonly merges: MergeCounts;
}
