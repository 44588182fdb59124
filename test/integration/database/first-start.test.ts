import { expect, test } from 'vitest';
import { type HomeState, homeForTest } from '../../support/prepared-home.ts';
import { ask, launch, startServiceForTest } from '../../support/programs.ts';

// What comes before the step is done already: managed.test.ts begins from nothing.
test.each<[string, HomeState]>([
  ['Creating the database', 'resolved'],
  ['Starting Neo4j', 'resolved'],
  ['Loading the sample', 'prepared'],
])('a first start that is killed at "%s" is made good by the next', async (step, state) => {
  const env = { SCHOLARGRAPH_HOME: await homeForTest(state), PORT: '0' };
  const first = launch(['serve'], env);
  await expect.poll(() => first.output.stdout, { timeout: 60_000, interval: 20 }).toContain(step);
  first.child.kill('SIGKILL');

  const service = await startServiceForTest([], env);
  const { data } = await ask(service, '{ researchers { totalCount } }');
  expect(data).toMatchObject({ researchers: { totalCount: 113 } });
  await service.stop();
});
