import { expect, test } from 'vitest';
import { type HomeState, homeForTest } from '../support/prepared-home.ts';
import { ask, launch, startServiceForTest } from '../support/programs.ts';

// What comes before the step is done already: managed.test.ts begins from nothing.
test.each<[string, HomeState, string[], number]>([
  ['Creating the database', 'resolved', ['--no-sample'], 0],
  ['Starting Neo4j', 'locked', ['--no-sample'], 0],
  ['Loading the sample', 'prepared', [], 113],
])('a first start that is killed at "%s" is made good by the next', async (step, state, args, totalCount) => {
  const env = { SCHOLARGRAPH_HOME: await homeForTest(state), PORT: '0' };
  const first = launch(['serve', ...args], env);
  await expect.poll(() => first.output.stdout, { timeout: 60_000, interval: 20 }).toContain(step);
  first.child.kill('SIGKILL');

  const service = await startServiceForTest(args, env);
  const { data } = await ask(service, '{ researchers { totalCount } }');
  expect(data).toMatchObject({ researchers: { totalCount } });
  await service.stop();
});
