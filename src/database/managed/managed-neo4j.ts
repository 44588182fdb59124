import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import { z } from 'zod';
import type { ServerSettings } from '../../config.ts';
import { DatabaseUnreachableError } from '../../errors.ts';
import { createDriver, ping } from '../connection.ts';
import { resolveClasspath } from './class-path.ts';
import { type Home, readIfThere, writePrivateFile } from './home.ts';
import {
  ensurePassword,
  managedUser,
  writeConfiguration,
  writeJavaArguments,
} from './neo4j-configuration.ts';
import { identifyProcess, isRunning, type ProcessIdentity, processIdentity } from './process.ts';
import { supervisor } from './supervisor.ts';
import { requireJava } from './toolchain.ts';

/** Milliseconds that a database may take to start, and to stop before it is killed. */
const patience = { start: 90_000, stop: 30_000, poll: 150 } as const;

const runRecord = processIdentity.extend({ port: z.number().int() });

/** Where the running database of a home is, and its password; undefined while it isn't running. */
export async function readServer(home: Home): Promise<ServerSettings | undefined> {
  const run = await readRun(home);
  const password = await readIfThere(home.neo4j.password);
  if (run === undefined || password === undefined || !(await isRunning(run))) return undefined;
  return serverAt(run.port, password.trim());
}

/** A Neo4j server that this process starts, watches and stops. */
export class ManagedNeo4j {
  readonly #home: Home;
  readonly #progress: (message: string) => void;
  #javaArguments: string[] = [];
  #password = '';
  #port = 0;
  #supervisor: ChildProcess | undefined;
  #stopping = false;

  constructor(home: Home, progress: (message: string) => void) {
    this.#home = home;
    this.#progress = progress;
  }

  /**
   * Starts the database, creating it first where there is none.
   * @throws ConfigurationError for a machine without Java or Maven
   * @throws DatabaseUnreachableError where it does not come up, with the end of its log
   */
  async start(): Promise<ServerSettings> {
    await requireJava();
    const classpath = await resolveClasspath(this.#home, this.#progress);
    this.#javaArguments = await writeJavaArguments(this.#home, classpath);
    await this.#endOrphan();
    // A port that is free now can be taken a moment later: then another one is chosen.
    await pRetry(() => this.#startOnFreePort(), { retries: 2, minTimeout: 200 });
    return serverAt(this.#port, this.#password);
  }

  /** Closing the pipe tells the supervisor to end the database. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#supervisor;
    if (child === undefined || child.exitCode !== null) return;
    const run = await readRun(this.#home);
    const exited = once(child, 'exit');
    child.stdin?.end();
    const killing = setTimeout(() => {
      if (run !== undefined) process.kill(run.pid, 'SIGKILL');
    }, patience.stop);
    await exited;
    clearTimeout(killing);
    await rm(this.#home.neo4j.run, { force: true });
  }

  async #startOnFreePort(): Promise<void> {
    this.#port = await freePort();
    await writeConfiguration(this.#home, this.#port);
    this.#password = await ensurePassword(this.#home, this.#javaArguments, this.#progress);
    this.#progress(`Starting Neo4j at bolt://127.0.0.1:${this.#port}`);
    await this.#launch();
  }

  async #launch(): Promise<void> {
    const { path, log } = this.#home.neo4j;
    const child = spawn(
      'sh',
      [
        supervisor,
        log,
        'java',
        ...this.#javaArguments,
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${path}`,
        `--config-dir=${join(path, 'conf')}`,
      ],
      // A process group of its own: Ctrl-C is for the owner, which ends the database when it is done with it.
      { detached: true, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    this.#supervisor = child;
    const pid = await firstLine(child);
    await writePrivateFile(
      this.#home.neo4j.run,
      JSON.stringify({ ...(await identifyProcess(Number(pid))), port: this.#port }),
    );
    await this.#untilItAnswers(child);
    child.once('exit', () => void this.#restart());
  }

  async #untilItAnswers(child: ChildProcess): Promise<void> {
    const driver = createDriver(serverAt(this.#port, this.#password));
    const deadline = Date.now() + patience.start;
    try {
      for (;;) {
        try {
          await ping({ driver, name: undefined });
          return;
        } catch (error) {
          if (child.exitCode !== null || Date.now() > deadline) throw await this.#explainFailure(error);
        }
        await sleep(patience.poll);
      }
    } finally {
      await driver.close();
    }
  }

  /** The database has ended although nobody stopped it: the service goes on, so it has to come back. */
  async #restart(): Promise<void> {
    if (this.#stopping) return;
    this.#progress('Neo4j has ended unexpectedly: starting it again');
    try {
      await pRetry(() => this.#launch(), {
        retries: 5,
        onFailedAttempt: () => {
          this.#supervisor?.stdin?.end();
        },
      });
      this.#progress('Neo4j answers again');
    } catch (error) {
      this.#progress(`Neo4j could not be started again: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** After a crash of its owner the database may still be stopping; it is given time, then it is killed. */
  async #endOrphan(): Promise<void> {
    const run = await readRun(this.#home);
    if (run !== undefined && (await isRunning(run))) {
      this.#progress(`Waiting for the database of the owner before (process ${run.pid}) to stop`);
      if (!(await hasEnded(run, patience.stop))) {
        process.kill(run.pid, 'SIGKILL');
        await hasEnded(run, patience.stop);
      }
    }
    await rm(this.#home.neo4j.run, { force: true });
  }

  async #explainFailure(cause: unknown): Promise<Error> {
    const { log } = this.#home.neo4j;
    const lines = ((await readIfThere(log)) ?? '').trimEnd().split('\n').slice(-8);
    return new DatabaseUnreachableError(
      `The managed Neo4j did not start. Its log, ${log}, ends with:\n${lines.join('\n')}`,
      { cause },
    );
  }
}

function serverAt(port: number, password: string): ServerSettings {
  return { uri: `bolt://127.0.0.1:${port}`, username: managedUser, password, database: undefined };
}

async function readRun(home: Home): Promise<z.infer<typeof runRecord> | undefined> {
  const text = await readIfThere(home.neo4j.run);
  return text === undefined ? undefined : runRecord.safeParse(JSON.parse(text)).data;
}

async function hasEnded(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (await isRunning(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(patience.poll);
  }
  return true;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The supervisor has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The supervisor of the database ended before it started one.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
