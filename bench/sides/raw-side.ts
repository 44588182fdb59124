import neo4j, { type Driver } from 'neo4j-driver';
import type { ServerSettings } from '../../src/config.ts';
import { createDriver } from '../../src/database/connection.ts';
import { integers } from '../../src/graph/integers.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';
import type { AskedFor } from '../questions/asked.ts';
import type { BenchQuestion } from '../questions/questions.ts';
import type { Side } from './side.ts';

/** The statement by hand as it is sent. */
export function statementByHand(question: BenchQuestion, asked: AskedFor): BoundStatement {
  const given = question.parameters?.(asked) ?? asked;
  const parameters = Object.entries(given).map(([name, value]) => [name, integers(value)]);
  return { text: question.byHand, parameters: Object.fromEntries(parameters) };
}

/** Runs the statement by hand as the service sends its own. @returns the column `row`, null where there is none */
export async function runByHand(driver: Driver, question: BenchQuestion, asked: AskedFor): Promise<unknown> {
  const { text, parameters } = statementByHand(question, asked);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run<{ row: unknown }>(text, parameters);
    return records[0]?.get('row') ?? null;
  } finally {
    await session.close();
  }
}

/** The statement by hand, sent by the driver from here; there is no HTTP. */
export function openRaw(server: ServerSettings): Side {
  const driver = createDriver(server);
  const run = (question: BenchQuestion, asked: AskedFor) => runByHand(driver, question, asked);
  return { name: 'raw', ask: run, answer: run, close: () => driver.close() };
}
