import type { Database } from '../../src/database/database.ts';

/** One operator of a plan, e.g. `NodeUniqueIndexSeek`. */
export interface Operator {
  readonly operatorType: string;
  readonly children: readonly Operator[];
}

/** The operators of the plan that the database chooses for a statement, which it does not run. */
export async function explain(
  database: Database,
  text: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const session = database.driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
    if (summary.plan === false) throw new Error('The database gave no plan.');
    return operatorsOf(summary.plan);
  } finally {
    await session.close();
  }
}

function operatorsOf({ operatorType, children }: Operator): string[] {
  return [operatorType.replace(/@.*/, ''), ...children.flatMap(operatorsOf)];
}

/** Database hits of a statement that is run for it. */
export async function databaseHits(
  database: Database,
  text: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const session = database.driver.session();
  try {
    const { summary } = await session.run(`PROFILE ${text}`, parameters);
    if (summary.profile === false) throw new Error('The database gave no profile.');
    return hitsOf(summary.profile);
  } finally {
    await session.close();
  }
}

interface Profile {
  readonly dbHits: number;
  readonly children: readonly Profile[];
}

function hitsOf({ dbHits, children }: Profile): number {
  return dbHits + children.reduce((sum, child) => sum + hitsOf(child), 0);
}
