import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../app/cli/surroundings.ts';

/** The project's root, in which the commands run. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Beside those of this process, but none that would choose a database. */
  readonly env?: Record<string, string>;
  readonly stdin?: string | Buffer;
}

/** Runs the importer as `npm run import -- ARGUMENTS` does, to its end. */
export function runImport(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(['import', ...args], options);
}

/** Runs the service as `npm start -- ARGUMENTS` does, for starts that are meant to fail. */
export function runService(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(['serve', ...args], options);
}

/** Runs `scholargraph ARGUMENTS` to its end, in this process: as main.ts does, but for the streams and the settings. */
export async function runProgram(args: readonly string[], { env, stdin }: RunOptions = {}): Promise<Ended> {
  const { runCommandLine } = await import('../../app/cli/command-line.ts');
  const output = { stdout: '', stderr: '' };
  const surroundings = { ...streams(output, stdin), env: { ...cleanEnvironment(), ...env } };
  const code = await runCommandLine(args, surroundings);
  return { code, ...output };
}

/** What stands for a process's streams: what is printed is added to the output. */
function streams(
  output: Running['output'],
  stdin: string | Buffer = '',
  onPrinted: () => void = () => {},
): Pick<Surroundings, 'stdin' | 'stdout' | 'stderr'> {
  const collector = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, done) {
        output[name] += String(chunk);
        onPrinted();
        done();
      },
    });
  return {
    stdin: Readable.from(stdin.length === 0 ? [] : [Buffer.from(stdin)]),
    stdout: collector('stdout'),
    stderr: collector('stderr'),
  };
}

/** As `runProgram`, in a process of its own: for tests of what only a process has. */
export async function spawnProgram(args: readonly string[], { env, stdin }: RunOptions = {}): Promise<Ended> {
  const { child, output } = launch(args, env);
  child.stdin?.on('error', () => {});
  child.stdin?.end(stdin);
  const [code] = await once(child, 'close');
  return { code, ...output };
}

/** A program that runs, with what it has printed so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
}

/** Starts `scholargraph ARGUMENTS`. */
export function launch(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['app/cli/main.ts', ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  return { child, output };
}

/** A service that answers. */
export interface RunningService extends Running {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Sends the signal and waits for the end. @returns the exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A service within this process: it answers as one of its own does, and starts in a moment. */
export interface OwnService {
  readonly url: string;
  readonly output: Running['output'];
  /** @returns the exit code */
  stop(): Promise<number>;
}

/** Runs the service on a free port of this process and waits until it is ready. */
export async function serve(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<OwnService> {
  const { runCommandLine } = await import('../../app/cli/command-line.ts');
  const output = { stdout: '', stderr: '' };
  const printed = new EventEmitter();
  const stopping = new AbortController();
  const ended = runCommandLine(['serve', ...args], {
    ...streams(output, '', () => printed.emit('data')),
    env: { ...cleanEnvironment(), PORT: '0', ...env },
    untilStopped: async () => {
      await once(stopping.signal, 'abort');
    },
  });
  const stop = (): Promise<number> => {
    stopping.abort();
    return ended;
  };
  const isOver = ended.then(() => true);
  while (readyAt(output) === undefined) {
    const failed = await Promise.race([once(printed, 'data').then(() => false), isOver]);
    if (failed) throw endedEarly(output);
  }
  return { url: readyAt(output) ?? '', output, stop };
}

/** Runs a service within this process that ends with the test at the latest. */
export async function serveForTest(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<OwnService> {
  const service = await serve(args, env);
  onTestFinished(async () => {
    await service.stop();
  });
  return service;
}

/** Starts the service on a free port and waits until it is ready. */
export async function startService(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<RunningService> {
  const { child, output } = launch(['serve', ...args], { PORT: '0', ...env });
  const url = await untilReady(child, output);
  return {
    child,
    output,
    url,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const closed = once(child, 'close');
      child.kill(signal);
      const [code] = await closed;
      return code;
    },
  };
}

/** Starts a service that ends with the test at the latest. */
export async function startServiceForTest(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<RunningService> {
  const service = await startService(args, env);
  onTestFinished(async () => {
    await service.stop();
  });
  return service;
}

async function untilReady(child: ChildProcess, output: Running['output']): Promise<string> {
  for (;;) {
    const url = readyAt(output);
    if (url !== undefined) return url;
    if (child.exitCode !== null || child.signalCode !== null) throw endedEarly(output);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
  }
}

/** Where a service says that it answers, once it has said so. */
function readyAt({ stdout }: Running['output']): string | undefined {
  return /Graphi?QL is at (\S+)\/graphql/.exec(stdout)?.[1];
}

function endedEarly({ stdout, stderr }: Running['output']): Error {
  return new Error(`The service ended before it was ready:\n${stdout}${stderr}`);
}

/** Without the settings of whoever runs the tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own =
    /^(?:NEO4J_|SCHOLARGRAPH_|(?:PORT|HOST|ALLOWED_HOSTS|CORS_ORIGINS|TRUST_PROXY|GRAPHIQL|METRICS|LOG_LEVEL)$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/** Asks a service over HTTP. @returns the body of the answer, errors included */
export async function ask(
  service: { readonly url: string },
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ data?: unknown; errors?: { message: string; extensions?: Record<string, unknown> }[] }> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
