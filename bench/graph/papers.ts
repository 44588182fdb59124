import type { Random } from '../../lib/random.ts';
import type { GeneratedPaper, GeneratedPerson, People } from './collaboration-graph.ts';
import { paperTitle } from './names.ts';
import type { GraphSize } from './sizes.ts';
import { WeightedIndex } from './weighted-index.ts';

const venues = ['Journal of Graphs', 'Annals of Learning', 'Letters on Networks', 'Proceedings of Systems'];
const abstractText =
  'We study how people who work together come to share what they know, and what of it lasts.';

/** Of this many communities one is apart. */
const communitiesToOneApart = 10;

/** How many of the papers have a guest, an author from another community. */
const shareWithGuest = 0.05;

/** A community and how much each of its members writes. */
interface Community {
  readonly topic: number;
  readonly members: readonly number[];
  readonly productivity: WeightedIndex;
}

/**
 * Papers of 1 to 8 authors. The first comes from a community by productivity, which follows a power law; most of
 * the others are near the first in the community's list, so that people write together again and again. Nobody yet
 * writes outside of the own community.
 */
export function generatePapers(random: Random, people: People, size: GraphSize): GeneratedPaper[] {
  const communities = formCommunities(random, people);
  const choice = new WeightedIndex(communities.map(({ members }) => members.length));
  return Array.from({ length: size.papers }, (_, index): GeneratedPaper => {
    const community = communities[choice.draw(random)] ?? random.pick(communities);
    const topics = new Set([community.topic]);
    while (random.chance(0.4)) topics.add(random.pick(communities).topic);
    return {
      key: `paper:${index}`,
      title: paperTitle(random, index),
      year: 2025 - Math.floor(random.next() ** 1.7 * 36),
      venue: random.chance(0.7) ? random.pick(venues) : undefined,
      abstract: random.chance(0.3) ? abstractText : undefined,
      authors: random.shuffle(team(random, community)),
      topics: [...topics],
      cites: citations(random, index),
    };
  });
}

function formCommunities(random: Random, people: People): Community[] {
  const members = new Map<number, number[]>();
  people.forEach(({ topics: [topic = 0] }, index) => {
    const list = members.get(topic) ?? [];
    list.push(index);
    members.set(topic, list);
  });
  return [...members].map(([topic, list]) => ({
    topic,
    members: list,
    productivity: new WeightedIndex(list.map(() => random.powerLaw(1.3, 60))),
  }));
}

function team(random: Random, { members, productivity }: Community): number[] {
  const lead = productivity.draw(random);
  const places = new Set([lead]);
  const goal = Math.min(1 + random.below(8), members.length);
  for (let attempt = 0; places.size < goal && attempt < 3 * goal; attempt += 1) {
    const isNear = random.chance(0.7);
    const place = isNear ? lead - 6 + random.below(13) : productivity.draw(random);
    if (place >= 0 && place < members.length) places.add(place);
  }
  return [...places].map((place) => members[place] ?? 0);
}

/** Only earlier papers of the list, near ones more than far ones. */
function citations(random: Random, index: number): number[] {
  const cited = new Set<number>();
  while (index > 0 && random.chance(0.7)) cited.add(index - 1 - Math.floor(random.next() ** 3 * index));
  return [...cited];
}

/** Whether a person writes with those of a tenth of the communities alone: no path leads from them to the others. */
function isApart({ topics: [community = 0] }: GeneratedPerson): boolean {
  return community % communitiesToOneApart === communitiesToOneApart - 1;
}

/** Gives some papers an author from anywhere: communities that never write with each other have no paths between them. */
export function addGuests(random: Random, papers: readonly GeneratedPaper[], people: People): void {
  const apart = people.flatMap((person, index) => (isApart(person) ? [index] : []));
  const main = people.flatMap((person, index) => (isApart(person) ? [] : [index]));
  for (const { authors } of papers) {
    const [first] = authors.map((author) => people[author]);
    if (first === undefined || !random.chance(shareWithGuest)) continue;
    const guest = random.pick(isApart(first) ? apart : main);
    if (!authors.includes(guest)) authors.push(guest);
  }
}

/** Gives one paper and one person as many neighbours as `hubs` says, none of them of the communities that are apart. */
export function addHubs(
  random: Random,
  papers: readonly GeneratedPaper[],
  people: People,
  { hubs }: GraphSize,
): { readonly paper: number; readonly person: number } {
  const isMain = (author: number | undefined): boolean => {
    const person = people[author ?? -1];
    return person !== undefined && !isApart(person);
  };
  const middle = Math.floor(papers.length / 2);
  const paper = papers.findIndex(({ authors }, index) => index >= middle && isMain(authors[0]));
  // Senior, hence early in the list, and no student.
  const person = people.findIndex(({ isStudent }, index) => !isStudent && isMain(index));
  const authors = papers[paper]?.authors ?? [];
  const isAuthor = new Set(authors);
  while (authors.length < hubs.paperAuthors) {
    const author = random.below(people.length);
    if (!isMain(author)) continue;
    if (!isAuthor.has(author)) authors.push(author);
    isAuthor.add(author);
  }
  const byThePerson = papers.filter(({ authors: by }) => by.includes(person)).length;
  const others = papers.filter(({ authors: by }) => !by.includes(person) && isMain(by[0]));
  const added = random.shuffle(others).slice(0, Math.max(0, hubs.personPapers - byThePerson));
  for (const { authors: by } of added) by.push(person);
  return { paper, person };
}
