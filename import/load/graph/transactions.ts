import type { ManagedTransaction } from 'neo4j-driver';
import { integers } from '../../../src/graph/integers.ts';
import type { CypherStatement } from '../../../src/graph/statement.ts';

/** Runs one statement to its end. */
export type RunStatement = <Row>(
  statement: CypherStatement<Row>,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Row[]>;

/** A part of a load that is written as a whole or not at all. */
export interface Batch {
  /** Names what no other batch may touch at the same time: two batches that change one node would wait for each other. */
  readonly locks: readonly string[];
  /** An attempt may fail and be repeated. @returns what to do once the batch is written for good */
  write(run: RunStatement): Promise<() => void>;
}

/** How a load reads from the graph and writes to it. */
export interface Transactions {
  readonly run: RunStatement;
  /** Hands out rows as they come: they need not fit into memory. */
  stream<Row>(
    statement: CypherStatement<Row>,
    parameters: Readonly<Record<string, unknown>>,
    onRow: (row: Row) => void,
  ): Promise<void>;
  /** Writes the batches, as many at once as their locks allow. */
  writeAll(batches: Iterable<Batch>): Promise<void>;
  /**
   * Whether batches are transactions of their own. If not, all is one transaction: the graph shows all of a document
   * or none.
   */
  readonly isParallel: boolean;
}

type Runner = Pick<ManagedTransaction, 'run'>;

/** Reads and writes everything in one transaction. */
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

/**
 * Runs statements in a transaction. Their rows are trusted to have the shape that the statement declares: only the
 * loader's own statements get here, and `propertiesOf` checks what is read from properties.
 */
export function runIn(runner: Runner): RunStatement {
  return async <Row>({ text }: CypherStatement<Row>, parameters = {}) => {
    const result = await runner.run<Row & Record<string, unknown>>(text, sent(parameters));
    return result.records.map((record): Row => record.toObject());
  };
}

export function streamIn(runner: Runner): Transactions['stream'] {
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
