import { posix } from 'node:path';

const settings = ['src/config.ts', 'src/errors.ts', 'src/http-settings.ts', 'src/log.ts'];
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
/** Whatever folder a format gets. */
const newFormat = 'import/formats/a-new-one';
const identity = ['import/identity', 'import/identity/names', 'import/identity/explain'];
const staged = ['import/read', 'import/formats', 'import/stage', ...identity];
const steps = ['import/load/find', 'import/load/decide', 'import/load/write'];
const loading = ['import/load', 'import/load/graph', ...steps];
const allOfImport = ['import', ...staged, ...loading, 'import/migrate', 'import/bulk', ...formats, ...stages];
const graph = ['src/graph', 'src/graph/statements'];
const ofLoading = [...graph, ...database, ...settings, ...staged];
const ofAStep = [...graph, 'import/formats', 'import/stage', ...identity, 'import/load/graph'];
const ofAFormat = ['src/graph', 'src/errors.ts', 'import/read', 'import/formats'];

/** The layers from the bottom up: what each part may import beside itself. ARCHITECTURE.md shows the same table. */
export const known: Readonly<Record<string, readonly string[]>> = {
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
    [...formats, newFormat].map((format) => [format, [...ofAFormat, ...stagesIn(format)]]),
  ),
  ...Object.fromEntries(stages.map((stage) => [stage, [...ofAFormat, ...beforeStage(stage)]])),
  'import/identity': ['src/graph', 'import/formats', 'import/identity/names'],
  'import/identity/names': ['src/graph'],
  'import/identity/explain': ['src/graph', 'import/formats', 'import/identity', 'import/identity/names'],
  'import/stage': ['src/graph', 'import/read', 'import/formats'],
  'import/load': [...ofLoading, ...loading],
  'import/load/graph': [...graph, ...database, 'import/stage', ...identity],
  ...Object.fromEntries(steps.map((step) => [step, ofAStep])),
  'import/migrate': [...ofLoading, ...loading],
  'import/bulk': [...ofLoading, ...loading, 'import/migrate'],
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

/** All there is to import. */
export const parts = [
  ...[...graph, ...settings, ...cypher, ...database, 'src/http', ...schema, ...allOfImport],
  ...['app/server.ts', 'app/cli', 'lib', 'bench', 'test'],
];

/** Rows that would say nothing new; prose says what the stages of a format know. */
const untold: ReadonlySet<string> = new Set(['src', newFormat, ...stages]);

/** The table in Markdown, as ARCHITECTURE.md shows it. `X/**` is a folder with all in it, `X/*` its own files alone; parts with equal rows share one. */
export function describeLayers(): string {
  const rows = Map.groupBy(
    Object.entries(known).filter(([part]) => !untold.has(part)),
    ([part, itsOwn]) =>
      names(itsOwn.filter((each) => each !== part && !(formats.includes(part) && stages.includes(each)))),
  );
  return [
    '| part | may know beside itself |',
    '| --- | --- |',
    ...[...rows].map(([itsOwn, entries]) => `| ${names(entries.map(([part]) => part))} | ${itsOwn} |`),
  ].join('\n');
}

/** Parts as a reader takes them in: whole folders in place of all their parts. */
function names(list: readonly string[]): string {
  const left = new Set(list);
  const shown: string[] = [];
  const show = (name: string, covered: readonly string[]): void => {
    for (const each of covered) left.delete(each);
    shown.push(`\`${name}\``);
  };
  for (const part of parts) {
    const inside = within(part);
    if (inside.every((each) => left.has(each))) show(inside.length > 1 ? `${part}/**` : part, inside);
  }
  for (const part of list) {
    if (left.has(part)) show(within(part).length > 1 ? `${part}/*` : part, [part]);
  }
  const ofSettings = settings.map((name) => `\`${name}\``).join(', ');
  const plain = shown.join(', ').replace(ofSettings, '`src/*.ts`');
  return plain || 'nothing';
}

/** A part with those in its folder. */
function within(part: string): string[] {
  return parts.filter((each) => each === part || each.startsWith(`${part}/`));
}
