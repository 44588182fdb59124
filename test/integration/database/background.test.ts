import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../../src/config.ts';
import { openHome } from '../../../src/database/managed/home.ts';
import { readServer } from '../../../src/database/managed/managed-neo4j.ts';
import { readOwner } from '../../../src/database/managed/owner.ts';
import { folderOf, pageText } from '../../support/pages.ts';
import { copyHome } from '../../support/prepared-home.ts';
import { ask, type Ended, runProgram, startServiceForTest } from '../../support/programs.ts';

let home: string;
beforeAll(async () => {
  home = await copyHome('prepared');
});
afterAll(async () => {
  await run('db', 'stop');
  await rm(home, { recursive: true, force: true });
});

function run(...args: string[]): Promise<Ended> {
  return runProgram(args, { env: { SCHOLARGRAPH_HOME: home } });
}

const page = pageText({ name: 'Ada Abbot', topics: ['Causality'] });

test('a database that was never started has no state to show and nothing to stop', async () => {
  expect(await run('db', 'status')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('No database runs in'),
  });
  expect(await run('db', 'stop')).toMatchObject({ code: 0 });
});

test('started in the background it serves several commands at once, and outlives them', async () => {
  const started = await run('db', 'start');
  expect(started).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Neo4j runs at bolt:/) });
  expect(started.stderr).toContain('Starting Neo4j');
  expect(await run('db', 'start')).toMatchObject({ code: 0, stdout: started.stdout });
  expect(await run('db', 'status')).toMatchObject({ code: 0, stdout: started.stdout });

  const env = { SCHOLARGRAPH_HOME: home };
  const services = [
    await startServiceForTest(['--no-sample'], env),
    await startServiceForTest(['--no-sample'], env),
  ];
  const folder = await folderOf({ 'ada.txt': page });
  expect(await run('import', folder)).toMatchObject({ code: 0 });
  for (const service of services) {
    expect(await ask(service, '{ researchers { totalCount } }')).toEqual({
      data: { researchers: { totalCount: 1 } },
    });
    expect(await service.stop()).toBe(0);
  }
  expect(await run('sources')).toMatchObject({ code: 0, stdout: expect.stringContaining('ada-abbot') });
  expect(await run('db', 'status')).toMatchObject({ code: 0, stdout: started.stdout });
});

test('stopped, it is gone with its process, and what it held is there at the next start', async () => {
  const { home: path } = readSettings({ SCHOLARGRAPH_HOME: home });
  expect(await run('db', 'stop')).toMatchObject({ code: 0, stdout: expect.stringContaining('Stopped') });
  const opened = await openHome(path);
  expect(await readOwner(opened)).toBeUndefined();
  expect(await readServer(opened)).toBeUndefined();
  expect(await run('db', 'status')).toMatchObject({ code: 1 });
  expect(await run('sources')).toMatchObject({ code: 0, stdout: expect.stringContaining('ada-abbot') });
});

test('a service that owns the database keeps db start and db stop away', async () => {
  const service = await startServiceForTest(['--no-sample'], { SCHOLARGRAPH_HOME: home });
  for (const command of ['start', 'stop']) {
    const ended = await run('db', command);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`the service with process id ${service.child.pid}`);
  }
  expect(await run('db', 'status')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('the service with process id'),
  });
  await service.stop();
});

test("a server of the user's own is none to start or stop", async () => {
  const env = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' };
  for (const command of ['start', 'stop']) {
    expect(await runProgram(['db', command], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('NEO4J_URI names the server bolt://127.0.0.1:9'),
    });
  }
  expect(await runProgram(['db', 'status'], { env })).toMatchObject({ code: 3 });
});

test('a start that fails says why, and ends with the code of that', async () => {
  const ended = await runProgram(['db', 'start'], {
    env: { SCHOLARGRAPH_HOME: join(home, 'other'), PATH: '/nowhere' },
  });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain("there is no 'java' to run");
});
