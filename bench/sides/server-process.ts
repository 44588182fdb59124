import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerSettings } from '../../src/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A server in a process of its own. */
export interface ServerProcess {
  /** The address to which GraphQL requests go. */
  readonly url: string;
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
  { uri, username, password }: ServerSettings,
): Promise<ServerProcess> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: {
      // None of the settings of whoever runs the benchmark.
      ...{ PATH, HOME, NODE_ENV: 'production', PORT: '0' },
      ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => {
    if (running.delete(child)) process.stderr.write(`${file} has ended in the middle of the run.\n`);
  });
  const url = await addressOf(child, file);
  // Nobody reads what it says from now on: the pipe must not fill up.
  child.stdout.resume();
  return {
    url,
    stop: async () => {
      if (!running.delete(child)) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function addressOf({ stdout }: ChildProcess, file: string): Promise<string> {
  let printed = '';
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    printed += chunk;
    const [, url] = /GraphiQL is at (http\S+\/graphql)/.exec(printed) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`${file} ended before it was ready:\n${printed}`);
}
