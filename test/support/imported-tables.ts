import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.ts';
import { neo4jVariables, rows } from './database.ts';
import { runImport } from './programs.ts';

const report = z.object({
  issues: z.array(z.object({ source: z.string(), line: z.number().nullable(), severity: z.string() })),
});

/** A folder of tables that was imported, for those who compute from its rows what the graph has to answer. */
export class ImportedTables {
  readonly #folder: string;
  /** As `papers.csv:12`. */
  readonly #rejected: ReadonlySet<string>;
  readonly #keys: ReadonlyMap<string, string>;

  private constructor(folder: string, rejected: ReadonlySet<string>, keys: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#rejected = rejected;
    this.#keys = keys;
  }

  /** Imports a folder into the suite's database. */
  static async import(database: Database, folder: string): Promise<ImportedTables> {
    const { stdout, stderr } = await runImport([folder, '--json'], { env: neo4jVariables() });
    expect(stderr).not.toContain('Something went wrong');
    const rejected = report
      .parse(JSON.parse(stdout))
      .issues.filter(({ severity }) => severity === 'rejected')
      .map(({ source, line }) => `${basename(source)}:${line}`);
    const merged = await rows(
      database,
      'MATCH ()-[stated:STATES]->(node) WHERE stated.key IS NOT NULL RETURN stated.key AS key, node.key AS present',
    );
    const keys = merged.map(({ key, present }) => [String(key), String(present)] as const);
    return new ImportedTables(folder, new Set(rejected), new Map(keys));
  }

  /** The rows of a table that were taken. */
  rows<Row>(file: string, row: z.ZodType<Row>): Row[] {
    const all: unknown[] = parse(readFileSync(join(this.#folder, file)), { columns: true });
    // The first row stands in line 2.
    return all.filter((_, at) => !this.#rejected.has(`${file}:${at + 2}`)).map((each) => row.parse(each));
  }

  /** Rows with one DOI, say, are one paper: the key that the graph has for the id of a row. */
  present(id: string): string {
    return this.#keys.get(id) ?? id;
  }
}
