import type { Database } from '../../src/database/database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { type NodeLabel, nodeLabels, relationshipModels } from '../../src/graph/model.ts';
import { countNodes } from '../../src/graph/statements/pages.ts';
import { writeVersion } from '../../src/graph/statements/version.ts';
import { type GraphVersion, programVersion } from '../../src/graph/version.ts';
import { addMerges, type MergeCounts } from '../load/graph/counts.ts';
import { holdImportLock } from '../load/graph/import-lock.ts';
import { throughSessions } from '../load/graph/sessions.ts';
import type { Transactions } from '../load/graph/transactions.ts';
import { Difference } from '../stage/difference.ts';
import { groupedTypes } from './group.ts';
import type { MigrationOptions, MigrationReport } from './migration.ts';
import { type Work, works, worksFor } from './steps.ts';

/** How many nodes are read at a time, and how many nodes or relationships a batch writes. */
const usualBatchSize = 2000;

/**
 * Brings a graph up to date from what it holds of each source. It goes in batches, and notes the version at its end: one
 * that was interrupted leaves a graph that is as old as before, and the same again completes it.
 * @throws what the driver throws
 */
export async function migrate(
  database: Database,
  from: GraphVersion,
  options: MigrationOptions,
): Promise<MigrationReport> {
  options.progress('Making constraints and indexes');
  await prepareDatabase(database);
  const lock = await holdImportLock(database);
  const graph = throughSessions(database, lock);
  const difference = new Difference();
  const merges: MergeCounts = {};
  const wanted = worksFor(from);
  try {
    const advance = await follow(graph, wanted, options);
    const batchSize = options.batchSize ?? usualBatchSize;
    const merged = (more: MergeCounts): void => addMerges(merges, more);
    for (const [at, work] of wanted.entries()) {
      options.progress(`Step ${at + 1} of ${wanted.length}: ${works[work].does}`);
      await works[work].run({ graph, batchSize, difference, merged, advance });
    }
    await lock.check();
    await graph.run(writeVersion, { ...programVersion });
    const steps = wanted.map((work) => works[work].does);
    return { from, to: programVersion, steps, ...difference.totals(), merges };
  } finally {
    difference.close();
    await Promise.all([graph.close(), lock.release()]);
  }
}

/** Counts what there is to do. @returns what is told how many nodes more are done */
async function follow(
  graph: Transactions,
  wanted: readonly Work[],
  { onProgress }: MigrationOptions,
): Promise<(count: number) => void> {
  const counts = new Map<NodeLabel, number>();
  for (const label of nodeLabels) {
    const [row] = await graph.run(countNodes(label));
    counts.set(label, row?.count ?? 0);
  }
  const total = wanted
    .flatMap((work) => labelsOf(work))
    .reduce((sum, label) => sum + (counts.get(label) ?? 0), 0);
  let done = 0;
  return (count) => {
    // Nodes may be parted meanwhile: then there are more than were counted.
    done = Math.min(done + count, total);
    onProgress?.(done, total);
  };
}

/** The labels whose nodes a work goes through. */
function labelsOf(work: Work): readonly NodeLabel[] {
  return work === 'group' ? groupedTypes.map((type) => relationshipModels[type].from) : nodeLabels;
}
