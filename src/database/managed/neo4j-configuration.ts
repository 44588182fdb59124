import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../../errors.ts';
import { type Home, readIfThere, writePrivateFile } from './home.ts';
import { execute } from './process.ts';

export const managedUser = 'neo4j';

/** Neo4j reaches into these packages; without them it does not start on Java 17 and later. */
const openedPackages = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Only this machine can reach the database, over Bolt alone. */
export async function writeConfiguration(home: Home, port: number): Promise<void> {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.heap.initial_size': '256m',
    'server.memory.heap.max_size': '1g',
    'server.memory.pagecache.size': '512m',
    'dbms.usage_report.enabled': 'false',
    // Without it every database claims 256 MB of disk for its log from the start.
    'db.tx_log.preallocate': 'false',
    // Once its databases are closed, Neo4j waits twice 5 s for clients that we know are gone.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.server.bolt.connection_shutdown_wait_time': '1s',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writePrivateFile(home.neo4j.configuration, lines.join(''));
}

/** An argument file, because 200 jars make a long command line. @returns the arguments to give to `java` */
export async function writeJavaArguments(home: Home, classpath: string): Promise<string[]> {
  const options = [
    `-cp "${classpath.replaceAll('\\', '\\\\')}"`,
    '-Xms256m',
    '-Xmx1g',
    ...openedPackages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
  await writePrivateFile(home.neo4j.javaArguments, options.join('\n'));
  return [`@${home.neo4j.javaArguments}`];
}

/**
 * The password of the database; made with the database, at the first start. The file comes first: a start that ends
 * between the two leaves a password that no database has, and the next one makes another.
 */
export async function ensurePassword(
  home: Home,
  javaArguments: readonly string[],
  progress: (message: string) => void,
): Promise<string> {
  const known = await readIfThere(home.neo4j.password);
  const isSet = (await readIfThere(join(home.neo4j.path, 'data', 'dbms', 'auth.ini'))) !== undefined;
  if (known === undefined && isSet) {
    throw new ConfigurationError(
      `${home.neo4j.password} is gone, and without it the database beside it cannot be opened. Put the file back, or remove ${home.neo4j.path} and import again.`,
    );
  }
  if (known !== undefined && isSet) return known.trim();
  // Hexadecimal, because the tool that sets it takes a text that begins with a hyphen for an option.
  const password = randomBytes(24).toString('hex');
  progress('Creating the database and its password');
  await writePrivateFile(home.neo4j.password, password);
  await setInitialPassword(home, javaArguments, password);
  return password;
}

/** The password goes by way of a file: the arguments of a process are there for everybody to read. */
async function setInitialPassword(
  home: Home,
  javaArguments: readonly string[],
  password: string,
): Promise<void> {
  const file = `${home.neo4j.password}.args`;
  await writePrivateFile(file, password);
  try {
    await execute(
      'java',
      [
        ...javaArguments,
        'org.neo4j.server.startup.Neo4jAdminCommand',
        'dbms',
        'set-initial-password',
        `@${file}`,
      ],
      { env: { ...process.env, NEO4J_HOME: home.neo4j.path, NEO4J_CONF: join(home.neo4j.path, 'conf') } },
    );
  } finally {
    await rm(file, { force: true });
  }
}
