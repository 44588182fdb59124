import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ask, launch, startServiceForTest } from '../../support/programs.ts';

test.each(['Creating the database', 'Starting Neo4j', 'Loading the sample'])(
  'a first start that is killed at "%s" is made good by the next',
  async (step) => {
    const home = await mkdtemp(join(tmpdir(), 'scholargraph-home-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    const env = { SCHOLARGRAPH_HOME: home, PORT: '0' };
    const first = launch(['serve'], env);
    await expect.poll(() => first.output.stdout, { timeout: 60_000, interval: 20 }).toContain(step);
    first.child.kill('SIGKILL');

    const service = await startServiceForTest([], env);
    const { data } = await ask(service, '{ researchers { totalCount } }');
    expect(data).toMatchObject({ researchers: { totalCount: 113 } });
    await service.stop();
  },
);
