import neo4j, { type Driver } from 'neo4j-driver';
import type { ServerSettings } from '../../src/config.ts';
import { createDriver } from '../../src/database/connection.ts';
import { type Asked, type Operation, statementByHand } from '../operations/operation.ts';
import { scalarSide } from './scalar-side.ts';
import { databaseVariables, startServer } from './server-process.ts';
import type { Side } from './side.ts';

/** Runs the hand-written statement as the service sends its own. @returns the column `row`, null where there is none */
export async function runRaw(driver: Driver, operation: Operation, asked: Asked): Promise<unknown> {
  const { text, parameters } = statementByHand(operation, asked);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run<{ row: unknown }>(text, parameters);
    return records[0]?.get('row') ?? null;
  } finally {
    await session.close();
  }
}

/** The hand-written statement, sent by the driver from here; there is no HTTP. */
export function openRaw(server: ServerSettings): Side {
  const driver = createDriver(server);
  return {
    name: 'raw',
    pid: undefined,
    ask: async (operation, asked) => {
      await runRaw(driver, operation, asked);
      return 0;
    },
    answer: (operation, asked) => runRaw(driver, operation, asked),
    close: () => driver.close(),
  };
}

/** The hand-written statement behind Yoga, in a process of its own, its rows sent as they come: what a service costs at least. */
export async function startRawServed(server: ServerSettings): Promise<Side> {
  const running = await startServer('bench/sides/raw-server.ts', [], databaseVariables(server));
  return scalarSide('raw-served', running);
}
