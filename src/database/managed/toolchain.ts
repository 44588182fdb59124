import { ConfigurationError } from '../../errors.ts';
import { execute } from './process.ts';

const oldestJava = 17;

/** What a person can do who lacks what the managed database needs. */
export const waysToADatabase = `There are three ways to have a database:
  1. the managed one: install Java ${oldestJava} or later and Maven, and start again;
  2. a Neo4j server of your own: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD;
  3. Docker: run 'NEO4J_PASSWORD=choose-one docker compose up', which starts Neo4j and the service.`;

/** @throws ConfigurationError naming what is missing and the three ways to have a database */
export async function requireJava(): Promise<void> {
  const version = await javaVersion();
  if (version === undefined) {
    throw new ConfigurationError(
      `The managed Neo4j needs Java, and there is no 'java' to run.\n${waysToADatabase}`,
    );
  }
  if (version < oldestJava) {
    throw new ConfigurationError(
      `The managed Neo4j needs Java ${oldestJava} or later, and 'java' is version ${version}.\n${waysToADatabase}`,
    );
  }
}

/** @throws ConfigurationError naming the three ways to have a database */
export async function requireMaven(): Promise<void> {
  try {
    await execute('mvn', ['--version']);
  } catch {
    throw new ConfigurationError(
      `The managed Neo4j's jars are resolved by Maven, and there is no 'mvn' to run.\n${waysToADatabase}`,
    );
  }
}

/** Java prints its version on standard error: `openjdk version "17.0.15" …`. */
async function javaVersion(): Promise<number | undefined> {
  try {
    const { stderr } = await execute('java', ['-version']);
    const [, major] = /version "(\d+)/.exec(stderr) ?? [];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}
