import { Random } from '../../lib/random.ts';
import { paperTitle } from '../graph/names.ts';
import { drawName } from './names.ts';
import type { NameParts, World, WorldPaper, WorldPerson } from './world.ts';

interface Person extends WorldPerson {
  /** The first and the last year in which they write. */
  readonly years: readonly [number, number];
}

/** An advisor, the first of its members, with students and colleagues. */
interface Team {
  readonly home: number;
  readonly field: number;
  /** Places among the people. */
  readonly members: readonly number[];
}

const fields = 30;

/** Where it is hard to tell namesakes apart: between whose students, and which name the second gets. */
interface Situation {
  readonly name: string;
  readonly fits: (one: Team, other: Team) => boolean;
  readonly rename?: (name: NameParts, random: Random) => NameParts;
}

const situations: readonly Situation[] = [
  { name: 'family', fits: (one, other) => one.home === other.home, rename: relative },
  { name: 'one advisor', fits: (one, other) => one === other },
  {
    name: 'field and institution',
    fits: (one, other) => one !== other && one.field === other.field && one.home === other.home,
  },
  { name: 'common co-author', fits: (one, other) => one.field === other.field && one.home !== other.home },
];

/**
 * Teams at institutions, and their papers. Names follow a power law. One in a hundred people or so has a namesake in each of the
 * situations.
 * @param eastAsian the share of East Asian names
 */
export function generateWorld(name: string, eastAsian: number, size: number, seed: number): World {
  const random = new Random(seed);
  const institutions = Math.max(2, Math.round(size / 80));
  const people: Person[] = [];
  const teams: Team[] = [];
  while (people.length < size) {
    const home = Math.floor(random.next() ** 1.5 * institutions);
    const start = 1995 + random.below(20);
    const members = Array.from({ length: 4 + random.below(8) }, (_, place) => {
      const since = start + (place === 0 ? 0 : random.below(10));
      const years = [since, place === 0 ? start + 20 : since + 5] as const;
      return people.push({ ...drawName(random, eastAsian), home, years }) - 1;
    });
    teams.push({ home, field: (home * 3 + random.below(3)) % fields, members });
  }
  const papers = teams.flatMap((team) =>
    Array.from({ length: Math.ceil(team.members.length * 1.3) }, () =>
      writePaper(random, people, team, teams),
    ),
  );
  for (const situation of situations) {
    for (let pair = 0; pair < size / 200; pair += 1)
      papers.push(...addPair(random, people, teams, situation));
  }
  const about = `generated, ${Math.round(eastAsian * 100)}% East Asian names`;
  return { name, about, people, papers, doubtful: new Set() };
}

/** A member, others who are there in that year, at times somebody else of the field, mostly the advisor. */
function writePaper(
  random: Random,
  people: readonly Person[],
  team: Team,
  teams: readonly Team[],
): WorldPaper {
  const [advisor = 0, ...students] = team.members;
  const first = random.pick(students);
  const year = yearOf(random, people[first]);
  const others = students.filter((each) => each !== first && isActive(people[each], year));
  const authors = [first, ...random.shuffle(others).slice(0, random.below(3))];
  const guest = random.pick(random.pick(teams.filter(({ field }) => field === team.field)).members);
  if (random.chance(0.25) && !team.members.includes(guest)) authors.push(guest);
  return paper(random, random.chance(0.8) ? [...authors, advisor] : authors, year, team.field);
}

function paper(random: Random, authors: readonly number[], year: number, field: number): WorldPaper {
  const topic = random.chance(0.9) ? field : random.below(fields);
  const title = paperTitle(random, random.below(1_000_000));
  return { title, year, venue: `Journal ${field}.${random.below(4)}`, topic, authors };
}

/** Makes two students namesakes. @returns the papers that give them a common co-author, where the situation asks for one */
function addPair(
  random: Random,
  people: Person[],
  teams: readonly Team[],
  situation: Situation,
): WorldPaper[] {
  const { name, fits, rename = ({ given, family }: NameParts) => ({ given, family }) } = situation;
  const free = ({ members }: Team) =>
    members.slice(1).filter((each) => people[each]?.situation === undefined);
  const team = random.pick(teams);
  const [one] = free(team);
  const other = random
    .shuffle(teams.filter((each) => fits(team, each)).flatMap(free))
    .find((each) => each !== one);
  const [model, renamed] = [people[one ?? -1], people[other ?? -1]];
  if (one === undefined || other === undefined || model === undefined || renamed === undefined) return [];
  people[one] = { ...model, situation: name };
  people[other] = { ...renamed, ...rename(model, random), situation: name };
  if (name !== 'common co-author') return [];
  const between = random.pick(teams.filter(({ field }) => field === team.field)).members[0] ?? 0;
  return [one, other].map((each) => paper(random, [each, between], yearOf(random, people[each]), team.field));
}

/** A son, or a sister or brother with the same first letter. */
function relative({ given, family }: NameParts, random: Random): NameParts {
  if (random.chance(0.5)) return { given, family: `${family} Jr.` };
  return { given: `${given.charAt(0)}${random.pick(['ilian', 'arvin', 'erta', 'olanda'])}`, family };
}

function yearOf(random: Random, person: Person | undefined): number {
  const [since, until] = person?.years ?? [2000, 2000];
  return since + random.below(until - since + 1);
}

function isActive(person: Person | undefined, year: number): boolean {
  return person !== undefined && person.years[0] <= year && year <= person.years[1];
}
