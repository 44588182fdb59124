#!/usr/bin/env node
import { once } from 'node:events';
import { hasCode } from '../../src/errors.ts';
import { runCommandLine } from './command-line.ts';
import { collectGarbageEarly } from './memory.ts';

const { stdin, stdout, stderr, env } = process;

// Whoever read what is printed may have read enough (`| head`): that is no reason to leave work half done.
stdout.on('error', (error) => {
  if (!hasCode(error, 'EPIPE')) throw error;
});

let isStopped = false;

/** Only a command that waits for these signals changes what they do: they end any other at once. */
async function untilStopped(): Promise<void> {
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  isStopped = true;
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  ...{ stdin, stdout, stderr, env },
  untilStopped,
  spareMemory: collectGarbageEarly,
});
// A service that was stopped before it was ready leaves its start where it is, which must not keep the process.
if (isStopped) process.exit();
