import { openSync, writeSync } from 'node:fs';
import { relative } from 'node:path';
import { afterEach, expect } from 'vitest';

/** Opened once: a test may go on as a user who may not open it. */
const file = openSync(process.env.COUNT_ASSERTIONS ?? 'assertions.tsv', 'a');

/** Beside the tests where vitest.config.ts says so: notes how often each has called `expect`, as path, name and count. */
afterEach(() => {
  const { testPath = '', currentTestName = '', assertionCalls } = expect.getState();
  const name = currentTestName.replace(/\s+/g, ' ');
  const line = [relative(process.cwd(), testPath), name, assertionCalls].join('\t');
  writeSync(file, `${line}\n`);
});
