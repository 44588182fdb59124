import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { neo4jVariables } from '../../support/database.ts';
import { runImport, runProgram, runService, spawnProgram } from '../../support/programs.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scholargraph-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A PATH that has nothing but the tools named. */
async function pathWith(...tools: string[]): Promise<string> {
  const folder = join(await temporaryFolder(), 'bin');
  await mkdir(folder);
  for (const tool of tools) await symlink(`/usr/bin/${tool}`, join(folder, tool));
  return folder;
}

describe('a machine without', () => {
  test.each([
    ['Java', [], /needs Java, and there is no 'java'/],
    ['Maven', ['java'], /no 'mvn' to run/],
  ])('%s is told the three ways to have a database', async (_what, tools, reason) => {
    const home = await temporaryFolder();
    const PATH = await pathWith(...tools);
    const env = { PATH, SCHOLARGRAPH_HOME: home, PORT: '0' };
    const { code, stderr } = await spawnProgram(['serve'], { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
    for (const way of ['1. the managed one', '2. a Neo4j server of your own', '3. Docker']) {
      expect(stderr).toContain(way);
    }
  });
});

describe('a home', () => {
  test('where nothing can be written is named, and the setting that names it', async () => {
    const env = { SCHOLARGRAPH_HOME: join(await temporaryFolder(), 'file') };
    await writeFile(env.SCHOLARGRAPH_HOME, '');
    const { code, stderr } = await runProgram(['sources'], { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(/kept in \S+file, where nothing can be written \(E\w+.*Set SCHOLARGRAPH_HOME/);
    expect(stderr).not.toContain('    at ');
    expect(await runProgram(['db', 'status'], { env })).toMatchObject({ code: 1 });
  });

  test('that is only asked about is left as it is', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    expect(await runProgram(['db', 'status'], { env: { SCHOLARGRAPH_HOME: folder } })).toMatchObject({
      code: 1,
    });
    expect(await readdir(folder)).toEqual([]);
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
  });
});

describe('a server of the user', () => {
  test('with a wrong password', async () => {
    const env = { ...neo4jVariables(), NEO4J_PASSWORD: 'wrong', PORT: '0' };
    const { code, stderr } = await runService([], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('check NEO4J_USERNAME and NEO4J_PASSWORD');
    expect(stderr).not.toContain('wrong:');
  });

  test('with no such database', async () => {
    const env = { ...neo4jVariables(), NEO4J_DATABASE: 'nowhere', PORT: '0' };
    const { code, stderr } = await runService([], { env });
    expect(code).toBe(2);
    expect(stderr).toContain("no database 'nowhere'");
  });

  test.each(['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1'])('that does not answer: %s', async (uri) => {
    const env = { NEO4J_URI: uri, NEO4J_PASSWORD: 'x', PORT: '0' };
    const { code, stderr } = await runService([], { env });
    expect(code).toBe(3);
    expect(stderr).toContain(`No Neo4j answers at ${uri}`);
    expect(await runImport(['.'], { env })).toMatchObject({ code: 3 });
  });
});

describe('wrong settings are named, with exit code 2', () => {
  test.each([
    [{ NEO4J_URI: 'bolt://127.0.0.1' }, 'NEO4J_PASSWORD'],
    [{ NEO4J_URI: 'http://127.0.0.1', NEO4J_PASSWORD: 'x' }, 'NEO4J_URI'],
    [{ PORT: 'eighty' }, 'PORT'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('%o', async (env, name) => {
    const { code, stderr } = await runService([], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
  });

  test('an option that there is not', async () => {
    expect(await runService(['--nope'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--nope'),
    });
  });

  test('help is no error', async () => {
    expect(await runService(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--no-sample'),
    });
  });
});

test('a port in use is told before a database is started', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    taken.close();
  });
  const address = taken.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const home = await temporaryFolder();
  const { code, stdout, stderr } = await runService([], {
    env: { PORT: String(port), SCHOLARGRAPH_HOME: home },
  });
  expect(code).toBe(2);
  expect(stderr).toContain(`Port ${port} of 127.0.0.1 is in use`);
  expect(stdout).not.toContain('Neo4j');
});
