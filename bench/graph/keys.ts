import { Random } from '../../lib/random.ts';
import { foldText } from '../../src/graph/text.ts';
import type { CollaborationGraph } from './collaboration-graph.ts';
import { componentsOf } from './components.ts';

/**
 * Who plays a part in an operation: nodes picked for what they are. Some are picked by chance: `author` is anybody whom
 * paths connect with most others, `authorApart` anybody of the next largest set of people that paths connect,
 * `trained` anybody who had a supervisor, `colleague` for each of these the supervisor or somebody of the community.
 */
export const roles = [
  'productiveResearcher',
  'supervisor',
  'grandSupervisor',
  'institution',
  'topic',
  'paper',
  'namePrefix',
  'hubPerson',
  'hubInstitution',
  'hubPaper',
  'author',
  'authorApart',
  'trained',
  'colleague',
  'nameToSearch',
  'titleToSearch',
  'commonWords',
] as const;
export type Role = (typeof roles)[number];

export type RoleKeys = Readonly<Record<Role, readonly string[]>>;

/** So many that a run does not ask for the same again and again. */
const keysOfRole = 64;

/** Picks the nodes to ask for: ordinary ones of each kind, so that the size of an answer is not that of the graph. */
export function pickKeys(graph: CollaborationGraph, seed: number): RoleKeys {
  const random = new Random(seed);
  const papers = count(
    graph.people.length,
    graph.papers.flatMap(({ authors }) => authors),
  );
  const supervised = count(
    graph.people.length,
    graph.supervisions.map(({ supervisor }) => supervisor),
  );
  const members = count(
    graph.institutions.length,
    graph.people.flatMap(({ institutions }) => institutions),
  );
  const topicPapers = count(
    graph.topics.length,
    graph.papers.flatMap(({ topics }) => topics),
  );
  const descendants = countDescendants(graph);
  const some = (items: readonly { readonly key: string }[], suits: (index: number) => boolean): string[] =>
    random.shuffle(items.flatMap(({ key }, index) => (suits(index) ? [key] : []))).slice(0, keysOfRole);
  const researchers = (suits: (index: number) => boolean): string[] =>
    some(graph.people, (index) => graph.people[index]?.isStudent === false && suits(index));
  const { hubs } = graph;
  return {
    productiveResearcher: researchers((index) => isBetween(papers[index], 20, 40)),
    supervisor: researchers((index) => isBetween(supervised[index], 6, 15)),
    grandSupervisor: researchers((index) => isBetween(descendants[index], 50, 400)),
    institution: some(graph.institutions, (index) => isBetween(members[index], 80, 200)),
    topic: some(graph.topics, (index) => isBetween(topicPapers[index], 200, 600)),
    paper: some(graph.papers, (index) => isBetween(graph.papers[index]?.authors.length, 3, 6)),
    namePrefix: prefixes(random, graph),
    hubPerson: [graph.people[hubs.person]?.key ?? ''],
    hubInstitution: [graph.institutions[hubs.institution]?.key ?? ''],
    hubPaper: [graph.papers[hubs.paper]?.key ?? ''],
    ...connectedPeople(random, graph),
    ...trainedPeople(random, graph),
    ...searches(random, graph),
  };
}

function connectedPeople(
  random: Random,
  graph: CollaborationGraph,
): Pick<RoleKeys, 'author' | 'authorApart'> {
  const [most = [], next = []] = componentsOf(graph);
  const some = (people: readonly number[]): string[] =>
    random
      .shuffle(people)
      .slice(0, keysOfRole)
      .map((person) => graph.people[person]?.key ?? '');
  return { author: some(most), authorApart: some(next) };
}

/** For every other one the principal supervisor is the colleague. */
function trainedPeople(
  random: Random,
  { people, supervisions }: CollaborationGraph,
): Pick<RoleKeys, 'trained' | 'colleague'> {
  const principal = supervisions.filter(({ role }) => role === 'PRINCIPAL');
  const pairs = random.shuffle(principal).slice(0, keysOfRole);
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
function searches(
  random: Random,
  { people, papers }: CollaborationGraph,
): Pick<RoleKeys, 'nameToSearch' | 'titleToSearch' | 'commonWords'> {
  const some = <Item>(items: readonly Item[]): Item[] => random.shuffle(items).slice(0, keysOfRole);
  return {
    nameToSearch: some(people).map(({ name }) => name.slice(0, -random.below(3) || undefined)),
    titleToSearch: some(papers).map(({ title }) => title.split(' ').slice(-3).join(' ')),
    commonWords: some(papers).map(({ title }) => title.split(' ').slice(0, 2).join(' ')),
  };
}

function isBetween(value = 0, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function count(length: number, indexes: readonly number[]): Int32Array {
  const counts = new Int32Array(length);
  for (const index of indexes) counts[index] = (counts[index] ?? 0) + 1;
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

/** Starts of names as somebody would type them. */
function prefixes(random: Random, { people }: CollaborationGraph): string[] {
  const found = new Set<string>();
  for (const { name } of random.shuffle(people.slice(0, 2_000))) {
    if (found.size === keysOfRole) break;
    found.add(
      foldText(name)
        .slice(0, 3 + random.below(3))
        .trim(),
    );
  }
  return [...found];
}
