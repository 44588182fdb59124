import { z } from 'zod';
import * as statements from '../../src/graph/load-statements.ts';
import type { StatedValues } from '../formats/format.ts';
import type { Stage } from '../stage/stage.ts';
import type { LoadCounts, MergeCounts } from './counts.ts';
import {
  readSameAsLines,
  resolveIdentities,
  sameAsKeys,
  storedSameAsLines,
  storeSameAsLines,
} from './decide/resolve.ts';
import { keepWhatStands, readStanding } from './find/standing.ts';
import type { DocumentToLoad, LoaderOptions } from './loader.ts';
import { storedIssues } from './stored-issues.ts';
import type { Transactions } from './transactions.ts';
import { Writer } from './write/writer.ts';

/** A document that is to be loaded, or a source that is to be taken out: then it states nothing. */
export interface LoadTask extends DocumentToLoad {
  readonly isWithdrawn: boolean;
}

/**
 * Brings one document into the graph: reads what stands, decides who is who, writes the difference. What it has begun
 * and not ended, the same again ends.
 */
export async function loadDocument(
  graph: Transactions,
  document: LoadTask,
  options: LoaderOptions,
): Promise<LoadCounts> {
  const { source, stage } = document;
  stage.restart();
  const [before] = await graph.run(statements.readSource, { source: source.key });
  if (before !== undefined) await readStanding(stage, graph, source.key);
  if (source.partial && !document.isWithdrawn) keepWhatStands(stage, source.key);

  const writer = new Writer(stage, graph, source.key, options);
  const saidBefore = storedSameAsLines(before?.properties.judgements);
  const undecided = [...sameAsKeys(saidBefore), ...keysIn(before?.properties.undecided)];
  const merges: MergeCounts = keepIfSaidAlready(stage, before, saidBefore)
    ? {}
    : await resolveIdentities(stage, graph, source.key, undecided);
  const changes = writer.plan();
  const now = sourceProperties(document);
  const isAsBefore = before !== undefined && !changes && saysTheSame(before.properties, now);
  if (!isAsBefore || document.isWithdrawn) {
    const pending = [...new Set([...undecided, ...writer.regrouped()])];
    await writeMarkedIncomplete(graph, document, { ...now, undecided: pending }, () => writer.write());
  } else if (before.properties.digest !== document.digest || before.properties.complete !== true)
    await writeSource(graph, source.key, {
      ...now,
      importedAt: before.properties.importedAt,
      undecided: null,
    });
  return { ...writer.count(), merges };
}

/**
 * Until all is written, the source is marked as incomplete: it is not taken for unchanged then. It also keeps the keys of
 * what is being decided anew. Other sources state that, so nothing else would tell the next attempt, or a withdrawal
 * in its place, that half of it was done.
 */
async function writeMarkedIncomplete(
  graph: Transactions,
  { source, isWithdrawn }: LoadTask,
  properties: Record<string, unknown>,
  write: () => Promise<void>,
): Promise<void> {
  const isWhole = !graph.isParallel && !isWithdrawn;
  await writeSource(graph, source.key, {
    ...properties,
    complete: isWhole,
    ...(isWhole ? { undecided: null } : {}),
  });
  await write();
  if (isWithdrawn) await graph.run(statements.deleteSource, { source: source.key });
  else if (!isWhole) await writeSource(graph, source.key, { complete: true, undecided: null });
}

async function writeSource(
  graph: Transactions,
  key: string,
  properties: Record<string, unknown>,
): Promise<void> {
  await graph.run(statements.writeSource, { source: key, properties });
}

/**
 * Where the graph holds what the stage does, to the end, there is nothing to decide: what its records stand for goes on.
 * @returns whether that is so
 */
function keepIfSaidAlready(
  stage: Stage,
  before: statements.SourceRow | undefined,
  saidBefore: readonly object[],
): boolean {
  if (before?.properties.complete !== true) return false;
  if (JSON.stringify(saidBefore) !== JSON.stringify(readSameAsLines(stage))) return false;
  const differences = [
    'SELECT label, key AS name, vals FROM node EXCEPT SELECT label, record, vals FROM statement',
    'SELECT label, record, vals FROM statement EXCEPT SELECT label, key, vals FROM node',
    `SELECT type, start, finish, discriminator, vals FROM relationship
     EXCEPT SELECT type, start, finish, discriminator, vals FROM standing`,
    `SELECT type, start, finish, discriminator, vals FROM standing
     EXCEPT SELECT type, start, finish, discriminator, vals FROM relationship`,
  ];
  if (differences.some((select) => stage.first(`${select} LIMIT 1`) !== undefined)) return false;
  stage.run('INSERT INTO identity SELECT DISTINCT label, record, node FROM statement WHERE record <> node');
  return true;
}

/** What the node of a source holds once all that it says is in the graph. */
export function sourceProperties({ source, stage, digest, issues }: DocumentToLoad): StatedValues {
  const { key, kind, uri, recordCount, partial, validUntil } = source;
  const sameAsLines = readSameAsLines(stage);
  return {
    key,
    kind,
    uri,
    recordCount,
    partial,
    validUntil: validUntil ?? null,
    digest,
    ...storedIssues(issues),
    complete: true,
    importedAt: new Date().toISOString(),
    nodes: stage.count('node'),
    relationships: stage.count('relationship'),
    // Null takes away what the version before has said.
    judgements: sameAsLines.length === 0 ? null : storeSameAsLines(sameAsLines),
  };
}

function keysIn(stored: unknown): string[] {
  return z.array(z.string()).optional().parse(stored) ?? [];
}

/** Where it was read from is no part of what a document says: moving the file is no change. */
function saysTheSame(before: statements.StoredProperties, now: Record<string, unknown>): boolean {
  return (['recordCount', 'partial', 'validUntil', 'judgements'] as const).every(
    (name) => JSON.stringify(before[name] ?? null) === JSON.stringify(now[name] ?? null),
  );
}
