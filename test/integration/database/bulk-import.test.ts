import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../../src/config.ts';
import { type BulkFiles, bulkImport } from '../../../src/database/managed/bulk-import.ts';
import { type Home, openHome } from '../../../src/database/managed/home.ts';
import { openDatabase } from '../../../src/database/managed/open-database.ts';
import { prepareDatabase } from '../../../src/database/prepare.ts';
import { rows } from '../../support/database.ts';
import { copyHome } from '../../support/prepared-home.ts';

let folder: string;
let home: Home;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholargraph-bulk-'));
  home = await openHome(await copyHome('locked'));
});
afterAll(async () => {
  for (const path of [folder, home.path]) await rm(path, { recursive: true, force: true });
});

const quiet = { progress: () => {} };

/** Two people and a paper. @param year what stands in the column of the paper's year */
async function files(year: string): Promise<BulkFiles> {
  const write = async (name: string, lines: readonly string[]): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, `${lines.join('\n')}\n`);
    return file;
  };
  const people = await write('people.csv', [
    'key:ID(Person),name,otherNames:string[]',
    'p:1,"Ada ""A""",',
    'p:2,Ben,B;Benny',
  ]);
  const papers = await write('papers.csv', ['key:ID(Paper),title,year:int', `paper:1,Éloge,${year}`]);
  const authored = await write('authored.csv', [
    ':START_ID(Person),:END_ID(Paper),position:int',
    'p:1,paper:1,1',
    'p:2,paper:1,2',
  ]);
  return {
    nodes: [
      { labels: ['Person', 'Researcher'], files: [people] },
      { labels: ['Paper'], files: [papers] },
    ],
    relationships: [{ type: 'AUTHORED', files: [authored] }],
  };
}

test('files become the graph that the database then opens with', async () => {
  await bulkImport(home, await files('2021'), quiet);
  const settings = readSettings({ SCHOLARGRAPH_HOME: home.path });
  const database = await openDatabase(settings, { asking: 'service', ...quiet });
  try {
    await prepareDatabase(database);
    expect(
      await rows(
        database,
        `MATCH (person:Person:Researcher)-[authored:AUTHORED]->(paper:Paper)
         RETURN properties(person) AS person, authored.position AS position, paper.title AS title, paper.year AS year ORDER BY position`,
      ),
    ).toEqual([
      { person: { key: 'p:1', name: 'Ada "A"' }, position: 1, title: 'Éloge', year: 2021 },
      {
        person: { key: 'p:2', name: 'Ben', otherNames: ['B', 'Benny'] },
        position: 2,
        title: 'Éloge',
        year: 2021,
      },
    ]);
    await expect(bulkImport(home, await files('2021'), quiet)).rejects.toThrow(
      /belongs to .*needs its database stopped/,
    );
  } finally {
    await database.close();
  }
});

test('a wrong value is named with its file and line', async () => {
  await expect(bulkImport(home, await files('soon'), quiet)).rejects.toThrow(
    /papers\.csv.*soon|soon.*papers\.csv/s,
  );
});
