import { z } from 'zod';
import { deleteSource, readSource, type SourceRow, writeSource } from '../../src/graph/statements/sources.ts';
import type { StoredProperties } from '../../src/graph/statements/stored.ts';
import { writeFirstVersion } from '../../src/graph/statements/version.ts';
import { programVersion } from '../../src/graph/version.ts';
import type { StatedValues } from '../formats/format.ts';
import type { Stage } from '../stage/stage.ts';
import { sameAsKeys, storedSameAsLines } from './decide/same-as-lines.ts';
import { doubtsInWords } from './doubt-message.ts';
import { keepWhatStands, readStanding } from './find/standing.ts';
import type { LoadCounts } from './graph/counts.ts';
import type { Transactions } from './graph/transactions.ts';
import type { DocumentToLoad } from './loader.ts';
import { resolveIdentities } from './resolve.ts';
import { emptiedSource, sourceProperties } from './source-properties.ts';
import { Writer, type WriterOptions } from './write/writer.ts';

/** What is to become of a source: it says what a document states, or nothing any more. */
export type Task = LoadTask | WithdrawalTask;

interface LoadTask extends DocumentToLoad {
  readonly kind: 'load';
}

interface WithdrawalTask {
  readonly kind: 'withdrawal';
  readonly sourceKey: string;
  /** States nothing. */
  readonly stage: Stage;
}

export function sourceKeyOf(task: Task): string {
  return task.kind === 'load' ? task.source.key : task.sourceKey;
}

/**
 * Makes the graph say of one source what the stage says: reads what stands, decides who is who, writes the difference.
 * A task that was interrupted is ended by running it again.
 */
export async function reconcile(
  graph: Transactions,
  task: Task,
  options: WriterOptions,
): Promise<LoadCounts> {
  const { stage } = task;
  const key = sourceKeyOf(task);
  stage.restart();
  const [before] = await graph.run(readSource, { source: key });
  if (before !== undefined) await readStanding(stage, graph, key);
  else await graph.run(writeFirstVersion, { ...programVersion });
  if (task.kind === 'load' && task.source.partial) keepWhatStands(stage, key);

  const writer = new Writer(stage, graph, key, options);
  const sameAsLines = storedSameAsLines(before?.properties.judgements);
  const undecided = [...sameAsKeys(sameAsLines), ...keysIn(before?.properties.undecided)];
  const { merges, doubts } = keepIfSaidAlready(stage, before, sameAsLines)
    ? { merges: {}, doubts: [] }
    : await resolveIdentities(stage, graph, key, undecided);
  const hasChanges = writer.plan();
  const pending = (): string[] => [
    ...new Set([
      ...undecided,
      ...writer.regrouped(),
      ...stage.versions.changedBeside(),
      ...stage.identities.joinedOtherwise(key),
    ]),
  ];
  if (task.kind === 'withdrawal') await withdraw(graph, key, pending(), writer);
  else {
    const now = sourceProperties(task);
    if (before === undefined || hasChanges || !saysTheSame(before.properties, now))
      await load(graph, key, { ...now, undecided: pending() }, writer);
    else if (before.properties.digest !== task.digest || before.properties.complete !== true)
      // Only its bytes are others, or an attempt before did all but this.
      await setSource(graph, key, { ...now, importedAt: before.properties.importedAt, undecided: null });
  }
  return { ...writer.count(), merges, ...doubtsInWords(doubts) };
}

/**
 * Until all is written, the source is marked as incomplete, and is not taken for unchanged. It also keeps the keys of
 * the nodes that are being decided anew: other sources state those, so nothing else would tell the next attempt, or a
 * withdrawal in its place, that half of it was done. A single transaction needs no mark: it shows at its end or not
 * at all.
 */
async function load(
  graph: Transactions,
  source: string,
  properties: Readonly<Record<string, unknown>>,
  writer: Writer,
): Promise<void> {
  const done = { complete: true, undecided: null };
  if (graph.isParallel) {
    await setSource(graph, source, { ...properties, complete: false });
    await writer.write();
    await setSource(graph, source, done);
  } else {
    await setSource(graph, source, { ...properties, ...done });
    await writer.write();
  }
}

/** Empties the source before it goes: a withdrawal that is interrupted leaves it marked as incomplete, as a load does. */
async function withdraw(
  graph: Transactions,
  source: string,
  pending: readonly string[],
  writer: Writer,
): Promise<void> {
  await setSource(graph, source, { ...emptiedSource(), undecided: pending });
  await writer.write();
  await graph.run(deleteSource, { source });
}

async function setSource(
  graph: Transactions,
  source: string,
  properties: Readonly<Record<string, unknown>>,
): Promise<void> {
  await graph.run(writeSource, { source, properties });
}

/**
 * Where the graph holds exactly what the stage does, nothing is left to decide: its records stay the nodes that they are.
 * @returns whether that is so
 */
function keepIfSaidAlready(
  stage: Stage,
  before: SourceRow | undefined,
  sameAsLines: readonly object[],
): boolean {
  if (before?.properties.complete !== true) return false;
  if (JSON.stringify(sameAsLines) !== JSON.stringify(stage.sameAsLines.all())) return false;
  if (!stage.standing.isAsStated()) return false;
  stage.identities.keepAll();
  stage.versions.keepAll();
  return true;
}

function keysIn(stored: unknown): string[] {
  return z.array(z.string()).optional().parse(stored) ?? [];
}

/** Where it was read from is no part of what a document says: moving the file is no change. */
function saysTheSame(before: StoredProperties, now: StatedValues): boolean {
  return (['recordCount', 'partial', 'validUntil', 'judgements'] as const).every(
    (name) => JSON.stringify(before[name] ?? null) === JSON.stringify(now[name] ?? null),
  );
}
