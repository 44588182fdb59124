import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvFile, type CsvValue } from '../../import/bulk/csv-file.ts';
import type { Side, SplitWorld } from './split.ts';
import type { World } from './world.ts';

/** What is to be imported, and whom each key of a person stands for. */
export interface WrittenWorld {
  readonly paths: readonly string[];
  readonly personOf: ReadonlyMap<string, number>;
}

/** Writes the two sources into a folder, which is emptied before. The order of their ids does not tell who is who. */
export async function writeWorld(world: World, { sides }: SplitWorld, folder: string): Promise<WrittenWorld> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [one, other] = sides;
  const written = [
    world.papers.some(({ record }) => record !== undefined)
      ? await writeRecords(world, one, folder)
      : await writeTables(world, one, folder, 'one', (place) => place),
    await writeTables(world, other, folder, 'other', (place) => 1_000_000 - place),
  ];
  return {
    paths: written.map(({ path }) => path),
    personOf: new Map(written.flatMap(({ keys }) => keys)),
  };
}

/** A source, as it was written. */
interface WrittenSide {
  readonly path: string;
  /** With the person for whom each stands. */
  readonly keys: readonly (readonly [string, number])[];
}

/** The source is OpenAlex itself, with all ids. */
async function writeRecords(world: World, { papers, names }: Side, folder: string): Promise<WrittenSide> {
  const path = join(folder, 'works.jsonl');
  await writeFile(path, papers.map(({ record = '' }) => `${record}\n`).join(''));
  const keys = [...names.keys()].flatMap((person) =>
    (world.people[person]?.openAlexIds ?? []).map((id) => [`openalex:${id}`, person] as const),
  );
  return { path, keys };
}

/** @param id numbers people, papers and institutions by their places */
async function writeTables(
  { people, institutions, topics }: World,
  { papers, names, placed }: Side,
  folder: string,
  name: string,
  id: (place: number) => number,
): Promise<WrittenSide> {
  const path = join(folder, name);
  await mkdir(path);
  const write = async (table: string, header: string, rows: Iterable<readonly CsvValue[]>): Promise<void> => {
    const file = new CsvFile(join(path, `${table}.csv`), header);
    await file.write(rows);
    await file.close();
  };
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, place) => [`${letter}${id(place)}`, place] as const);
  await write(
    'people',
    'id,name',
    [...names].map(([person, text]) => [`p${id(person)}`, text]),
  );
  await write(
    'papers',
    'id,title,year,venue',
    papers.map(({ title, year, venue }, at) => [`w${id(at)}`, title, year, venue]),
  );
  await write(
    'authorships',
    'paper,person,position',
    papers.flatMap(({ authors }, at) =>
      [...new Set(authors)].map((person, place) => [`w${id(at)}`, `p${id(person)}`, place + 1]),
    ),
  );
  await write(
    'institutions',
    'id,name,ror',
    numbered('i', institutions).map(([key, place]) => [
      ...[key, `University of Region ${place}`, `0${String(place).padStart(8, '0')}`],
    ]),
  );
  const homes = [...placed].flatMap((person) =>
    (people[person]?.institutions ?? []).map((home) => [person, home]),
  );
  await write(
    'affiliations',
    'person,institution',
    homes.map(([person = 0, home = 0]) => [`p${id(person)}`, `i${id(home)}`]),
  );
  await write(
    'topics',
    'id,name',
    numbered('t', topics).map(([key, place]) => [key, `Topic ${place}`]),
  );
  await write(
    'paper-topics',
    'paper,topic',
    papers.flatMap(({ topic }, at) => (topic === undefined ? [] : [[`w${id(at)}`, `t${id(topic)}`]])),
  );
  return { path, keys: [...names.keys()].map((person) => [`${name}:p${id(person)}`, person] as const) };
}
