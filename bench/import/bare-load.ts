import type { Driver } from 'neo4j-driver';
import { integers } from '../../src/graph/integers.ts';
import { nodeLabels, relationshipModels, relationshipTypes } from '../../src/graph/model.ts';
import type { StatedRows } from './stated-rows.ts';

/** How rows are sent: so many in a transaction, through so many sessions at once. */
export interface Sending {
  readonly batchSize: number;
  readonly sessions: number;
}

/**
 * The least that a load can be: rows that are parsed already, each merged by its key, with the properties as they are.
 * A transaction that meets another one's locks is repeated by the driver.
 */
export async function loadBare(driver: Driver, stated: StatedRows, sending: Sending): Promise<void> {
  for (const label of nodeLabels) {
    const text = `UNWIND $rows AS row MERGE (n:${label} {key: row.key}) SET n += row.props`;
    await send(driver, text, stated.nodes(label), sending);
  }
  for (const type of relationshipTypes) {
    const { from, to } = relationshipModels[type];
    const text = `UNWIND $rows AS row MATCH (a:${from} {key: row.from}) MATCH (b:${to} {key: row.to})
      MERGE (a)-[r:${type}]->(b) SET r += row.props`;
    await send(driver, text, stated.relationships(type), sending);
  }
}

/** Each session takes the next batch as soon as it is free. */
async function send(driver: Driver, text: string, all: readonly object[], sending: Sending): Promise<void> {
  let at = 0;
  const work = async (): Promise<void> => {
    const session = driver.session();
    try {
      while (at < all.length) {
        const rows = integers(all.slice(at, at + sending.batchSize));
        at += sending.batchSize;
        await session.executeWrite((transaction) => transaction.run(text, { rows }));
      }
    } finally {
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: sending.sessions }, work));
}
