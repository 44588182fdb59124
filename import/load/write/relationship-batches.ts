import { type RelationshipType, relationshipModels } from '../../../src/graph/model.ts';
import type { RelationshipEdit } from '../../stage/entries.ts';
import { isSamePair } from '../graph/relationship-state.ts';
import { sessionCount } from '../graph/sessions.ts';
import type { Batch, RunStatement } from '../graph/transactions.ts';

/**
 * Divides edits into batches such that those with different locks touch no node in common: writers never wait for each
 * other in a circle. Each end's nodes are divided into as many parts as there are writers, so that all of them find work,
 * and into no more: a transaction costs much beside its rows. Edits of one pair of nodes are in batches with the same
 * locks, in their order; those that follow each other are in one batch.
 */
export function* relationshipBatches(
  type: RelationshipType,
  edits: Iterable<RelationshipEdit>,
  { isParallel, batchSize }: { readonly isParallel: boolean; readonly batchSize: number },
  write: (run: RunStatement, edits: readonly RelationshipEdit[]) => ReturnType<Batch['write']>,
): Iterable<Batch> {
  const { from, to } = relationshipModels[type];
  const parts = isParallel ? sessionCount : 1;
  const cells = new Map<string, { locks: string[]; edits: RelationshipEdit[] }>();
  for (const edit of edits) {
    const locks = [`${from}/${partOf(edit.pair.from, parts)}`, `${to}/${partOf(edit.pair.to, parts)}`];
    const name = locks.join(' ');
    const full = cells.get(name);
    const last = full?.edits.at(-1);
    if (full !== undefined && full.edits.length >= batchSize && last && !isSamePair(last.pair, edit.pair)) {
      cells.delete(name);
      yield { locks, write: (run) => write(run, full.edits) };
    }
    const cell = cells.get(name) ?? { locks, edits: [] };
    cells.set(name, cell);
    cell.edits.push(edit);
  }
  for (const { locks, edits: rest } of cells.values()) yield { locks, write: (run) => write(run, rest) };
}

/** Finds the part of a key: always the same one, whichever that is. */
function partOf(key: string, parts: number): number {
  let hash = 0;
  for (let at = Math.max(0, key.length - 12); at < key.length; at += 1) {
    hash = (hash * 31 + key.charCodeAt(at)) % 65_521;
  }
  return hash % parts;
}
