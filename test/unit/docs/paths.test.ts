import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeLayers, parts } from '../../support/layers.ts';
import { root } from '../../support/programs.ts';

const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
const names = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...['docs/graph.md', 'docs/identity.md', 'docs/openalex.md', 'docs/search.md', 'docs/stability.md'],
  'docs/tables.md',
];

test.each(names)('%s names files and folders that are there', async (name) => {
  const paths = [
    ...(await read(name)).matchAll(/`((?:app|bench|docs|import|lib|schema|src|test)\/[\w./-]*)`/g),
  ];
  expect(paths.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

describe('the map of ARCHITECTURE.md', async () => {
  const architecture = await read('ARCHITECTURE.md');
  const steps = [...architecture.matchAll(/^\| `([\w./-]+\.ts)` \| `(\w+)` \|/gm)];

  test('walks a fact and an argument', () => expect(steps.length).toBeGreaterThan(20));

  test.each(steps.map(([, file = '', name = '']) => ({ file, name })))(
    '$name is declared in $file',
    async ({ file, name }) => {
      const declaration = new RegExp(
        `^ *(?:export )?(?:async )?(?:function\\*?|class|const|readonly|\\*)? *${name}(?:[(:<= {]|$)|'${name}'`,
        'm',
      );
      expect(await read(file)).toMatch(declaration);
    },
  );

  test('shows the layers that test/unit/layers.test.ts plants imports for', () => {
    const [, shown] = /^## Who may know whom\n\n(.*?)\n\nA format /ms.exec(architecture) ?? [];
    expect(shown).toBe(describeLayers());
  });

  test('draws every folder of the source', () => {
    const [, tree = ''] = /^## The tree\n\n(.*?)^## /ms.exec(architecture) ?? [];
    const drawn = folders(tree);
    expect(drawn.length).toBeGreaterThan(25);
    expect(drawn.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
    expect(drawn).toEqual(
      expect.arrayContaining(parts.filter((part) => !/\.ts$|^import\/formats\/.*\//.test(part))),
    );
  });
});

/** The folders of a drawn tree: each line is indented by two more than the folder above it. */
function folders(tree: string): string[] {
  const path: string[] = [];
  return [...tree.matchAll(/^ {4}( *)([\w-]+)\/ /gm)].map(([, indent = '', name = '']) => {
    path.splice(indent.length / 2, path.length, name);
    return path.join('/');
  });
}
