import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import pRetry from 'p-retry';
import type { ServerSettings } from '../../src/config.ts';
import { connect } from '../../src/database/connection.ts';
import { resolveClasspath } from '../../src/database/managed/class-path.ts';
import type { Home } from '../../src/database/managed/home.ts';
import {
  ensurePassword,
  managedUser,
  writeConfiguration,
  writeJavaArguments,
} from '../../src/database/managed/neo4j-configuration.ts';

/** A Neo4j of the suite's own, which no home manages. */
export interface OwnNeo4j {
  readonly process: ChildProcess;
  readonly settings: ServerSettings;
  /** Whoever starts it closes this. */
  readonly driver: Driver;
}

/**
 * Graphs of a few rows come and go here, so the statistics that plans were made with are never right for long. The
 * suite keeps a plan all the same: to make plans anew took half of its time.
 */
const keptPlans = ['dbms.cypher.min_replan_interval=1h'];

/** Starts Neo4j in a home as the service would, and waits until it answers. */
export async function startNeo4j(
  home: Home,
  javaOptions: readonly string[],
  progress: (message: string) => void,
): Promise<OwnNeo4j> {
  const javaArguments = await writeJavaArguments(home, await resolveClasspath(home, progress));
  const port = await freePort();
  await writeConfiguration(home, port);
  const password = await ensurePassword(home, javaArguments, progress);
  const server = spawn(
    'java',
    [
      ...javaOptions,
      ...javaArguments,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home.neo4j.path}`,
      `--config-dir=${join(home.neo4j.path, 'conf')}`,
      ...keptPlans.flatMap((setting) => ['-c', setting]),
    ],
    { stdio: 'ignore' },
  );
  const settings = {
    uri: `bolt://127.0.0.1:${port}`,
    username: managedUser,
    password,
    database: undefined,
  };
  const driver = await pRetry(() => connect(settings), {
    ...{ retries: Number.POSITIVE_INFINITY, factor: 1, minTimeout: 200 },
    shouldRetry: () => server.exitCode === null,
  });
  return { process: server, settings, driver };
}

/** Ends it, at once with SIGKILL. */
export async function endNeo4j(
  { process: server, driver }: OwnNeo4j,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  await driver.close();
  const ended = once(server, 'exit');
  if (server.kill(signal)) await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
