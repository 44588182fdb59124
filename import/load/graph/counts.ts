import { type MergeRuleName, mergeRules } from '../../identity/record.ts';

/** How many nodes or relationships one load created, updated, left as they were or withdrew. */
export interface ChangeCounts {
  created: number;
  updated: number;
  unchanged: number;
  withdrawn: number;
}

/** What loading one document changed in the graph. */
export interface LoadCounts {
  readonly nodes: ChangeCounts;
  readonly relationships: ChangeCounts;
  /** How many of its records became one with another, by the rule that says so. */
  readonly merges: MergeCounts;
  /** Ids by which nobody became one, since sources tell two people apart who have them: a sentence each. */
  readonly doubts?: readonly string[];
}

export type MergeCounts = Partial<Record<MergeRuleName, number>>;

/** Adds the second's numbers to the first. */
export function addCounts(total: ChangeCounts, counts: ChangeCounts): void {
  total.created += counts.created;
  total.updated += counts.updated;
  total.unchanged += counts.unchanged;
  total.withdrawn += counts.withdrawn;
}

/** Adds the second's numbers to the first. */
export function addMerges(total: MergeCounts, merges: MergeCounts): void {
  for (const rule of mergeRules) {
    const count = merges[rule];
    if (count !== undefined) total[rule] = (total[rule] ?? 0) + count;
  }
}

/** Whether anything in the graph is different after the load. */
export function hasChanges(counts: ChangeCounts): boolean {
  return counts.created + counts.updated + counts.withdrawn > 0;
}

export function noChanges(): ChangeCounts {
  return { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
}
