import type { Transaction } from 'neo4j-driver';
import { DatabaseWasAwayError } from '../../../src/database/connection.ts';
import type { Database } from '../../../src/database/database.ts';
import { openSession } from '../../../src/database/session.ts';
import { takeImportLock } from '../../../src/graph/statements/sources.ts';

/** The import lock, held by a transaction of its own. */
export interface ImportLock {
  /** @throws DatabaseWasAwayError where the lock is lost: the database was away, and another import may have begun meanwhile */
  check(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the import lock; another import waits until it is released. The lock goes with its owner: when the connection is
 * gone, the database ends the transaction.
 */
export async function holdImportLock(database: Database): Promise<ImportLock> {
  const session = openSession(database);
  try {
    const transaction: Transaction = await session.beginTransaction();
    await transaction.run(takeImportLock.text);
    return {
      check: async () => {
        try {
          await transaction.run('RETURN 1');
        } catch (error) {
          // The driver says of a transaction that went with its connection only that it takes no statement.
          throw new DatabaseWasAwayError('The import lock is lost.', { cause: error });
        }
      },
      // A session takes its open transaction back when it is closed.
      release: () => session.close(),
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}
