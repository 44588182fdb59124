import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterEach, expect } from 'vitest';

/** Beside the tests where vitest.config.ts says so: notes how often each has called `expect`, as path, name and count. */
afterEach(() => {
  const { testPath = '', currentTestName = '', assertionCalls } = expect.getState();
  const name = currentTestName.replace(/\s+/g, ' ');
  const line = [relative(process.cwd(), testPath), name, assertionCalls].join('\t');
  appendFileSync(process.env.COUNT_ASSERTIONS ?? 'assertions.tsv', `${line}\n`);
});
