import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabaseLoader } from '../../../import/load/database-loader.ts';
import type { MergeCounts } from '../../../import/load/graph/counts.ts';
import { clearGraph, graphLines, rows, useDatabase } from '../../support/database.ts';
import { importInto } from '../../support/loading.ts';
import { writeFiles } from '../../support/pages.ts';

const database = useDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholargraph-bylines-'));
  await writeFiles(folder, {
    ...tables('north', { p: ['Mei Lin', 'Mei Lin', 'Jürgen Bauer-Holt', 'Oda Finch'] }),
    ...tables('south', { w: ['M. Lin', 'M. Lin', 'Bauerholt, Juergen', 'Ida Fynn'], v: ['M. Lin'] }, [2, 1]),
    ...tables('west', { q: ['Lin, M.', 'Lin Mei', 'J. B. Holt', 'O. Finch'], r: ['J. Bauer-Holt'] }),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => clearGraph(database()));

/**
 * A data set with a paper that all share, the first, and others.
 * @param bylines the names, by the paper's id; one name in one place of two papers is one person
 * @param turned ids of the first people, so that the order of ids says nothing about places
 */
function tables(
  name: string,
  bylines: Record<string, readonly string[]>,
  turned: readonly number[] = [],
): Record<string, string> {
  const papers = Object.entries(bylines);
  const idAt = (place: number): string => `a${turned[place - 1] ?? place}`;
  const people = new Map(
    papers.flatMap(([, names]) => names.map((each, at) => [idAt(at + 1), each] as const)).toReversed(),
  );
  return {
    [`${name}/people.csv`]: csv(['id,name', ...[...people].map(([id, each]) => `${id},"${each}"`)]),
    [`${name}/papers.csv`]: csv([
      'id,title,year,doi',
      ...papers.map(([id], at) => (at === 0 ? `${id},Moss,2020,10.1234/moss` : `${id},${name} ${id},2021,`)),
    ]),
    [`${name}/authorships.csv`]: csv([
      'paper,person,position',
      ...papers.flatMap(([id, names]) => names.map((_, at) => `${id},${idAt(at + 1)},${at + 1}`)),
    ]),
  };
}

function csv(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** @returns how many records each data set made one, by the rule */
async function load(...names: string[]): Promise<MergeCounts[]> {
  const merges: MergeCounts[] = [];
  for (const name of names) merges.push((await importInto(database(), [join(folder, name)])).merges);
  return merges;
}

/** The records of each person, as `north:a1 south:a2`. */
async function people(): Promise<string[]> {
  const found = await rows(
    database(),
    `MATCH (person:Person)
     RETURN COLLECT { MATCH (person)<-[statement:STATES]-() RETURN coalesce(statement.key, person.key) AS key ORDER BY key } AS keys`,
  );
  return found.map(({ keys }) => [keys].flat().join(' ')).sort();
}

test('people in one place of a byline are one, however their names are written', async () => {
  expect(await load('north', 'south')).toEqual([{}, { doi: 1, byline: 3 }]);
  expect(await people()).toEqual([
    'north:a1 south:a2',
    'north:a2 south:a1',
    'north:a3 south:a3',
    'north:a4',
    'south:a4',
  ]);
});

test('three sources say so in any order, and each takes back what it has brought', async () => {
  await load('north', 'south', 'west');
  expect(await people()).toEqual([
    'north:a1 south:a2 west:a1',
    'north:a2 south:a1 west:a2',
    'north:a3 south:a3',
    'north:a4 west:a4',
    'south:a4',
    'west:a3',
  ]);
  const all = await graphLines(database());
  await clearGraph(database());
  await load('west', 'south');
  const withoutNorth = await graphLines(database());
  await load('north');
  expect(await graphLines(database())).toEqual(all);

  const loader = createDatabaseLoader(database());
  await loader.withdraw('tables:north');
  await loader.close();
  expect(await graphLines(database())).toEqual(withoutNorth);
});
