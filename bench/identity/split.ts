import { Random } from '../../lib/random.ts';
import { foldText } from '../../src/graph/text.ts';
import { isInitial, plain, respell, type Spelling } from './spellings.ts';
import { companyOf, type NameParts, type World, type WorldPaper, type WorldPerson } from './world.ts';

/** What the two records of somebody have in common beside the name, strongest first. */
export const evidenceKinds = [
  'a paper',
  'a version',
  'two co-authors',
  'co-author, institution',
  'a co-author',
  'an institution',
  'the name alone',
] as const;

/** One of the two sources. */
export interface Side {
  readonly papers: readonly WorldPaper[];
  /** The people whom it knows, by their places, with those they write with. */
  readonly company: ReadonlyMap<number, ReadonlySet<number>>;
  readonly nameOf: (person: number) => string;
  /** Whether it says where somebody is. */
  readonly places: (person: number) => boolean;
}

/** What is true of somebody, and what the sources give away of it. */
export interface Label {
  readonly evidence: (typeof evidenceKinds)[number] | 'in one source';
  readonly spelling: Spelling;
  readonly situation: string | undefined;
  /** Whether a record of somebody else has a name that could be theirs. */
  readonly hasNamesake: boolean;
}

export interface SplitWorld {
  readonly sides: readonly [Side, Side];
  readonly labels: ReadonlyMap<number, Label>;
}

/**
 * How many papers in a hundred are in both sources; the chance that a source says where somebody is; the chance that somebody
 * whom the second source knows alone gets the name of somebody whom the first knows alone.
 */
const chances = { inBoth: 15, placed: 0.6, twin: 0.05 } as const;

/** Divides a world between two sources, the second of which writes most names in another way. */
export function split(world: World, seed: number): SplitWorld {
  const random = new Random(seed);
  const draws = world.papers.map((paper) => ({ paper, draw: random.below(100) }));
  const takes = (fits: (draw: number) => boolean) => {
    const papers = draws.filter(({ draw }) => fits(draw)).map(({ paper }) => paper);
    const company = companyOf(papers);
    const placed = new Set([...company.keys()].filter(() => random.chance(chances.placed)));
    const places = (person: number): boolean =>
      placed.has(person) && world.people[person]?.home !== undefined;
    return { papers, company, places };
  };
  const one = takes((draw) => draw < (100 + chances.inBoth) / 2);
  const other = takes((draw) => draw >= (100 - chances.inBoth) / 2);
  const people = withTwins(random, world.people, one.company, other.company);
  const respelled = new Map(
    [...other.company.keys()].map((each) => [each, respell(nameIn(people, each), random)]),
  );
  const sides = [
    { ...one, nameOf: (person: number) => plain(nameIn(people, person)) },
    { ...other, nameOf: (person: number) => respelled.get(person)?.text ?? '' },
  ] as const;
  const everybody = [...new Set([...one.company.keys(), ...other.company.keys()])];
  const evidenceOf = evidenceIn(sides);
  const namesakes = findNamesakes(people, everybody, (person) => respelled.get(person)?.kind === 'initials');
  const labels = everybody.map((person): [number, Label] => {
    const { kind: spelling = 'equal' } = respelled.get(person) ?? {};
    const label = { evidence: evidenceOf(person), spelling, situation: people[person]?.situation };
    return [person, { ...label, hasNamesake: namesakes.has(person) }];
  });
  return { sides, labels: new Map(labels) };
}

type Company = Side['company'];

/** Gives people the name of others with whom they have neither company nor institution in common. */
function withTwins(
  random: Random,
  all: World['people'],
  company: Company,
  otherCompany: Company,
): WorldPerson[] {
  const people = [...all];
  const isFree = (person: number): boolean => people[person]?.situation === undefined;
  const models = random.shuffle(
    [...company.keys()].filter((each) => !otherCompany.has(each) && isFree(each)),
  );
  for (const [person, others] of otherCompany) {
    if (company.has(person) || !isFree(person) || !random.chance(chances.twin)) continue;
    const at = models.pop() ?? -1;
    const [model, renamed] = [people[at], people[person]];
    if (model === undefined || renamed === undefined) break;
    const isCompany = [...(company.get(at) ?? [])].some((each) => others.has(each));
    if (isCompany || (model.home !== undefined && model.home === renamed.home)) continue;
    const twin = { given: model.given, family: model.family, situation: 'nothing but the name' };
    people[at] = { ...model, ...twin };
    people[person] = { ...renamed, ...twin };
  }
  return people;
}

function nameIn(people: readonly NameParts[], person: number): NameParts {
  return people[person] ?? { given: '', family: '' };
}

function evidenceIn(sides: SplitWorld['sides']): (person: number) => Label['evidence'] {
  const papers = peopleOfCommon(sides, (paper) => paper);
  // A preprint and its article have one title.
  const versions = peopleOfCommon(sides, ({ title }) => foldText(title));
  return (person) => {
    const [one, other] = sides.map(({ company }) => company.get(person));
    if (one === undefined || other === undefined) return 'in one source';
    if (papers.has(person)) return 'a paper';
    if (versions.has(person)) return 'a version';
    const isPlaced = sides.every(({ places }) => places(person));
    return weakerEvidence([...one].filter((each) => other.has(each)).length, isPlaced);
  };
}

function weakerEvidence(coauthors: number, isPlaced: boolean): Label['evidence'] {
  if (coauthors > 1) return 'two co-authors';
  if (coauthors === 1) return isPlaced ? 'co-author, institution' : 'a co-author';
  return isPlaced ? 'an institution' : 'the name alone';
}

/** Those who have signed on both sides what has one key. */
function peopleOfCommon(
  [one, other]: SplitWorld['sides'],
  keyOf: (paper: WorldPaper) => unknown,
): Set<number> {
  const authorsOf = Map.groupBy(one.papers, keyOf);
  const signed = (person: number, paper: WorldPaper): boolean =>
    authorsOf.get(keyOf(paper))?.some(({ authors }) => authors.includes(person)) === true;
  return new Set(other.papers.flatMap((paper) => paper.authors.filter((each) => signed(each, paper))));
}

/** People whose name could be somebody else's, as the sources write them: an initial is anybody's whose name begins so. */
function findNamesakes(
  people: readonly NameParts[],
  places: readonly number[],
  isShortened: (person: number) => boolean,
): Set<number> {
  const first = (place: number): string => foldText(nameIn(people, place).given.split(' ')[0] ?? '');
  const family = (place: number): string => foldText(nameIn(people, place).family.replace(/ Jr\.$/, ''));
  const alike = [...Map.groupBy(places, (each) => `${family(each)}, ${first(each).charAt(0)}`).values()];
  const groups = alike.flatMap((group) => {
    const hasInitials = group.some((each) => isShortened(each) || isInitial(first(each)));
    return hasInitials ? [group] : [...Map.groupBy(group, first).values()];
  });
  return new Set(groups.filter(({ length }) => length > 1).flat());
}
