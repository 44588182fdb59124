import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Random } from '../../lib/random.ts';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { clearGraph, graphLines } from '../support/database.ts';
import { writeFiles } from '../support/pages.ts';
import { copyHome } from '../support/prepared-home.ts';
import { launch, runImport, runProgram } from '../support/programs.ts';
import { sharedAcl } from '../support/shared-data.ts';

/**
 * A data set that is loaded in batches, and a second one that knows some of its papers and people by other keys. For
 * longer runs: KILLS=100 ACL=1 (the latter takes the ACL tables beside the project).
 */
const kills = Number(process.env.KILLS ?? 2);
const useShared = process.env.ACL !== undefined && sharedAcl.isThere;
const patience = 120_000 + kills * 60_000;

const random = new Random(Number(process.env.SEED ?? 20_261_124));
let home: string;
let folder: string;
let env: Record<string, string>;
let paths: string[];
let undisturbed: string[];
/** How long an undisturbed import takes, in milliseconds. */
let duration: number;

beforeAll(async () => {
  home = await copyHome('prepared');
  folder = await mkdtemp(join(tmpdir(), 'scholargraph-interrupted-'));
  env = { SCHOLARGRAPH_HOME: home };
  await writeFiles(folder, { ...tablesOf('one', 1500, 900), ...tablesOf('another', 300, 200) });
  paths = useShared
    ? [sharedAcl.path, join(folder, 'another')]
    : [join(folder, 'one'), join(folder, 'another')];
  expect(await runProgram(['db', 'start'], { env })).toMatchObject({ code: 0 });
  // The first import warms the database up; the second is timed.
  for (let round = 0; round < 2; round += 1) {
    await withDatabase(clearGraph);
    const started = Date.now();
    const { code } = await runImport(paths, { env });
    expect([0, 1]).toContain(code);
    duration = Date.now() - started;
  }
  undisturbed = await withDatabase(graphLines);
}, patience);

afterAll(async () => {
  await runProgram(['db', 'stop'], { env });
  await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

test.each(Array.from({ length: kills }, (_, at) => [at % 2 === 0 ? 'importer' : 'database', at] as const))(
  'the %s killed at a random moment (%i): the same command again ends with the undisturbed graph',
  async (victim) => {
    await withDatabase(clearGraph);
    const importer = launch(['import', ...paths], env);
    const ended = once(importer.child, 'close');
    await Promise.race([sleep(random.next() * duration), ended]);
    if (victim === 'importer') importer.child.kill('SIGKILL');
    else process.kill(await databasePid(), 'SIGKILL');
    await ended;

    // The database comes back by itself: its owner starts it again.
    let code = 3;
    while (code === 3) code = (await runImport(paths, { env })).code ?? 3;
    expect([0, 1]).toContain(code);
    const lines = await withDatabase(graphLines);
    expect(lines.filter((line, at) => line !== undisturbed[at]).slice(0, 5)).toEqual([]);
    expect(lines).toHaveLength(undisturbed.length);
  },
  patience,
);

async function databasePid(): Promise<number> {
  const text = await readFile(join(home, 'neo4j', 'run.json'), 'utf8');
  return z.object({ pid: z.number() }).parse(JSON.parse(text)).pid;
}

async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(readSettings(env), { asking: 'command', progress: () => {} });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Papers 0 to `paperCount` by people 0 to `personCount`: the same whatever the data set, but under its own keys. */
function tablesOf(name: string, paperCount: number, personCount: number): Record<string, string> {
  const choose = new Random(42);
  const people = Array.from({ length: personCount }, (_, at) => `${name}:p${at},Person Number${at}`);
  const papers = Array.from(
    { length: paperCount },
    (_, at) => `${name}:w${at},A study of ${at} things,${1990 + (at % 30)}`,
  );
  const authorships = Array.from({ length: paperCount }, (_, paper) =>
    Array.from({ length: 3 }, (_, place) => {
      const person = (paper * 7 + place * 11 + choose.below(5)) % personCount;
      return `${name}:w${paper},${name}:p${person},${place + 1}`;
    }),
  ).flat();
  return {
    [`${name}/people.csv`]: ['id,name', ...people, ''].join('\n'),
    [`${name}/papers.csv`]: ['id,title,year', ...papers, ''].join('\n'),
    [`${name}/authorships.csv`]: ['paper,person,position', ...authorships, ''].join('\n'),
  };
}
