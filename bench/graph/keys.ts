import { LinkedKeys } from '../../import/identity/linked-keys.ts';
import { Random } from '../../lib/random.ts';
import { foldText } from '../../src/graph/text.ts';
import type { CollaborationGraph } from './collaboration-graph.ts';

/** By the part that they play in a question: keys of nodes picked for what they are, or texts to look for. */
export type RoleKeys = ReturnType<typeof pickKeys>;
export type Role = keyof RoleKeys;

/** So many that a run does not ask for the same again and again. */
const keysOfRole = 64;

/** Picks the nodes to ask for: ordinary ones of each kind, so that the size of an answer is not that of the graph. */
export function pickKeys(graph: CollaborationGraph, seed: number) {
  const random = new Random(seed);
  const { people, institutions, topics, papers, supervisions, hubs } = graph;
  const written = countOf(people, papers, ({ authors }) => authors);
  const supervised = countOf(people, supervisions, ({ supervisor }) => [supervisor]);
  const members = countOf(institutions, people, (person) => person.institutions);
  const about = countOf(topics, papers, (paper) => paper.topics);
  const descendants = countDescendants(graph);
  const some = (items: readonly { readonly key: string }[], suits: (index: number) => boolean): string[] =>
    sample(
      random,
      items.flatMap(({ key }, index) => (suits(index) ? [key] : [])),
    );
  const researchers = (counts: ArrayLike<number>, low: number, high: number): string[] =>
    some(people, (index) => people[index]?.isStudent === false && isBetween(counts[index], low, high));
  return {
    productiveResearcher: researchers(written, 20, 40),
    supervisor: researchers(supervised, 6, 15),
    grandSupervisor: researchers(descendants, 50, 400),
    institution: some(institutions, (index) => isBetween(members[index], 80, 200)),
    topic: some(topics, (index) => isBetween(about[index], 200, 600)),
    paper: some(papers, (index) => isBetween(papers[index]?.authors.length, 3, 6)),
    namePrefix: prefixes(random, graph),
    hubPerson: [people[hubs.person]?.key ?? ''],
    hubInstitution: [institutions[hubs.institution]?.key ?? ''],
    hubPaper: [papers[hubs.paper]?.key ?? ''],
    ...connectedPeople(random, graph),
    ...trainedPeople(random, graph),
    ...searches(random, graph),
  };
}

/** The people of each set that joint papers connect, by their keys, the largest set first. */
export function connectedSets({ people, papers }: CollaborationGraph): (readonly string[])[] {
  const linked = new LinkedKeys();
  for (const { authors } of papers) {
    const [first = '', ...others] = authors.map((author) => people[author]?.key ?? '');
    for (const other of others) linked.link(first, other);
  }
  return [...linked.parts()].sort((a, b) => b.length - a.length);
}

/** `author` is anybody whom paths connect with most others, `authorApart` anybody of the next largest set. */
function connectedPeople(random: Random, graph: CollaborationGraph) {
  const [most = [], next = []] = connectedSets(graph);
  return { author: sample(random, most), authorApart: sample(random, next) };
}

/** `trained` is anybody who had a supervisor, `colleague` by turns this one or somebody of the community. */
function trainedPeople(random: Random, { people, supervisions }: CollaborationGraph) {
  const principal = supervisions.filter(({ role }) => role === 'PRINCIPAL');
  const pairs = sample(random, principal);
  return {
    trained: pairs.map(({ student }) => people[student]?.key ?? ''),
    colleague: pairs.map(({ student, supervisor }, index) => {
      const community = people[student]?.topics[0];
      const others = people.filter(({ topics: [topic] }, other) => topic === community && other !== student);
      const colleague = index % 2 === 0 ? people[supervisor] : random.pick(others);
      return colleague?.key ?? '';
    }),
  };
}

/**
 * What somebody types who looks for a person (the end not yet typed) or for a paper: some of its words, among which is
 * its number, the one that is rare, or only such as stand in every fifth title.
 */
function searches(random: Random, { people, papers }: CollaborationGraph) {
  return {
    nameToSearch: sample(random, people).map(({ name }) => name.slice(0, -random.below(3) || undefined)),
    titleToSearch: sample(random, papers).map(({ title }) => title.split(' ').slice(-3).join(' ')),
    commonWords: sample(random, papers).map(({ title }) => title.split(' ').slice(0, 2).join(' ')),
  };
}

/** Starts of names as somebody would type them. */
function prefixes(random: Random, { people }: CollaborationGraph): string[] {
  const typed = (name: string): string =>
    foldText(name)
      .slice(0, 3 + random.below(3))
      .trim();
  const starts = random.shuffle(people.slice(0, 2_000)).map(({ name }) => typed(name));
  return [...new Set(starts)].slice(0, keysOfRole);
}

/** As many of the items as a role has at most, in a random order. */
function sample<Item>(random: Random, items: readonly Item[]): Item[] {
  return random.shuffle(items).slice(0, keysOfRole);
}

function isBetween(value = 0, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** How often the sources name each of the items by its place. */
function countOf<Source>(
  { length }: readonly unknown[],
  sources: readonly Source[],
  placesIn: (source: Source) => readonly number[],
): Int32Array {
  const counts = new Int32Array(length);
  for (const place of sources.flatMap(placesIn)) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

/** People up to four levels down, somebody reached twice counted twice; students come after their supervisors. */
function countDescendants({ people, supervisions }: CollaborationGraph): Float64Array {
  let below = new Float64Array(people.length);
  for (let level = 0; level < 4; level += 1) {
    const next = new Float64Array(people.length);
    for (const { supervisor, student } of supervisions) {
      next[supervisor] = (next[supervisor] ?? 0) + 1 + (below[student] ?? 0);
    }
    below = next;
  }
  return below;
}
