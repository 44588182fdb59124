import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { known, parts } from '../support/layers.ts';
import { root } from '../support/programs.ts';

let project: string;
let complaints: readonly { readonly rule: string; readonly file: string; readonly line: number }[];

/** Plants in each part an import of every part, one to a line, and lets the linter see them by the project's rules. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'scholargraph-layers-'));
  await copyFile(join(root, 'biome.json'), join(project, 'biome.json'));
  for (const part of Object.keys(known)) {
    const from = planted(part);
    await write(
      from,
      parts.map((to) => `import ${JSON.stringify(specifier(from, fileOf(to)))};`),
    );
  }
  await write('import/load/one.ts', ["import type { Two } from './two.ts';", 'export type One = Two;']);
  await write('import/load/two.ts', ["import type { One } from './one.ts';", 'export type Two = One;']);
  complaints = await lint();
});
afterAll(() => rm(project, { recursive: true, force: true }));

test.each(Object.entries(known))('%s imports what it may know, and nothing else', (part, itsOwn) => {
  const lines = complaints
    .filter(({ rule, file }) => rule === 'noRestrictedImports' && file === planted(part))
    .map(({ line }) => line);
  expect(parts.filter((_, index) => lines.includes(index + 1))).toEqual(
    parts.filter((to) => to !== part && !itsOwn.includes(to)),
  );
});

test('two files that import only types of each other are a cycle', () => {
  const cycles = complaints.filter(({ rule }) => rule === 'noImportCycles').map(({ file }) => file);
  expect(cycles).toEqual(expect.arrayContaining(['import/load/one.ts', 'import/load/two.ts']));
});

/** The file of a part that others import. */
function fileOf(part: string): string {
  return part.endsWith('.ts') ? part : `${part}/some-file.ts`;
}

/** The file of a part that holds the imports. */
function planted(part: string): string {
  return part.endsWith('.ts') ? part : `${part}/planted.ts`;
}

function specifier(from: string, to: string): string {
  const path = posix.relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

async function write(file: string, lines: readonly string[]): Promise<void> {
  const path = join(project, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${lines.join('\n')}\n`);
}

/** Runs Biome on what is planted; it ends with an error, as there is something to complain of. */
function lint(): Promise<typeof complaints> {
  const rules = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles'];
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', ...rules, '.'];
  return new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin/biome'), args, { cwd: project }, (_error, stdout) => {
      const found = stdout.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+),line=(\d+)/g);
      const prefix = `${project}/`;
      resolve(
        [...found].map(([, rule = '', file = '', line]) => ({
          rule,
          file: file.replace(prefix, ''),
          line: Number(line),
        })),
      );
    });
  });
}
