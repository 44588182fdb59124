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

/** @param eastAsian the share of East Asian names */
export function generateWorld(name: string, eastAsian: number, size: number, seed: number): World {
  const { people, papers } = new Academia(eastAsian, size, seed);
  const about = `generated, ${Math.round(eastAsian * 100)}% East Asian names`;
  return { name, about, people, papers, doubtful: new Set() };
}

/** Teams at institutions, and their papers. One in a hundred people or so has a namesake in each of the situations. */
class Academia {
  readonly people: Person[] = [];
  readonly papers: WorldPaper[] = [];
  readonly #teams: Team[] = [];
  readonly #random: Random;

  constructor(eastAsian: number, size: number, seed: number) {
    this.#random = new Random(seed);
    while (this.people.length < size) this.#addTeam(eastAsian, Math.max(2, Math.round(size / 80)));
    for (const team of this.#teams) {
      for (let paper = 0; paper < team.members.length * 1.3; paper += 1) this.#write(team);
    }
    for (const situation of situations) {
      for (let pair = 0; pair < size / 200; pair += 1) this.#addNamesakes(situation);
    }
  }

  #addTeam(eastAsian: number, institutions: number): void {
    const random = this.#random;
    const home = Math.floor(random.next() ** 1.5 * institutions);
    const start = 1995 + random.below(20);
    const members = Array.from({ length: 4 + random.below(8) }, (_, place) => {
      const since = start + (place === 0 ? 0 : random.below(10));
      const years = [since, place === 0 ? start + 20 : since + 5] as const;
      return this.people.push({ ...drawName(random, eastAsian), home, years }) - 1;
    });
    this.#teams.push({ home, field: (home * 3 + random.below(3)) % fields, members });
  }

  /** A student, others who are there in that year, at times somebody else of the field, mostly the advisor. */
  #write({ members: [advisor = 0, ...students], field }: Team): void {
    const random = this.#random;
    const first = random.pick(students);
    const year = this.#yearOf(first);
    const others = students.filter((each) => each !== first && this.#isActive(each, year));
    const authors = [first, ...random.shuffle(others).slice(0, random.below(3))];
    const guest = random.pick(this.#anyTeam(field).members);
    if (random.chance(0.25) && guest !== advisor && !students.includes(guest)) authors.push(guest);
    this.#publish(random.chance(0.8) ? [...authors, advisor] : authors, year, field);
  }

  #publish(authors: readonly number[], year: number, field: number): void {
    const random = this.#random;
    const topic = random.chance(0.9) ? field : random.below(fields);
    const title = paperTitle(random, random.below(1_000_000));
    this.papers.push({ title, year, venue: `Journal ${field}.${random.below(4)}`, topic, authors });
  }

  /** Gives a student the name of another, or one like it, and both a common co-author where the situation asks for one. */
  #addNamesakes({ name, fits, rename = ({ given, family }) => ({ given, family }) }: Situation): void {
    const random = this.#random;
    const free = ({ members }: Team) =>
      members.slice(1).filter((each) => this.people[each]?.situation === undefined);
    const team = random.pick(this.#teams);
    const [one = -1] = free(team);
    const others = this.#teams.filter((each) => fits(team, each)).flatMap(free);
    const other = random.shuffle(others).find((each) => each !== one) ?? -1;
    const [model, renamed] = [this.people[one], this.people[other]];
    if (model === undefined || renamed === undefined) return;
    this.people[one] = { ...model, situation: name };
    this.people[other] = { ...renamed, ...rename(model, random), situation: name };
    if (name !== 'common co-author') return;
    const [between = 0] = this.#anyTeam(team.field).members;
    for (const each of [one, other]) this.#publish([each, between], this.#yearOf(each), team.field);
  }

  #anyTeam(field: number): Team {
    return this.#random.pick(this.#teams.filter((team) => team.field === field));
  }

  #yearOf(person: number): number {
    const [since = 2000, until = 2000] = this.people[person]?.years ?? [];
    return since + this.#random.below(until - since + 1);
  }

  #isActive(person: number, year: number): boolean {
    const [since = 0, until = 0] = this.people[person]?.years ?? [];
    return since <= year && year <= until;
  }
}

/** A son, or a sister or brother with the same first letter. */
function relative({ given, family }: NameParts, random: Random): NameParts {
  if (random.chance(0.5)) return { given, family: `${family} Jr.` };
  return { given: `${given.charAt(0)}${random.pick(['ilian', 'arvin', 'erta', 'olanda'])}`, family };
}
