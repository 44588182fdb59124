import type { Session } from 'neo4j-driver';
import type { Database } from '../../../src/database/database.ts';
import { openSession, withSession } from '../../../src/database/session.ts';
import type { ImportLock } from './import-lock.ts';
import { type Batch, runIn, streamIn, type Transactions } from './transactions.ts';

/** How many batches are written at once. */
export const sessionCount = 2;

/** How many batches wait at most. Among so many, one usually shares no lock with those under way. */
const waitingCount = 2 * sessionCount;

/** Writes each batch in a transaction of its own, several at once. The driver repeats those that end by a transient error. */
export function throughSessions(
  database: Database,
  lock: ImportLock,
): Transactions & { close(): Promise<void> } {
  const writers = Array.from({ length: sessionCount }, () => openSession(database));
  return {
    // A session of its own for each read: one session keeps every result that it was asked for, until it is closed.
    run: (statement, parameters) => withSession(database, (session) => runIn(session)(statement, parameters)),
    stream: (statement, parameters, onRow) =>
      withSession(database, (session) => streamIn(session)(statement, parameters, onRow)),
    writeAll: (batches) => writeConcurrently(writers, batches, lock),
    isParallel: true,
    close: async () => {
      await Promise.all(writers.map((session) => session.close()));
    },
  };
}

/**
 * Writes batches that share a lock in their order, and the others as they find a writer. After an error no batch is begun,
 * and the first error is thrown once those under way have ended.
 */
async function writeConcurrently(
  writers: readonly Session[],
  batches: Iterable<Batch>,
  lock: ImportLock,
): Promise<void> {
  const idle = [...writers];
  const busy = new Map<Batch, Promise<void>>();
  const failures: unknown[] = [];
  const start = (batch: Batch, session: Session): void => {
    const work = session
      .executeWrite(async (transaction) => {
        // Each attempt asks: the database may have been away since the last one, and the lock is gone then.
        await lock.check();
        return batch.write(runIn(transaction));
      })
      .then((note) => note())
      .catch((error: unknown) => void failures.push(error))
      .finally(() => {
        busy.delete(batch);
        idle.push(session);
      });
    busy.set(batch, work);
  };
  for await (const batch of readyBatches(batches, busy)) {
    const session = idle.pop();
    if (session === undefined || failures.length > 0) break;
    start(batch, session);
  }
  await Promise.all(busy.values());
  if (failures.length > 0) throw failures[0];
}

/** Hands out each batch as soon as a writer is idle and no busy batch shares a lock with it. */
async function* readyBatches(
  batches: Iterable<Batch>,
  busy: ReadonlyMap<Batch, Promise<void>>,
): AsyncGenerator<Batch> {
  const coming = batches[Symbol.iterator]();
  const waiting: Batch[] = [];
  for (;;) {
    while (waiting.length < waitingCount) {
      const { value, done } = coming.next();
      if (done === true) break;
      waiting.push(value);
    }
    if (waiting.length === 0) return;
    const at = waiting.findIndex((batch) => ![...busy.keys()].some((other) => shareLock(batch, other)));
    const [ready] = at < 0 || busy.size === sessionCount ? [] : waiting.splice(at, 1);
    if (ready === undefined) await Promise.race(busy.values());
    else yield ready;
  }
}

function shareLock(one: Batch, other: Batch): boolean {
  return one.locks.some((lock) => other.locks.includes(lock));
}
