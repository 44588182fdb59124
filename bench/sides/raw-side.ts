import neo4j from 'neo4j-driver';
import type { ServerSettings } from '../../src/config.ts';
import { createDriver } from '../../src/database/connection.ts';
import type { Operation } from '../operations/operation.ts';
import type { Side } from './side.ts';

/** The hand-written statement, sent by the driver as the service sends its own; there is no HTTP. */
export function openRaw(server: ServerSettings): Side {
  const driver = createDriver(server);
  const run = async ({ cypher }: Operation, key: string): Promise<unknown> => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run<{ row: unknown }>(cypher, { key });
      return records[0]?.get('row');
    } finally {
      await session.close();
    }
  };
  return {
    name: 'raw',
    pid: undefined,
    ask: async (operation, key) => {
      await run(operation, key);
      return 0;
    },
    answer: run,
    close: () => driver.close(),
  };
}
