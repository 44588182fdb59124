import type { ManagedTransaction, Session, Transaction } from 'neo4j-driver';
import type { Database } from '../../../src/database/database.ts';
import { openSession, withSession } from '../../../src/database/session.ts';
import { integers } from '../../../src/graph/integers.ts';
import type { CypherStatement } from '../../../src/graph/statement.ts';
import { takeImportLock } from '../../../src/graph/statements/sources.ts';

/** Runs one statement to its end. */
export type Run = <Row>(
  statement: CypherStatement<Row>,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Row[]>;

/** A part of a load that is written as a whole or not at all. */
export interface Batch {
  /** What no other batch may touch at the same time: two that change one node would wait for each other. */
  readonly locks: readonly string[];
  /** @returns what to do once it is written for good: an attempt may fail and be repeated */
  write(run: Run): Promise<() => void>;
}

/** How a load reads from the graph and writes to it. */
export interface Transactions {
  readonly run: Run;
  /** Rows as they come: they need not fit into memory. */
  stream<Row>(
    statement: CypherStatement<Row>,
    parameters: Readonly<Record<string, unknown>>,
    onRow: (row: Row) => void,
  ): Promise<void>;
  /** Writes the batches, as many at once as may be. */
  writeAll(batches: Iterable<Batch>): Promise<void>;
  /** False where everything is one transaction: then the graph shows all of a document or none. */
  readonly isParallel: boolean;
}

type Runner = Pick<ManagedTransaction, 'run'>;

/** Everything in one transaction. */
export function withinTransaction(transaction: Runner): Transactions {
  const run = runIn(transaction);
  return {
    run,
    stream: streamIn(transaction),
    writeAll: async (batches) => {
      for (const batch of batches) (await batch.write(run))();
    },
    isParallel: false,
  };
}

/** How many batches are written at once. */
export const sessionCount = 2;

/** How many batches wait at most: among so many there is one, as a rule, that shares no lock with those under way. */
const waitingCount = 2 * sessionCount;

/** Each batch in a transaction of its own, several at once; the driver repeats those that end by a transient error. */
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
 * Batches that share a lock are written in their order, others as they find a writer. The first error ends the work, after
 * the batches that are under way.
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
        // At each attempt: the driver may repeat it after the database was away, and the lock with it.
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

/** The batches, each as soon as there is a writer for it and none that is busy shares a lock with it. */
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

/**
 * Rows are trusted to have the shape that their statement declares: only this module's own statements get here, and what is
 * read from properties is checked by `propertiesOf`.
 */
function runIn(runner: Runner): Run {
  return async <Row>({ text }: CypherStatement<Row>, parameters = {}) => {
    const result = await runner.run<Row & Record<string, unknown>>(text, sent(parameters));
    return result.records.map((record): Row => record.toObject());
  };
}

function streamIn(runner: Runner): Transactions['stream'] {
  return async <Row>(
    { text }: CypherStatement<Row>,
    parameters: Readonly<Record<string, unknown>>,
    onRow: (row: Row) => void,
  ) => {
    const result = runner.run<Row & Record<string, unknown>>(text, sent(parameters));
    for await (const record of result) onRow(record.toObject());
  };
}

function sent(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) copy[name] = integers(value);
  return copy;
}

/** The import lock, held by a transaction of its own. */
export interface ImportLock {
  /** @throws where it is held no more: the database was away meanwhile, and another import may have begun */
  check(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the import lock; another import waits for it meanwhile. It goes with its owner: the database ends the transaction
 * of a connection that is gone.
 */
export async function holdImportLock(database: Database): Promise<ImportLock> {
  const session = openSession(database);
  try {
    const transaction: Transaction = await session.beginTransaction();
    await transaction.run(takeImportLock.text);
    return {
      check: async () => {
        await transaction.run('RETURN 1');
      },
      // A session takes its open transaction back when it is closed.
      release: () => session.close(),
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}
