import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { printedSchema } from '../../../schema/print.ts';

const execute = promisify(execFile);
const compiler: string = createRequire(import.meta.url)('relay-compiler');

/** What a Relay application asks of a schema: connections that page, and nodes that are fetched again by id. */
const application = await readFile(
  new URL('../../fixtures/relay/application.ts.txt', import.meta.url),
  'utf8',
);

/** Compiles an application against the printed schema. @returns the files that the compiler made */
async function compile(source: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scholargraph-relay-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'schema.graphql'), printedSchema());
  await writeFile(join(folder, 'application.ts'), source);
  const config = { src: '.', schema: 'schema.graphql', language: 'typescript', eagerEsModules: true };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  await execute(compiler, ['relay.config.json'], { cwd: folder });
  return readdir(join(folder, '__generated__'));
}

describe('the Relay compiler', () => {
  test('takes the schema', async () => {
    const made = await compile(application);
    expect(made.sort()).toEqual(
      [
        'CoauthorsRefetchQuery.graphql.ts',
        'application_coauthors.graphql.ts',
        'applicationNodeQuery.graphql.ts',
        'applicationPapersQuery.graphql.ts',
        'applicationQuery.graphql.ts',
        'application_papers.graphql.ts',
      ].sort(),
    );
  });

  test('refuses a field that the schema does not have', async () => {
    await expect(compile(application.replace('paperCount', 'paperNumber'))).rejects.toThrow(/paperNumber/);
  });
});
