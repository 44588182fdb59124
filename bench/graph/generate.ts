import { Random } from '../../lib/random.ts';
import type { CollaborationGraph } from './collaboration-graph.ts';
import { addGuests, addHubs, generatePapers } from './papers.ts';
import { generateInstitutions, generatePeople, generateSupervisions, generateTopics } from './people.ts';
import type { GraphSize } from './sizes.ts';

/** Raise it when the generator changes: homes made by another version are made again. */
export const generatorVersion = 7;

/** The same size and seed give the same graph. */
export function generateGraph(size: GraphSize, seed: number): CollaborationGraph {
  const random = new Random(seed);
  const people = generatePeople(random, size);
  const supervisions = generateSupervisions(random, people);
  const papers = generatePapers(random, people, size);
  // By chances of their own, so that all else is as it would be without them.
  addGuests(new Random(seed + 1), papers, people);
  return {
    people,
    supervisions,
    papers,
    institutions: generateInstitutions(size),
    topics: generateTopics(size),
    hubs: { institution: 0, ...addHubs(random, papers, people, size) },
  };
}
