#!/usr/bin/env node
// Starts the command line on a Node that runs TypeScript: this one, or else the one among the dependencies.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = new URL('main.ts', import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  process.argv[1] = fileURLToPath(program);
  await import(program.href);
} else {
  const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
  const child = spawn(node, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; whoever ends this one means the other.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.once('error', (error) => {
    process.stderr.write(
      `${error.message}\nRun npm ci in the project's folder, or use Node 22.18 or later.\n`,
    );
    process.exitCode = 2;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
}
