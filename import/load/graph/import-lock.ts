import type { Transaction } from 'neo4j-driver';
import type { Database } from '../../../src/database/database.ts';
import { openSession } from '../../../src/database/session.ts';
import { takeImportLock } from '../../../src/graph/statements/sources.ts';

/** The import lock, held by a transaction of its own. */
export interface ImportLock {
  /** @throws where the lock is lost: the database was away, and another import may have begun meanwhile */
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
