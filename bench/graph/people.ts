import type { Random } from '../../lib/random.ts';
import type { GeneratedName, GeneratedPerson, GeneratedSupervision, People } from './collaboration-graph.ts';
import { personName } from './names.ts';
import type { GraphSize } from './sizes.ts';
import { WeightedIndex } from './weighted-index.ts';

export function generateInstitutions({ institutions }: GraphSize): GeneratedName[] {
  return Array.from({ length: institutions }, (_, index) => ({
    key: `institution:${index}`,
    name: index === 0 ? 'Université Centrale' : `University of Region ${index}`,
  }));
}

export function generateTopics({ topics }: GraphSize): GeneratedName[] {
  return Array.from({ length: topics }, (_, index) => ({ key: `topic:${index}`, name: `Topic ${index}` }));
}

/** One in three is a student; everybody belongs to the community of a topic and to one or two institutions. */
export function generatePeople(random: Random, size: GraphSize): GeneratedPerson[] {
  const community = zipf(size.topics);
  const workplace = zipf(size.institutions - 1);
  const people = Array.from({ length: size.people }, (_, index) => {
    const topics = new Set([community.draw(random)]);
    while (random.chance(0.5)) topics.add(community.draw(random));
    // Institution 0 is the hub, which is filled below.
    const institutions = new Set([1 + workplace.draw(random)]);
    if (random.chance(0.25)) institutions.add(1 + workplace.draw(random));
    return {
      key: `person:${index}`,
      ...personName(random),
      isStudent: index % 3 === 2,
      topics: [...topics],
      institutions: [...institutions],
    };
  });
  const atTheHub = random.shuffle(people).slice(0, size.hubs.institutionPeople);
  for (const { institutions } of atTheHub) institutions.push(0);
  return people;
}

/** Few large ones and many small ones, the largest no more than some twenty times an ordinary one. */
function zipf(count: number): WeightedIndex {
  return new WeightedIndex(Array.from({ length: count }, (_, index) => 1 / (index + count / 20) ** 0.8));
}

/**
 * Who trains whom, within a community. Students have a principal supervisor and at times one or two
 * co-supervisors; half of the researchers were somebody's students once, of a person more senior: genealogies.
 */
export function generateSupervisions(random: Random, people: People): GeneratedSupervision[] {
  const seniors = new Map<number, number[]>();
  return people.flatMap((person, index) => {
    const community = person.topics[0] ?? 0;
    const colleagues = seniors.get(community) ?? [];
    seniors.set(community, colleagues);
    const isTrained = person.isStudent || random.chance(0.5);
    const supervisions = isTrained && colleagues.length > 0 ? trained(random, person, index, colleagues) : [];
    if (!person.isStudent) colleagues.push(index);
    return supervisions;
  });
}

const levels = ['PHD', 'PHD', 'MASTERS_RESEARCH', 'POSTDOCTORATE'] as const;

function trained(
  random: Random,
  { isStudent }: GeneratedPerson,
  student: number,
  colleagues: readonly number[],
): GeneratedSupervision[] {
  const supervisors = new Set([preferred(random, colleagues)]);
  if (random.chance(0.35)) supervisors.add(preferred(random, colleagues));
  if (random.chance(0.1)) supervisors.add(preferred(random, colleagues));
  const shared = isStudent
    ? ({ level: random.pick(levels), status: 'CURRENT', since: 2018 + random.below(8) } as const)
    : ({ level: 'PHD', status: 'FORMER', since: 1990 + random.below(28) } as const);
  return [...supervisors].map((supervisor, index) => {
    return { supervisor, student, role: index === 0 ? 'PRINCIPAL' : 'CO', ...shared };
  });
}

/** Seniors attract more students than juniors do. */
function preferred(random: Random, colleagues: readonly number[]): number {
  return colleagues[Math.floor(random.next() ** 1.6 * colleagues.length)] ?? random.pick(colleagues);
}
