import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProfiledPlan } from 'neo4j-driver';
import type { Database } from '../../src/database/database.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';
import type { BenchDatabase } from '../home.ts';
import { type Asked, type Operation, statementByHand } from '../operations/operation.ts';
import { plannedStatement } from './planned-statement.ts';

/** Writes what the database does for each operation into a folder, one text for each. */
export async function writeProfiles(
  { database, keys }: BenchDatabase,
  operations: readonly Operation[],
  size: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const operation of operations) {
    const [asked = {}] = operation.asked(keys);
    const parts = [await section(database, operation, `${size}, ${shown(asked)}`, asked)];
    const [hub] = operation.hub?.(keys) ?? [];
    if (hub !== undefined) {
      parts.push(await section(database, operation, `${size}, ${shown(hub)}, a hub`, hub));
    }
    await writeFile(join(folder, `${operation.name}.txt`), `${operation.about}\n\n${parts.join('\n\n')}\n`);
  }
}

function shown(asked: Asked): string {
  return Object.values(asked).join(', ');
}

async function section(
  database: Database,
  operation: Operation,
  title: string,
  asked: Asked,
): Promise<string> {
  const planned = await plannedStatement(database, operation.scholargraph.query, asked);
  const ours = await profileOf(database, planned);
  const byHand = await profileOf(database, statementByHand(operation, asked));
  return [
    `== ${title}: ${hitsOf(ours)} database hits; the hand-written statement takes ${hitsOf(byHand)}`,
    planned.text,
    'operator · details · rows · hits',
    ...treeOf(ours, 0),
  ].join('\n');
}

async function profileOf(database: Database, { text, parameters }: BoundStatement): Promise<ProfiledPlan> {
  const session = database.driver.session({ defaultAccessMode: 'READ' });
  try {
    // The first run is of a plan that may still be compiled.
    await session.run(text, parameters);
    const { summary } = await session.run(`PROFILE ${text}`, parameters);
    if (summary.profile === false) throw new Error('The database gave no profile.');
    return summary.profile;
  } finally {
    await session.close();
  }
}

function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}

/** The operators from the last to the first; where two inputs join, the second is indented. */
function treeOf(
  { operatorType, arguments: details, rows, dbHits, children }: ProfiledPlan,
  depth: number,
): string[] {
  const [first, ...others] = children;
  const name = operatorType.replace(/@.*/, '');
  return [
    `${'  '.repeat(depth)}${name} · ${shorten(String(details.Details ?? ''))} · ${rows} · ${dbHits}`,
    ...others.flatMap((child) => treeOf(child, depth + 1)),
    ...(first === undefined ? [] : treeOf(first, depth)),
  ];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}
