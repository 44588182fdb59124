import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerSettings } from '../../src/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A server in a process of its own. */
export interface ServerProcess {
  /** The address to which GraphQL requests go. */
  readonly url: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/** Those that run, to be ended with this process however that ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/** Starts one of the project's programs and waits until it says where it listens. */
export async function startServer(
  file: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...foreignVariables(), NODE_ENV: 'production', PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = await addressOf(child, file);
  // Nobody reads what it says from now on: the pipe must not fill up.
  child.stdout.resume();
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping) process.stderr.write(`${file} has ended in the middle of the run (${signal ?? code}).\n`);
  });
  return {
    url,
    pid: child.pid,
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The variables that lead a program of the project to a database. */
export function databaseVariables({ uri, username, password }: ServerSettings): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

async function addressOf({ stdout }: ChildProcess, file: string): Promise<string> {
  let printed = '';
  if (stdout !== null) {
    for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
      printed += chunk;
      const [, url] = /GraphiQL is at (http\S+\/graphql)/.exec(printed) ?? [];
      if (url !== undefined) return url;
    }
  }
  throw new Error(`${file} ended before it was ready:\n${printed}`);
}

/** Without the settings of whoever runs the benchmark. */
function foreignVariables(): NodeJS.ProcessEnv {
  const own = /^(?:NEO4J_|SCHOLARGRAPH_|PORT$|HOST$|LOG_LEVEL$|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
