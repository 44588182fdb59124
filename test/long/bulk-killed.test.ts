import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { importOnline, patience, useBulkInputs, withHome } from '../support/bulk-loads.ts';
import { graphLines, useDatabase } from '../support/database.ts';
import { homeForTest } from '../support/prepared-home.ts';
import { launch, type Running, runImport, runProgram } from '../support/programs.ts';

const database = useDatabase();
const inputs = useBulkInputs();

test(
  'a bulk load that is killed leaves nothing that passes for a graph; the same again begins anew, or goes on with what follows',
  async () => {
    const { group, guests } = inputs();
    const home = await homeForTest('locked');
    const env = { SCHOLARGRAPH_HOME: home };
    // The first is without any issue to keep.
    const paths = [guests, group];
    await killedOnce(paths, env, () => existsSync(join(home, 'bulk-load-unfinished')));

    const sources = await runProgram(['sources'], { env });
    expect(sources).toMatchObject({ code: 2, stdout: '' });
    expect(sources.stderr).toMatch(/has not come to its end.*Run the same import --bulk again/);

    await killedOnce(paths, env, ({ stderr }) => stderr.includes('Making constraints and indexes'));
    const bulk = await runImport([...paths, '--bulk', '--json'], { env });
    expect(bulk.code).toBe(1);
    expect(JSON.parse(bulk.stdout)).toMatchObject({
      documents: [
        { status: 'unchanged', source: 'tables:guests' },
        { status: 'loaded', source: 'tables:group' },
      ],
    });
    const online = await importOnline(database(), paths);
    expect(await readdir(home)).toEqual(['neo4j']);
    await withHome(home, async (other) => expect(await graphLines(other)).toEqual(online.lines));
  },
  patience,
);

/** Kills a bulk load once it has come to a point. */
async function killedOnce(
  paths: readonly string[],
  env: Record<string, string>,
  isThere: (output: Running['output']) => boolean,
): Promise<void> {
  const { child, output } = launch(['import', ...paths, '--bulk'], env);
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  while (!isThere(output)) {
    if (child.exitCode !== null) throw new Error(`The import ended before:\n${output.stderr}`);
    await sleep(20);
  }
  child.kill('SIGKILL');
  await closed;
}
