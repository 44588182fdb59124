import { Random } from '../../lib/random.ts';
import { paperTitle } from '../graph/names.ts';
import { NameSource } from './names.ts';
import type { NameParts, World, WorldPaper } from './world.ts';

/** An advisor, the first of its members, with students and colleagues. */
interface Team {
  readonly institution: number;
  readonly field: number;
  /** Places among the people. */
  readonly members: readonly number[];
}

interface Person extends NameParts {
  readonly institutions: readonly number[];
  /** The first and the last year in which they write. */
  readonly years: readonly [number, number];
  situation?: string;
}

const fields = 30;
const peopleAtInstitution = 80;
const fieldsOfInstitution = 3;
/** How many in a thousand people become somebody's namesake in each of the situations. */
const inSituation = 5;

/**
 * Teams at institutions, and their papers. Names follow a power law. Some people are made namesakes where it is hard to
 * tell: in a family, under one advisor, in one field and institution, with a common co-author.
 * @param eastAsian the share of East Asian names
 */
export function generateWorld(name: string, eastAsian: number, size: number, seed: number): World {
  const random = new Random(seed);
  const names = new NameSource(random, eastAsian);
  const institutions = Math.max(2, Math.round(size / peopleAtInstitution));
  const people: Person[] = [];
  const teams: Team[] = [];
  while (people.length < size) {
    const institution = Math.floor(random.next() ** 1.5 * institutions);
    const field = (institution * fieldsOfInstitution + random.below(fieldsOfInstitution)) % fields;
    const start = 1995 + random.below(20);
    const members = Array.from({ length: 4 + random.below(8) }, (_, place) => {
      const first = start + (place === 0 ? 0 : random.below(10));
      const years = [first, place === 0 ? start + 20 : first + 5] as const;
      return people.push({ ...names.draw(), institutions: [institution], years }) - 1;
    });
    teams.push({ institution, field, members });
  }
  const papers = generatePapers(random, people, teams);
  papers.push(...addNamesakes(random, people, teams, Math.ceil((people.length * inSituation) / 1_000)));
  const about = `generated, ${Math.round(eastAsian * 100)}% East Asian names`;
  return { name, about, people, papers, institutions, topics: fields };
}

function generatePapers(random: Random, people: readonly Person[], teams: readonly Team[]): WorldPaper[] {
  return teams.flatMap((team) =>
    Array.from({ length: Math.ceil(team.members.length * 1.3) }, () => {
      const [advisor = 0, ...others] = team.members;
      const first = random.pick(others);
      const year = yearOf(random, people[first]);
      const active = others.filter((member) => member !== first && wasActive(people[member], year));
      const authors = [first, ...random.shuffle(active).slice(0, random.below(3))];
      const guests = random.pick(teams.filter(({ field }) => field === team.field)).members;
      const guest = random.pick(guests);
      if (random.chance(0.25) && !team.members.includes(guest)) authors.push(guest);
      return paper(random, random.chance(0.8) ? [...authors, advisor] : authors, year, team.field);
    }),
  );
}

function paper(random: Random, authors: readonly number[], year: number, field: number): WorldPaper {
  const topic = random.chance(0.9) ? field : random.below(fields);
  const venue = `Journal ${field}.${random.below(4)}`;
  return { title: paperTitle(random, random.below(1_000_000)), year, venue, topic, authors };
}

/** Gives people the name of others, or one very like it. @returns papers that this takes */
function addNamesakes(random: Random, people: Person[], teams: readonly Team[], times: number): WorldPaper[] {
  const taken = new Set<number>();
  const free = ({ members }: Team): number[] => members.slice(1).filter((member) => !taken.has(member));
  const rename = (
    one: number,
    other: number,
    situation: string,
    change: (name: Person) => NameParts,
  ): void => {
    const [model, renamed] = [people[one], people[other]];
    if (model === undefined || renamed === undefined) return;
    people[one] = { ...model, situation };
    people[other] = { ...renamed, ...change(model), situation };
    taken.add(one).add(other);
  };
  const same = ({ given, family }: Person): NameParts => ({ given, family });
  const pair = (fits: (one: Team, other: Team) => boolean, situation: string, change = same) => {
    const team = random.pick(teams);
    const [one] = free(team);
    const other = random
      .shuffle(teams.filter((each) => fits(team, each)))
      .flatMap(free)
      .find((each) => each !== one);
    if (one === undefined || other === undefined) return undefined;
    rename(one, other, situation, change);
    return { one, other, team };
  };
  const papers: WorldPaper[] = [];
  for (let time = 0; time < times; time += 1) {
    pair(
      (one, other) => one.institution === other.institution,
      'family',
      (name) => relative(random, name),
    );
    pair((one, other) => one === other, 'one advisor');
    pair(
      (one, other) => one !== other && sameField(one, other) && one.institution === other.institution,
      'field and institution',
    );
    const apart = pair(
      (one, other) => sameField(one, other) && one.institution !== other.institution,
      'common co-author',
    );
    if (apart === undefined) continue;
    const between = random.pick(teams.filter((each) => sameField(each, apart.team))).members[0] ?? 0;
    for (const author of [apart.one, apart.other]) {
      const year = yearOf(random, people[author]);
      if (author !== between) papers.push(paper(random, [author, between], year, apart.team.field));
    }
  }
  return papers;
}

function sameField(one: Team, other: Team): boolean {
  return one.field === other.field;
}

/** A son, or a sister or brother with the same first letter. */
function relative(random: Random, { given, family }: Person): NameParts {
  if (random.chance(0.5)) return { given, family: `${family} Jr.` };
  return { given: `${given.charAt(0)}${random.pick(['ilian', 'arvin', 'erta', 'olanda'])}`, family };
}

function yearOf(random: Random, person: Person | undefined): number {
  const [first, last] = person?.years ?? [2000, 2000];
  return first + random.below(last - first + 1);
}

function wasActive(person: Person | undefined, year: number): boolean {
  const [first, last] = person?.years ?? [0, 0];
  return first <= year && year <= last;
}
