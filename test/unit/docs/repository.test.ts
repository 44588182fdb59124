import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import packageLock from '../../../package-lock.json' with { type: 'json' };
import { root } from '../../support/programs.ts';

const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');

test('the changelog has a section Unreleased and, below it, the version of the package', async () => {
  const headings = [...(await read('CHANGELOG.md')).matchAll(/^## (\S+)(?: - (\S+))?$/gm)];
  const [unreleased, last] = headings;
  expect(unreleased?.[1]).toBe('Unreleased');
  expect(last?.[1]).toBe(packageJson.version);
  for (const [, , day] of headings.slice(1)) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(packageLock.version).toBe(packageJson.version);
});

test('the workflow runs what .ci/run runs', async () => {
  const { jobs } = parse(await read('.github/workflows/ci.yml'));
  expect(jobs.test.steps).toContainEqual({ run: '.ci/run' });
  await expect(read('.ci/run')).resolves.toContain('npm test');
});
