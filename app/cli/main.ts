#!/usr/bin/env node
import { hasCode } from '../../src/database/managed/home.ts';
import { createProgram } from './command-line.ts';
import { runProgram } from './program.ts';

async function main(): Promise<number> {
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  await program.parseAsync();
  return exitCode;
}

// Whoever read what is printed may have read enough (`| head`): that is no reason to leave work half done.
process.stdout.on('error', (error) => {
  if (!hasCode(error, 'EPIPE')) throw error;
});

await runProgram(main);
