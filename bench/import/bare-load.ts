import type { Driver } from 'neo4j-driver';
import { integers } from '../../src/graph/integers.ts';
import { nodeLabels, relationshipModels, relationshipTypes } from '../../src/graph/model.ts';
import type { StatedFacts } from './stated-facts.ts';

/** How rows are sent: so many in a transaction, through so many sessions at once. */
export interface Sending {
  readonly batchSize: number;
  readonly sessions: number;
}

interface Batch {
  readonly text: string;
  readonly rows: unknown;
}

/**
 * The least that a load can be: rows that are parsed already, each merged by its key with the properties as they are.
 * Nodes come before relationships; a transaction that meets another one's locks is repeated by the driver.
 */
export async function loadBare(driver: Driver, facts: StatedFacts, sending: Sending): Promise<void> {
  for (const label of nodeLabels) {
    const rows = facts.nodes
      .filter((node) => node.label === label)
      .map(({ key, values }) => ({ key, props: values }));
    const text = `UNWIND $rows AS row MERGE (n:${label} {key: row.key}) SET n += row.props`;
    await send(driver, batches(text, rows, sending.batchSize), sending.sessions);
  }
  for (const type of relationshipTypes) {
    const { from, to } = relationshipModels[type];
    const rows = facts.relationships
      .filter((relationship) => relationship.type === type)
      .map((relationship) => ({ a: relationship.from, b: relationship.to, props: relationship.values }));
    const text = `UNWIND $rows AS row MATCH (a:${from} {key: row.a}) MATCH (b:${to} {key: row.b})
      MERGE (a)-[r:${type}]->(b) SET r += row.props`;
    await send(driver, batches(text, rows, sending.batchSize), sending.sessions);
  }
}

function* batches(text: string, rows: readonly object[], size: number): Generator<Batch> {
  for (let at = 0; at < rows.length; at += size) {
    yield { text, rows: integers(rows.slice(at, at + size)) };
  }
}

/** Each session takes the next batch as soon as it is free. */
async function send(driver: Driver, all: Iterator<Batch>, sessions: number): Promise<void> {
  const work = async (): Promise<void> => {
    const session = driver.session();
    try {
      for (let next = all.next(); !next.done; next = all.next()) {
        const { text, rows } = next.value;
        await session.executeWrite((transaction) => transaction.run(text, { rows }));
      }
    } finally {
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: sessions }, work));
}
