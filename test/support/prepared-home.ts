import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Driver } from 'neo4j-driver';
import { inject, onTestFinished } from 'vitest';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openHome } from '../../src/database/managed/home.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { execute } from '../../src/database/managed/process.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { endNeo4j, startNeo4j } from './own-neo4j.ts';

/**
 * How much of a first start a home has behind it: `resolved`, Maven has said where the jars are; `locked`, the password
 * is set, too; `prepared`, there is an empty database with its constraints and indexes.
 */
export type HomeState = 'resolved' | 'locked' | 'prepared';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/scholargraph');

/** A Neo4j that lives for minutes gains nothing from its best compiler, and loses seconds to it. */
const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** What a first start makes, made once and kept for the next runs. */
interface Prepared {
  /** A home in the state `prepared`, whose database does not run. */
  readonly home: string;
  /** The classes of Neo4j in the form in which Java loads them fastest; the file may be missing. */
  readonly classes: string;
}

/** Makes, or finds from the run before, what the tests copy. */
export async function prepareHome(progress: (message: string) => void): Promise<Prepared> {
  const kept = join(cache, await fingerprint());
  if (!existsSync(kept)) {
    const made = `${kept}.${randomUUID()}`;
    await mkdir(made, { recursive: true });
    try {
      await make(made, progress);
      await rename(made, kept);
    } catch (error) {
      await rm(made, { recursive: true, force: true });
      // Another run may have made it meanwhile.
      if (!existsSync(kept)) throw error;
    }
  }
  return at(kept);
}

/** Has every Java that is started from here on load its classes quickly. */
export function hurryJava({ classes }: Prepared): void {
  process.env.JDK_JAVA_OPTIONS = javaOptions(
    // An archive that does not fit is no error and no reason to say anything.
    existsSync(classes) ? [`-XX:SharedArchiveFile=${classes}`, '-Xlog:disable', '-Xlog:all=error'] : [],
  );
}

/** Copies the prepared home, for a test that starts or loads a managed database of its own; removed after the test. */
export async function homeForTest(state: HomeState): Promise<string> {
  const folder = await copyHome(state);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** As `homeForTest`, for a whole file, which removes it. */
export async function copyHome(state: HomeState): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scholargraph-home-'));
  await copyPrepared(inject('preparedHome'), folder, state);
  return folder;
}

export async function copyPrepared(from: string, to: string, state: HomeState): Promise<void> {
  const names: Record<HomeState, string[]> = {
    resolved: ['classpath.json'],
    locked: ['classpath.json', 'password', 'data/dbms'],
    prepared: ['classpath.json', 'password', 'data'],
  };
  for (const name of names[state]) {
    await cp(join(from, 'neo4j', name), join(to, 'neo4j', name), { recursive: true });
  }
}

/** Opens the managed database of a home, as a service does. */
export function openManaged(home: string, progress: (message: string) => void = () => {}): Promise<Database> {
  return openDatabase(readSettings({ SCHOLARGRAPH_HOME: home }), { asking: 'service', progress });
}

async function make(folder: string, progress: (message: string) => void): Promise<void> {
  const { home, classes } = at(folder);
  progress('Starting Neo4j once, to keep its database and the classes that it loads');
  const server = await startNeo4j(
    await openHome(home),
    [...shortLived, `-XX:ArchiveClassesAtExit=${classes}`],
    progress,
  );
  await prepareDatabase({ driver: server.driver, name: undefined });
  await useOnce(server.driver);
  await endNeo4j(server, 'SIGTERM');
}

/** Has Neo4j load what reading and writing need, so that it is among the classes that are kept. */
async function useOnce(driver: Driver): Promise<void> {
  await driver.executeQuery(
    `UNWIND range(1, 3) AS number MERGE (person:Person {key: 'p:' + number}) SET person.name = 'Ada'
     MERGE (paper:Paper {key: 'w:1'}) MERGE (person)-[:AUTHORED {position: number}]->(paper)`,
  );
  await driver.executeQuery(
    `MATCH (person:Person {key: 'p:1'})-[:AUTHORED]->()<-[:AUTHORED]-(other)
     WITH other, count(*) AS papers ORDER BY papers DESC, other.key LIMIT 2
     RETURN other.name AS name, COLLECT { MATCH (other)-[:AUTHORED]->(paper) RETURN paper {.key} } AS papers`,
  );
  await driver.executeQuery('MATCH (node) DETACH DELETE node');
}

function at(folder: string): Prepared {
  return { home: join(folder, 'home'), classes: join(folder, 'classes.jsa') };
}

function javaOptions(options: readonly string[]): string {
  return [...shortLived, ...options].join(' ');
}

/** All that the prepared home depends on: another Java, another Neo4j or other constraints make another. */
async function fingerprint(): Promise<string> {
  const { stderr: version } = await execute('java', ['-version']);
  const hash = createHash('sha256').update(version).update(root);
  for (const file of [
    'src/database/managed/pom.xml',
    'src/database/managed/neo4j-configuration.ts',
    'src/graph/constraints.ts',
    'test/support/own-neo4j.ts',
    'test/support/prepared-home.ts',
  ]) {
    hash.update(await readFile(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
