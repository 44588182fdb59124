import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../../src/database/database.ts';
import { neo4jVariables, rows } from '../../support/database.ts';
import { runImport } from '../../support/programs.ts';
import { sharedAcl, sharedAdvisors, sharedOpenAlex } from '../../support/shared-data.ts';

const folders = [sharedAcl, sharedAdvisors, sharedOpenAlex].map(({ path }) => path);

const report = z.object({
  nodes: z.object({ created: z.number(), updated: z.number(), withdrawn: z.number() }),
  relationships: z.object({ created: z.number(), updated: z.number(), withdrawn: z.number() }),
  issues: z.array(z.object({ source: z.string(), line: z.number().nullable(), severity: z.string() })),
});

/** How many rows a table has, beside those that the report names: that many are to be in the graph. */
function rowsTaken(name: string, named: ReadonlySet<string>): number {
  const file = join(sharedAcl.path, name);
  const table: unknown[] = parse(readFileSync(file), { columns: true });
  return table.length - [...named].filter((place) => place.startsWith(`${file}:`)).length;
}

function recordsWithTitle(file: string): number {
  const lines = readFileSync(join(sharedOpenAlex.path, file), 'utf8').split('\n').filter(Boolean);
  return lines.filter((line) => JSON.parse(line).title?.trim()).length;
}

/** A test of all shared data, which it imports beside the tables that are in the database already. */
export function testRowForRow(database: () => Database): void {
  async function stated(source: string, label: string): Promise<number> {
    const found = await rows(
      database(),
      `MATCH (:Source {key: $source})-[statement:STATES]->(:${label}) RETURN count(statement) AS count`,
      { source },
    );
    return Number(found[0]?.count);
  }

  /** How often the source asserts a relationship of the type: two of its records may be one node. */
  async function asserted(source: string, type: string): Promise<number> {
    const found = await rows(
      database(),
      `MATCH ()-[r:${type}]->() WHERE $source IN r.sources RETURN r.stated AS stated`,
      { source },
    );
    const entries = found.map((row) =>
      row.stated === null
        ? 1
        : z
            .array(z.object({ source: z.string() }))
            .parse(JSON.parse(String(row.stated)))
            .filter((entry) => entry.source === source).length,
    );
    return entries.reduce((sum, count) => sum + count, 0);
  }

  test('is in the graph row for row, but for what the report names, and changes nothing again', async () => {
    const first = await runImport([...folders, '--json'], { env: neo4jVariables() });
    expect(first.code).toBe(1);
    const { issues } = report.parse(JSON.parse(first.stdout));
    const named = new Set(
      issues.filter(({ severity }) => severity === 'rejected').map(({ source, line }) => `${source}:${line}`),
    );

    const acl = 'tables:acl-2016-2020';
    expect({
      people: await stated(acl, 'Person'),
      papers: await stated(acl, 'Paper'),
      authorships: await asserted(acl, 'AUTHORED'),
    }).toEqual({
      people: rowsTaken('people.csv', named),
      papers: rowsTaken('papers.csv', named),
      authorships: rowsTaken('authorships.csv', named),
    });
    expect(await stated(acl, 'Person')).toBe(29_744);
    expect([
      await stated('tables:cs-advisors', 'Person'),
      await asserted('tables:cs-advisors', 'SUPERVISES'),
    ]).toEqual([1025, 1043]);
    expect([
      await stated('openalex:works', 'Paper'),
      await stated('openalex:works-2023-no-authors', 'Paper'),
    ]).toEqual([recordsWithTitle('works.jsonl'), recordsWithTitle('works-2023-no-authors.jsonl')]);

    const again = report.parse(
      JSON.parse((await runImport([...folders, '--json'], { env: neo4jVariables() })).stdout),
    );
    expect([again.nodes, again.relationships]).toMatchObject([
      { created: 0, updated: 0, withdrawn: 0 },
      { created: 0, updated: 0, withdrawn: 0 },
    ]);
    expect(again.issues).toEqual(issues);
  }, 300_000);
}
