import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { samplePath } from '../../../import/sample.ts';
import { ask, type RunningService, runImport, runService, startService } from '../../support/programs.ts';

/** One home for the whole file: each test leaves it as a crash, or a proper end, would. */
let home: string;
let service: RunningService;
const env = (): Record<string, string> => ({ SCHOLARGRAPH_HOME: home });

const runFile = z.object({ pid: z.number(), port: z.number() });
const paperCount = '{ papers { totalCount } }';

async function databaseProcess(): Promise<z.infer<typeof runFile>> {
  return runFile.parse(JSON.parse(await readFile(join(home, 'neo4j', 'run.json'), 'utf8')));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  home = join(await mkdtemp(join(tmpdir(), 'scholargraph-home-')), 'home');
  service = await startService([], env());
});

afterAll(async () => {
  await service?.stop();
  await rm(join(home, '..'), { recursive: true, force: true });
});

test('a first start says what it does and loads the sample', async () => {
  for (const step of [
    'Resolving Neo4j',
    'Creating the database',
    'Starting Neo4j',
    'Loading the sample',
    'Ready after',
  ]) {
    expect(service.output.stdout).toContain(step);
  }
  expect(await ask(service, paperCount)).toEqual({ data: { papers: { totalCount: 34 } } });
});

test('only this user reads the home, and only this machine, with the password, reaches the database', async () => {
  const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
  expect(await mode(home)).toBe(0o700);
  expect(await mode(join(home, 'neo4j', 'password'))).toBe(0o600);
  expect(await readFile(join(home, 'neo4j', 'password'), 'utf8')).toMatch(/^[0-9a-f]{48}$/);

  const { pid, port } = await databaseProcess();
  const { stdout } = await promisify(execFile)('cat', [`/proc/${pid}/net/tcp`, `/proc/${pid}/net/tcp6`]);
  const listening = stdout
    .split('\n')
    .flatMap((line) => /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A /.exec(line)?.slice(1, 3).join(':') ?? [])
    .filter((address) => address.endsWith(port.toString(16).toUpperCase().padStart(4, '0')));
  expect(listening.length).toBeGreaterThan(0);
  for (const address of listening)
    expect(address).toMatch(/^(?:0100007F|0{16}FFFF00000100007F|0{24}01000000):/);

  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', 'wrong'));
  await expect(driver.executeQuery('RETURN 1')).rejects.toThrow(/unauthorized|authentication/i);
  await driver.close();
});

test('a second service on the home is refused and told whose it is; an import uses the database', async () => {
  const second = await runService([], { env: { ...env(), PORT: '0' } });
  expect(second.code).toBe(2);
  expect(second.stderr).toContain(`process id ${service.child.pid}`);

  const imported = await runImport([samplePath], { env: env() });
  expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing changed') });
  expect(await ask(service, paperCount)).toMatchObject({ data: {} });
});

test('a database that is killed comes back, and the service answers again without a restart', async () => {
  const { pid } = await databaseProcess();
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isRunning(pid)).toBe(false);

  const away = await ask(service, paperCount);
  expect(away.errors?.[0]?.extensions).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(503);
  expect((await fetch(`${service.url}/health/live`)).status).toBe(200);

  await expect
    .poll(() => ask(service, paperCount), { timeout: 60_000, interval: 500 })
    .toEqual({ data: { papers: { totalCount: 34 } } });
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
});

test('the database ends with a killed owner; the next start finds all there, though another process has the id', async () => {
  const { pid } = await databaseProcess();
  await service.stop('SIGKILL');
  await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false);
  // The id of a process that is long gone is given again: to this one.
  const owner = JSON.parse(await readFile(join(home, 'owner.json'), 'utf8'));
  await writeFile(join(home, 'owner.json'), JSON.stringify({ ...owner, pid: process.pid }));

  service = await startService(['--no-sample'], env());
  expect(await ask(service, paperCount)).toEqual({ data: { papers: { totalCount: 34 } } });
  expect(service.output.stdout).not.toContain('Creating the database');
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the service and its database', async (signal) => {
  if (service.child.exitCode !== null) service = await startService(['--no-sample'], env());
  const { pid } = await databaseProcess();
  expect(await service.stop(signal)).toBe(0);
  expect(isRunning(pid)).toBe(false);
  expect(service.output.stdout).toContain('Stopped');
});
