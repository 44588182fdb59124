#!/usr/bin/env node
import { runProgram } from '../program.ts';
import { createProgram } from './command-line.ts';

async function main(): Promise<number> {
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  await program.parseAsync();
  return exitCode;
}

await runProgram(main);
