import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/programs.ts';

/** The layers from the bottom up: what each part may import beside itself. ARCHITECTURE.md draws the same table. */
const settings = ['src/config.ts', 'src/errors.ts', 'src/log.ts'];
const cypher = ['src/cypher', 'src/cypher/plan', 'src/cypher/answer'];
const database = ['src/database', 'src/database/managed'];
const schema = ['schema', 'schema/kit', 'schema/nodes', 'schema/questions', 'schema/questions/lineage'];
const formats = [
  'import/formats/directory-page',
  'import/formats/openalex',
  'import/formats/same-as',
  'import/formats/tables',
];
/** The stages of a format, each a folder, from the first to the last: every one knows those before it. */
const stagesOf: Readonly<Record<string, readonly string[]>> = {
  'import/formats/directory-page': ['read', 'state'],
  'import/formats/openalex': ['read', 'records', 'state'],
  'import/formats/tables': ['declared', 'read', 'state'],
};
const stages = Object.entries(stagesOf).flatMap(([format, names]) =>
  names.map((each) => `${format}/${each}`),
);
const staged = ['import/read', 'import/formats', 'import/stage', 'import/identity'];
const steps = ['import/load/find', 'import/load/decide', 'import/load/write'];
const loading = ['import/load', 'import/load/graph', ...steps];
const allOfImport = ['import', ...staged, ...loading, 'import/bulk', ...formats, ...stages];
const graph = ['src/graph', 'src/graph/statements'];
const ofLoading = [...graph, ...database, ...settings, ...staged];
const ofAStep = [...graph, 'import/formats', 'import/stage', 'import/identity', 'import/load/graph'];
const ofAFormat = ['src/graph', 'src/errors.ts', 'import/read', 'import/formats'];

const known: Readonly<Record<string, readonly string[]>> = {
  'src/graph': [],
  'src/graph/statements': ['src/graph'],
  src: settings,
  'src/cypher': ['src/graph'],
  'src/cypher/plan': ['src/graph', 'src/cypher'],
  'src/cypher/answer': ['src/graph', 'src/cypher', 'src/cypher/plan'],
  'src/database': [...graph, ...settings],
  'src/database/managed': ['src/database', ...settings],
  'src/http': [...cypher, ...settings],
  'schema/kit': ['src/graph', ...cypher],
  'schema/nodes': ['src/graph', ...cypher, 'schema/kit'],
  'schema/questions': ['src/graph', ...cypher, 'schema/kit', 'schema/nodes', 'schema/questions/lineage'],
  'schema/questions/lineage': ['src/graph', ...cypher, 'schema/kit', 'schema/nodes'],
  schema: ['schema/kit', 'schema/nodes', 'schema/questions', 'schema/questions/lineage'],
  'import/read': ['src/errors.ts'],
  'import/formats': ['src/graph', 'src/errors.ts', 'import/read'],
  ...Object.fromEntries(
    [...formats, 'import/formats/a-new-one'].map((format) => [format, [...ofAFormat, ...stagesIn(format)]]),
  ),
  ...Object.fromEntries(stages.map((stage) => [stage, [...ofAFormat, ...beforeStage(stage)]])),
  'import/identity': ['src/graph', 'import/formats'],
  'import/stage': ['src/graph', 'import/read', 'import/formats'],
  'import/load': [...ofLoading, ...loading],
  'import/load/graph': [...graph, ...database, 'import/stage', 'import/identity'],
  ...Object.fromEntries(steps.map((step) => [step, ofAStep])),
  'import/bulk': [...ofLoading, ...loading],
  import: [...graph, ...database, ...settings, ...allOfImport],
  'app/server.ts': [...graph, ...cypher, ...database, 'src/http', ...settings, ...schema, ...allOfImport],
  lib: [],
  'app/cli': [...graph, ...database, ...settings, 'app/server.ts', ...allOfImport],
};

/** A format's own folder, and the folders of its stages before this one; one that reads may know the records it reads. */
function beforeStage(stage: string): string[] {
  const format = posix.dirname(stage);
  return [format, ...stagesIn(format).filter((other) => other !== stage && !other.endsWith('/state'))];
}

function stagesIn(format: string): string[] {
  return (stagesOf[format] ?? []).map((each) => `${format}/${each}`);
}

const parts = [
  ...[...graph, ...settings, ...cypher, ...database, 'src/http', ...schema, ...allOfImport],
  ...['app/server.ts', 'app/cli', 'lib', 'bench', 'test'],
];

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
