import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { blocksOf } from '../../import/identity/names/blocks.ts';
import { compareNames } from '../../import/identity/names/compare-names.ts';
import { parseName } from '../../import/identity/names/parse-name.ts';
import { Random } from '../../lib/random.ts';
import { companyOf, type World, type WorldPaper, type WorldPerson } from './world.ts';

const tableRows = z.array(z.record(z.string(), z.string()));

/**
 * Reads a folder of CSV tables: people (with their names in `first` and `last`), papers, authorships. The ids of the people are
 * the truth. Everybody gets an invented institution, mostly a co-author's.
 * @param size how many people to take
 */
export async function readTables(folder: string, size: number, seed: number): Promise<World> {
  const rows = async (name: string) =>
    tableRows.parse(parse(await readFile(join(folder, name)), { columns: true }));
  const people = await rows('people.csv');
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const bylines = Map.groupBy(await rows('authorships.csv'), ({ paper }) => paper);
  const papers = (await rows('papers.csv')).map(({ id, title = '', year, venue }): WorldPaper => {
    const byline = bylines.get(id)?.toSorted((a, b) => Number(a.position) - Number(b.position)) ?? [];
    const authors = byline.flatMap(({ person }) => places.get(person) ?? []);
    return { title, year: Number(year) || undefined, venue: venue || undefined, authors };
  });
  const random = new Random(seed);
  const homes = new Map<number, number>();
  for (const { authors } of papers) {
    for (const author of authors.filter((each) => !homes.has(each))) {
      const colleague = random.chance(0.7) ? homes.get(random.pick(authors)) : undefined;
      homes.set(author, colleague ?? random.below(Math.ceil(size / 40)));
    }
  }
  const known = people.map(({ first = '', last = '' }, place): WorldPerson => {
    return { given: first, family: last, home: homes.get(place) ?? 0 };
  });
  return {
    name: basename(folder),
    about: 'the ids of its people are the truth, their institutions are invented',
    people: known,
    papers: takePart(random, papers, size),
    doubtful: doubtsIn(known, papers, (place) => people[place]?.told_apart === 'yes'),
  };
}

const named = z.object({ display_name: z.string() });
const author = z.object({ id: z.string(), display_name: z.string(), orcid: z.string().nullish() });
const work = z.object({
  title: z.string().min(1),
  publication_year: z.number().optional(),
  primary_location: z.object({ source: named.nullish() }).nullish(),
  authorships: z.array(z.object({ author })).min(1),
});

/**
 * Reads works of OpenAlex, a line of JSON each. One source is these records as they are; the other has none of their ids. An
 * author's ORCID iD is the truth, and OpenAlex's own id where there is none.
 * @param size how many people to take
 */
export async function readWorks(file: string, size: number, seed: number): Promise<World> {
  const people: (WorldPerson & { openAlex: string[]; hasOrcid: boolean })[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ id, display_name: name, orcid }: z.infer<typeof author>): number => {
    const [, given = '', family = ''] = /^(?:(.*) )?(.*)$/.exec(name.trim()) ?? [];
    const place =
      places.get(orcid ?? id) ?? people.push({ given, family, openAlex: [], hasOrcid: Boolean(orcid) }) - 1;
    people[place]?.openAlex.push(`openalex:${basename(id)}`);
    places.set(orcid ?? id, place);
    return place;
  };
  const papers = (await readFile(file, 'utf8')).split('\n').flatMap((line): WorldPaper[] => {
    const { success, data } = work.safeParse(JSON.parse(line || 'null'));
    if (!success) return [];
    const venue = data.primary_location?.source?.display_name;
    const authors = data.authorships.map((each) => placeOf(each.author));
    return [{ title: data.title, year: data.publication_year, venue, authors, openAlex: line }];
  });
  const withOrcid = people.filter(({ hasOrcid }) => hasOrcid).length;
  return {
    name: basename(file),
    about: `ORCID iDs are the truth for ${withOrcid} of all ${people.length}, OpenAlex's own ids for the others`,
    people,
    papers: takePart(new Random(seed), papers, size),
    doubtful: doubtsIn(people, papers, (place) => people[place]?.hasOrcid === true),
  };
}

/**
 * Takes people who write with each other, until there are enough, and the papers that these alone have written. Papers that
 * name one id twice are left out: who is who on them is not known.
 */
function takePart(random: Random, papers: readonly WorldPaper[], size: number): WorldPaper[] {
  const company = companyOf(papers);
  const starts = random.shuffle([...company.keys()]);
  const taken = new Set<number>();
  for (let ring = starts.splice(-1); taken.size < size && ring.length > 0; ) {
    const added = ring.filter((person) => !taken.has(person)).slice(0, size - taken.size);
    for (const person of added) taken.add(person);
    ring = [...new Set(added.flatMap((person) => [...(company.get(person) ?? [])]))];
    if (ring.every((person) => taken.has(person))) ring = starts.splice(-1);
  }
  return papers.filter(({ authors }) => {
    const isKnown = new Set(authors).size === authors.length && authors.length > 0;
    return isKnown && authors.every((each) => taken.has(each));
  });
}

/**
 * Finds people of compatible names with a common co-author who never sign together: their ids may be one person's. In such data
 * given and family name are at times exchanged.
 */
function doubtsIn(people: World['people'], papers: World['papers'], isCertain: (place: number) => boolean) {
  const company = companyOf(papers);
  const names = people.map(({ given, family }) => [
    parseName(`${given} ${family}`),
    parseName(`${family} ${given}`),
  ]);
  const mayBeOne = (one: number, other: number): boolean => {
    const theirs = company.get(other) ?? new Set();
    const haveCommon = [...(company.get(one) ?? [])].some((each) => theirs.has(each));
    if (!haveCommon || theirs.has(one) || (isCertain(one) && isCertain(other))) return false;
    return names[one]?.some((name) => names[other]?.some((each) => compareNames(name, each))) === true;
  };
  const met = names.flatMap((forms, person) => forms.flatMap(blocksOf).map((block) => ({ block, person })));
  const blocks = [...Map.groupBy(met, ({ block }) => block).values()];
  const doubtful = blocks.flatMap((block) =>
    block.filter(({ person }) =>
      block.some((each) => each.person !== person && mayBeOne(person, each.person)),
    ),
  );
  return new Set(doubtful.map(({ person }) => person));
}
