import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { clearGraph, graphLines, neo4jVariables } from './database.ts';
import { writeGroup } from './group-tables.ts';
import { openManaged } from './prepared-home.ts';
import { runImport } from './programs.ts';

/** Half a minute of work on an idle machine, minutes on a busy one. */
export const patience = 400_000;

/** Where the inputs of bulk loads lie. */
export interface BulkInputs {
  readonly folder: string;
  /** A data set. */
  readonly group: string;
  /** Another that speaks of one of its people. */
  readonly guests: string;
}

/** Writes the inputs before the tests of a file, and takes them away after these. */
export function useBulkInputs(): () => BulkInputs {
  let folder = '';
  const inputs = () => ({ folder, group: join(folder, 'group'), guests: join(folder, 'guests') });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scholargraph-bulk-'));
    const { group, guests } = inputs();
    await writeGroup(group, { people: 300, papers: 400 });
    await mkdir(guests);
    await writeFile(join(guests, 'people.csv'), 'id,name,orcid\nzoe,Zoe Brien,0000-0002-1825-0097\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return inputs;
}

/** Imports into the suite's database. @returns the report and the graph */
export async function importOnline(
  database: Database,
  paths: readonly string[],
): Promise<{ report: string; lines: string[] }> {
  await clearGraph(database);
  const ended = await runImport([...paths, '--json'], { env: neo4jVariables() });
  expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Connecting to \S+\n$/) });
  return { report: ended.stdout, lines: await graphLines(database) };
}

/** Works with the database of a home, which runs so long. */
export async function withHome(home: string, work: (database: Database) => Promise<void>): Promise<void> {
  const other = await openManaged(home);
  try {
    await work(other);
  } finally {
    await other.close();
  }
}
