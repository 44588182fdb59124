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
  { people }: World,
  side: Side,
  folder: string,
  id: (place: number) => number,
): Promise<void> {
  const write = await tableWriter(folder);
  const known = [...side.company.keys()];
  const homes = known.filter(side.places).flatMap((each) => {
    const home = people[each]?.home;
    return home === undefined ? [] : [{ person: `p${id(each)}`, home }];
  });
  const papers = side.papers.map((paper, at) => ({ ...paper, key: `w${id(at)}` }));
  const topics = papers.flatMap(({ key, topic }) => (topic === undefined ? [] : [{ key, topic }]));
  const authorships = papers.flatMap(({ key, authors }) =>
    authors.map((each, at) => [key, `p${id(each)}`, at + 1]),
  );
  const institution = (place: number) => [
    `i${id(place)}`,
    `University of Region ${place}`,
    `0${String(place).padStart(8, '0')}`,
  ];
  await write(
    'people',
    'id,name',
    known.map((each) => [`p${id(each)}`, side.nameOf(each)]),
  );
  await write('institutions', 'id,name,ror', [...new Set(homes.map(({ home }) => home))].map(institution));
  await write(
    'affiliations',
    'person,institution',
    homes.map(({ person, home }) => [person, `i${id(home)}`]),
  );
  await write(
    'papers',
    'id,title,year,venue',
    papers.map(({ key, title, year, venue }) => [key, title, year, venue]),
  );
  await write('authorships', 'paper,person,position', authorships);
  await write(
    'topics',
    'id,name',
    [...new Set(topics.map(({ topic }) => topic))].map((each) => [`t${id(each)}`, `Topic ${each}`]),
  );
  await write(
    'paper-topics',
    'paper,topic',
    topics.map(({ key, topic }) => [key, `t${id(topic)}`]),
  );
}
