import { Random } from '../../lib/random.ts';
import { foldText } from '../../src/graph/text.ts';
import { isInitial, plain, respell, type Spelling } from './spellings.ts';
import type { NameParts, World, WorldPaper } from './world.ts';

/** What the two records of somebody have in common beside the name, strongest first. */
export const evidenceKinds = [
  ...['a paper', 'two co-authors', 'a co-author and an institution', 'a co-author', 'an institution'],
  'the name alone',
] as const;
export type Evidence = (typeof evidenceKinds)[number] | 'in one source';

/** One of the two sources. */
export interface Side {
  readonly papers: readonly WorldPaper[];
  /** How it writes the name of each person whom it knows, by the person's place. */
  readonly names: ReadonlyMap<number, string>;
  /** The people of whom it says where they are. */
  readonly placed: ReadonlySet<number>;
}

/** What is true of somebody, and what the sources give away of it. */
export interface Label {
  readonly evidence: Evidence;
  readonly spelling: Spelling;
  readonly situation: string | undefined;
  /** Whether a record of somebody else has a name that could be theirs. */
  readonly hasNamesake: boolean;
}

export interface SplitWorld {
  readonly sides: readonly [Side, Side];
  readonly labels: ReadonlyMap<number, Label>;
}

/** The people with whom each person writes, by their places. */
type Company = ReadonlyMap<number, ReadonlySet<number>>;

/** How many papers in a hundred are in both sources; the others are in one of the two. */
const inBoth = 15;
/** The chance of somebody who is in the second source alone to be given the name of somebody in the first alone. */
const twins = 0.05;
/** The chance of a source to say where somebody is. */
const placing = 0.6;

/** Divides a world between two sources, the second of which writes most names in another way. */
export function split(world: World, seed: number): SplitWorld {
  const random = new Random(seed);
  const shares = new Map(world.papers.map((paper) => [paper, random.below(100)]));
  const share = (paper: WorldPaper): number => shares.get(paper) ?? 0;
  const papers = [
    world.papers.filter((paper) => share(paper) < (100 + inBoth) / 2),
    world.papers.filter((paper) => share(paper) >= (100 - inBoth) / 2),
  ] as const;
  const companies = [companyOf(papers[0]), companyOf(papers[1])] as const;
  const placed = companies.map((each) => new Set([...each.keys()].filter(() => random.chance(placing))));
  const { people, situations } = nameTwins(random, world, companies);
  const nameOf = (person: number): NameParts => people[person] ?? { given: '', family: '' };
  const respelled = new Map([...companies[1].keys()].map((each) => [each, respell(nameOf(each), random)]));
  const sides: SplitWorld['sides'] = [
    {
      papers: papers[0],
      names: new Map([...companies[0].keys()].map((each) => [each, plain(nameOf(each))])),
      placed: placed[0] ?? new Set(),
    },
    {
      papers: papers[1],
      names: new Map([...respelled].map(([each, { text }]) => [each, text])),
      placed: placed[1] ?? new Set(),
    },
  ];
  const inOther = new Set(papers[1]);
  const shared = new Set(papers[0].filter((paper) => inOther.has(paper)).flatMap(({ authors }) => authors));
  const everybody = [...new Set(sides.flatMap(({ names }) => [...names.keys()]))];
  const shortened = (person: number): boolean => respelled.get(person)?.kind === 'initials';
  const namesakes = findNamesakes(everybody, nameOf, shortened);
  const labels = everybody.map((person): [number, Label] => [
    person,
    {
      evidence: evidenceOf(person, shared, companies, placed),
      spelling: respelled.get(person)?.kind ?? 'equal',
      situation: situations.get(person) ?? people[person]?.situation,
      hasNamesake: namesakes.has(person),
    },
  ]);
  return { sides, labels: new Map(labels) };
}

function companyOf(papers: readonly WorldPaper[]): Company {
  const company = new Map<number, Set<number>>();
  for (const { authors } of papers) {
    for (const person of authors) {
      company.set(
        person,
        new Set([...(company.get(person) ?? []), ...authors.filter((each) => each !== person)]),
      );
    }
  }
  return company;
}

/** Two people who have nothing but the name in common, and of whom each source knows one. */
function nameTwins(random: Random, world: World, [company, otherCompany]: readonly [Company, Company]) {
  const people = [...world.people];
  const situations = new Map<number, string>();
  const models = random.shuffle([...company.keys()].filter((person) => !otherCompany.has(person)));
  for (const [person, others] of otherCompany) {
    const at = models.at(-1);
    const [model, renamed] = at === undefined ? [] : [people[at], people[person]];
    if (company.has(person) || at === undefined || !model || !renamed || !random.chance(twins)) continue;
    models.pop();
    const isApart = [...(company.get(at) ?? [])].every((each) => !others.has(each));
    if (!isApart || model.institutions.some((each) => renamed.institutions.includes(each))) continue;
    people[person] = { ...renamed, given: model.given, family: model.family };
    for (const each of [at, person]) situations.set(each, 'nothing but the name');
  }
  return { people, situations };
}

function evidenceOf(
  person: number,
  shared: ReadonlySet<number>,
  [company, otherCompany]: readonly [Company, Company],
  placed: readonly ReadonlySet<number>[],
): Evidence {
  const [one, other] = [company.get(person), otherCompany.get(person)];
  if (one === undefined || other === undefined) return 'in one source';
  if (shared.has(person)) return 'a paper';
  const coauthors = [...one].filter((each) => other.has(each)).length;
  const isPlaced = placed.every((each) => each.has(person));
  if (coauthors > 1) return 'two co-authors';
  if (coauthors === 1) return isPlaced ? 'a co-author and an institution' : 'a co-author';
  return isPlaced ? 'an institution' : 'the name alone';
}

/** People whose name could be somebody else's, as one of the sources writes them: of an initial, anybody's with that. */
function findNamesakes(
  people: readonly number[],
  nameOf: (person: number) => NameParts,
  isShortened: (person: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  const families = Map.groupBy(people, (person) => foldText(nameOf(person).family.replace(/ Jr\.$/, '')));
  const given = (person: number): string => foldText(nameOf(person).given.split(' ')[0] ?? '');
  for (const family of families.values()) {
    for (const person of family) {
      const couldBe = (other: number): boolean => {
        if (other === person) return false;
        const [one, two] = [given(person), given(other)];
        const hasInitial = [person, other].some((each) => isShortened(each) || isInitial(given(each)));
        return one === two || (hasInitial && one.charAt(0) === two.charAt(0));
      };
      if (family.some(couldBe)) found.add(person);
    }
  }
  return found;
}
