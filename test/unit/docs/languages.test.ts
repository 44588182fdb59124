import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../support/programs.ts';

/** Clauses of Cypher and of SQL, as they are written: in capitals. The ping of `src/database` is `RETURN 1`. */
const languages = {
  Cypher:
    /\b(?:MATCH|MERGE|CREATE|DELETE|FOREACH)\s+\(|\bUNWIND\s+[$\w]|\bDETACH DELETE\b|\bCALL (?:\(|db\.)|\bRETURN (?!1\b)[$\w({]/,
  SQL: /\bSELECT\b[^;]*\bFROM\b|\bINSERT (?:OR \w+ )?INTO\b|\bCREATE (?:TEMP(?:ORARY)? )?(?:TABLE|UNIQUE INDEX)\b|\bDELETE FROM\b|\bUPDATE \w+ SET\b|\bPRAGMA\b|node:sqlite/,
} as const;

/** Where each may stand. CONTRIBUTING.md says the same. */
const allowed: Readonly<Record<keyof typeof languages, readonly string[]>> = {
  Cypher: ['src/graph/', 'src/cypher/', 'schema/'],
  SQL: ['import/stage/'],
};

const folders = ['app', 'import', 'schema', 'src'];
const names = (
  await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => `${folder}/${name}`),
    ),
  )
).flat();
const files = await Promise.all(
  names
    .filter((name) => name.endsWith('.ts'))
    .map(async (name) => ({ name, code: withoutComments(await readFile(join(root, name), 'utf8')) })),
);

/** Code without its comments; `//` in a string begins none. */
function withoutComments(code: string): string {
  return code.replace(
    /\/\*.*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gs,
    (text) => (text.startsWith('/') ? '' : text),
  );
}

describe.each(['Cypher', 'SQL'] as const)('%s', (language) => {
  const found = files.filter(({ code }) => languages[language].test(code)).map(({ name }) => name);
  const isAllowed = (name: string): boolean => allowed[language].some((folder) => name.startsWith(folder));

  test('stands nowhere else than CONTRIBUTING.md says', () => {
    expect(found.filter((name) => !isAllowed(name))).toEqual([]);
  });

  test('is found in each of those folders', () => {
    for (const folder of allowed[language]) {
      expect(found.filter((name) => name.startsWith(folder)).length, folder).toBeGreaterThan(0);
    }
  });

  test('CONTRIBUTING.md names the folders', async () => {
    const [, rules = ''] = (await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')).split('## House rules\n');
    const rule = rules.split('\n').find((line) => line.startsWith(`- ${language} `)) ?? '';
    const named = [...rule.matchAll(/`([a-z/]+)`/g)].map(([, folder]) => `${folder}/`);
    expect(named).toEqual(allowed[language]);
  });
});

test.each([
  ['Cypher', "const text = 'MATCH (node) RETURN node';", true],
  ['Cypher', '/** MATCH (node) finds it. */ const one = 1;', false],
  ['Cypher', "const ping = 'RETURN 1';", false],
  ['SQL', 'stage.run(`INSERT INTO node VALUES (?)`);', true],
  ['SQL', "stage.all('SELECT key\\n FROM node'); // and so on", true],
  ['SQL', "const address = 'https://example.org'; // SELECT key FROM node", false],
] as const)('%s in %s: %s', (language, code, isFound) => {
  expect(languages[language].test(withoutComments(code))).toBe(isFound);
});
