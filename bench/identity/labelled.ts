import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Random } from '../../lib/random.ts';
import type { NameParts, World, WorldPaper, WorldPerson } from './world.ts';

const tableRows = z.array(z.record(z.string(), z.string()));

/**
 * Reads a folder of CSV tables: people (with their names in `first` and `last`), papers and authorships. The ids of the
 * people are the truth. The tables name no institutions, so everybody is given one, mostly a co-author's.
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
  const taken = takePart(random, papers, size);
  const institutions = Math.max(2, Math.round(size / 40));
  const homes = inventHomes(random, taken, institutions);
  return {
    name: basename(folder),
    about: 'the ids of its people are the truth, institutions are invented',
    people: people.map(({ first = '', last = '' }, place): WorldPerson => {
      return { given: first, family: last, institutions: [homes.get(place) ?? 0] };
    }),
    papers: taken,
    institutions,
    topics: 0,
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
 * Reads works of OpenAlex, a line of JSON each. One source is these records as they are; the other lacks their ids. An
 * author's ORCID iD is the truth, and OpenAlex's own id where it gives none.
 * @param size how many people to take
 */
export async function readWorks(file: string, size: number, seed: number): Promise<World> {
  const people = new Map<string, { place: number; person: NameParts; ids: Set<string>; hasOrcid: boolean }>();
  const papers = (await readFile(file, 'utf8')).split('\n').flatMap((record): WorldPaper[] => {
    const { success, data } = work.safeParse(JSON.parse(record || 'null'));
    if (!success) return [];
    const authors = data.authorships.map(({ author: { id, display_name, orcid } }) => {
      const [, given = '', family = ''] = /^(?:(.*) )?(.*)$/.exec(display_name.trim()) ?? [];
      const found = people.get(orcid ?? id) ?? {
        ...{ place: people.size, person: { given, family }, ids: new Set(), hasOrcid: Boolean(orcid) },
      };
      found.ids.add(id.slice(id.lastIndexOf('/') + 1));
      people.set(orcid ?? id, found);
      return found.place;
    });
    const venue = data.primary_location?.source?.display_name;
    return [{ title: data.title, year: data.publication_year, venue, authors, record }];
  });
  const known = [...people.values()];
  return {
    name: basename(file),
    about: `ORCID iDs are the truth for ${known.filter(({ hasOrcid }) => hasOrcid).length} of ${known.length} people, OpenAlex's own ids for the others`,
    people: known.map(({ person, ids }) => ({ ...person, institutions: [], openAlexIds: [...ids] })),
    papers: takePart(new Random(seed), papers, size),
    institutions: 0,
    topics: 0,
  };
}

/** Takes people who write with each other, until there are enough, and all papers of theirs alone. */
function takePart(random: Random, papers: readonly WorldPaper[], size: number): WorldPaper[] {
  const papersOf = new Map<number, WorldPaper[]>();
  for (const paper of papers) {
    for (const author of paper.authors) papersOf.set(author, [...(papersOf.get(author) ?? []), paper]);
  }
  const taken = new Set<number>();
  const starts = random.shuffle([...papersOf.keys()]);
  // The nearest first: whoever is taken stands before all others with those they write with.
  for (let ring = starts.splice(-1); taken.size < size && ring.length > 0; ) {
    const added = ring.filter((person) => !taken.has(person)).slice(0, size - taken.size);
    for (const person of added) taken.add(person);
    const next = added.flatMap((person) => papersOf.get(person) ?? []).flatMap(({ authors }) => authors);
    ring = next.length > 0 ? [...new Set(next)] : starts.splice(-1);
  }
  return papers.filter(({ authors }) => authors.length > 0 && authors.every((each) => taken.has(each)));
}

function inventHomes(
  random: Random,
  papers: readonly WorldPaper[],
  institutions: number,
): Map<number, number> {
  const homes = new Map<number, number>();
  for (const { authors } of papers) {
    for (const person of authors) {
      const colleague = random.chance(0.7) ? homes.get(random.pick(authors)) : undefined;
      if (!homes.has(person)) homes.set(person, colleague ?? random.below(institutions));
    }
  }
  return homes;
}
