import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { tableWriter } from '../graph/table-files.ts';
import type { Side, SplitWorld } from './split.ts';
import type { World } from './world.ts';

/** What is to be imported, and for whom each key of a person stands. */
export interface WrittenWorld {
  readonly paths: readonly string[];
  readonly personOf: ReadonlyMap<string, number>;
}

/** Writes the two sources into a folder, which is emptied before. The order of their ids does not tell who is who. */
export async function writeWorld(
  world: World,
  sides: SplitWorld['sides'],
  folder: string,
): Promise<WrittenWorld> {
  const personOf = new Map<string, number>();
  const paths = ['one', 'other'].map((name) => join(folder, name));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [place, side] of sides.entries()) {
    const path = paths[place] ?? folder;
    const id = (of: number): number => (place === 0 ? of : 1_000_000 - of);
    const isOpenAlex = place === 0 && world.papers.some(({ openAlex }) => openAlex !== undefined);
    for (const person of side.company.keys()) {
      const keys = isOpenAlex ? world.people[person]?.openAlex : [`${basename(path)}:p${id(person)}`];
      for (const key of keys ?? []) personOf.set(key, person);
    }
    if (isOpenAlex) await writeFile(path, side.papers.map(({ openAlex = '' }) => `${openAlex}\n`).join(''));
    else await writeTables(world, side, path, id);
  }
  return { paths, personOf };
}

/** @param id numbers people, papers, institutions and topics by their places */
async function writeTables(
  world: World,
  side: Side,
  folder: string,
  id: (place: number) => number,
): Promise<void> {
  const { papers, company, nameOf, places } = side;
  const write = await tableWriter(folder);
  const placed = [...company.keys()].filter(places);
  const ofPapers = papers.map((paper, at) => ({ ...paper, key: `w${id(at)}` }));
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
  await write(
    'people',
    'id,name',
    [...company.keys()].map((each) => [`p${id(each)}`, nameOf(each)]),
  );
  await write(
    'institutions',
    'id,name,ror',
    numbers(world.institutions).map((each) => [
      `i${id(each)}`,
      `University of Region ${each}`,
      `0${String(each).padStart(8, '0')}`,
    ]),
  );
  await write(
    'topics',
    'id,name',
    numbers(world.topics).map((each) => [`t${id(each)}`, `Topic ${each}`]),
  );
  await write(
    'papers',
    'id,title,year,venue',
    ofPapers.map(({ key, title, year, venue }) => [key, title, year, venue]),
  );
  await write(
    'authorships',
    'paper,person,position',
    ofPapers.flatMap(({ key, authors }) =>
      authors.map((author, place) => [key, `p${id(author)}`, place + 1]),
    ),
  );
  await write(
    'affiliations',
    'person,institution',
    placed.map((each) => [`p${id(each)}`, `i${id(world.people[each]?.home ?? 0)}`]),
  );
  await write(
    'paper-topics',
    'paper,topic',
    ofPapers.flatMap(({ key, topic }) => (topic === undefined ? [] : [[key, `t${id(topic)}`]])),
  );
}
