import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programVersion } from '../../../src/graph/version.ts';
import { importOnline, patience, useBulkInputs, withHome } from '../../support/bulk-loads.ts';
import { graphLines, rows, useDatabase } from '../../support/database.ts';
import { homeForTest } from '../../support/prepared-home.ts';
import { runImport } from '../../support/programs.ts';

const database = useDatabase();
const inputs = useBulkInputs();

test(
  'a bulk load makes the graph that an import makes, reports the same, and is known to the next import',
  async () => {
    const { group, guests } = inputs();
    const online = await importOnline(database(), [group]);
    const env = { SCHOLARGRAPH_HOME: await homeForTest('locked') };
    const bulk = await runImport([group, '--bulk', '--json'], { env });
    expect(bulk).toMatchObject({ code: 1, stdout: online.report });
    expect(JSON.parse(bulk.stdout)).toMatchObject({
      nodes: { created: 702, unchanged: 0 },
      merges: { orcid: 1, doi: 1 },
      rejected: 3,
    });
    expect(await readdir(env.SCHOLARGRAPH_HOME)).toEqual(['neo4j']);

    await withHome(env.SCHOLARGRAPH_HOME, async (other) => {
      expect(await graphLines(other)).toEqual(online.lines);
      expect(await rows(other, 'MATCH (v:GraphVersion) RETURN v {.model, .identity} AS version')).toEqual([
        { version: programVersion },
      ]);
      const beside = await runImport([group, '--bulk'], { env });
      expect(beside).toMatchObject({ code: 2, stdout: '' });
      expect(beside.stderr).toMatch(/belongs to the service .*--bulk needs its database stopped/);

      const again = await runImport([group, '--json'], { env });
      expect(JSON.parse(again.stdout)).toMatchObject({
        nodes: { created: 0, updated: 0, withdrawn: 0 },
        relationships: { created: 0, updated: 0, withdrawn: 0 },
      });
      expect(await graphLines(other)).toEqual(online.lines);
    });

    const same = await runImport([group, '--bulk'], { env });
    expect(same).toMatchObject({ code: 1, stdout: expect.stringContaining('Nothing changed') });
    const more = await runImport([guests, '--bulk'], { env });
    expect(more).toMatchObject({ code: 2, stdout: '' });
    expect(more.stderr).toMatch(/holds something already.*leave --bulk out/);
  },
  patience,
);

test.each<[string, string[], Record<string, string>, RegExp]>([
  [
    'a server of the user’s own',
    [],
    { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' },
    /leave --bulk out/,
  ],
  ['a dry run', ['--dry-run'], {}, /'--bulk' cannot be used with option '--dry-run'/],
])('%s does not go together with a bulk load', async (_, args, env, message) => {
  const { group, folder } = inputs();
  const ended = await runImport([group, '--bulk', ...args], {
    env: { SCHOLARGRAPH_HOME: join(folder, 'none'), ...env },
  });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(message);
});
