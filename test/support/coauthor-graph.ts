import { UndirectedGraph } from 'graphology';
import { singleSourceLength } from 'graphology-shortest-path/unweighted.js';

/** One author of one paper. */
export interface Authorship {
  readonly paper: string;
  readonly person: string;
}

/**
 * Who has written papers with whom, computed from a table of authorships without the database. Versions of one work count
 * as one paper.
 */
export class CoauthorGraph {
  readonly #graph = new UndirectedGraph<object, { works: ReadonlySet<string> }>();

  /**
   * @param people those too who have written nothing
   * @param works what papers are versions of; without it each paper counts
   */
  constructor(
    authorships: readonly Authorship[],
    people: readonly string[] = [],
    works: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const person of people) this.#graph.mergeNode(person);
    const authors = new Map<string, Set<string>>();
    for (const { paper, person } of authorships) {
      this.#graph.mergeNode(person);
      const known = authors.get(paper) ?? new Set();
      authors.set(paper, known.add(person));
    }
    for (const [paper, people] of authors) this.#join([...people], `work ${works.get(paper) ?? paper}`);
  }

  get people(): string[] {
    return this.#graph.nodes().sort();
  }

  /** How many steps are between two people, undefined where no path leads from one to the other. */
  distance(from: string, to: string): number | undefined {
    return singleSourceLength(this.#graph, from)[to];
  }

  /** The co-authors of a person, with the numbers of joint papers. */
  coauthors(person: string): Map<string, number> {
    return new Map(
      this.#graph.mapNeighbors(person, (other) => [other, this.paperCount(person, other)] as const),
    );
  }

  paperCount(one: string, other: string): number {
    const edge = this.#graph.edge(one, other);
    return edge === undefined ? 0 : this.#graph.getEdgeAttribute(edge, 'works').size;
  }

  /**
   * Everybody two steps away, with the number of common co-authors.
   * @param least how many joint papers make two people co-authors
   */
  secondDegree(person: string, least = 1): Map<string, number> {
    const near = this.#closeTo(person, least);
    const found = new Map<string, number>();
    for (const through of near) {
      for (const other of this.#closeTo(through, least)) {
        if (other !== person && !near.has(other)) found.set(other, (found.get(other) ?? 0) + 1);
      }
    }
    return found;
  }

  #closeTo(person: string, least: number): Set<string> {
    return new Set([...this.coauthors(person)].filter(([, count]) => count >= least).map(([other]) => other));
  }

  /**
   * The path that the documentation promises: the shortest, of those the one with most joint papers in sum, of those
   * the first by its keys.
   */
  bestPath(from: string, to: string): readonly string[] | undefined {
    const distances = singleSourceLength(this.#graph, to);
    if (distances[from] === undefined) return undefined;
    return this.#best(from, distances).people;
  }

  #best(from: string, distances: Readonly<Record<string, number>>): Weighed {
    const distance = distances[from] ?? 0;
    if (distance === 0) return { people: [from], papers: 0 };
    const paths = this.#graph
      .neighbors(from)
      .filter((next) => distances[next] === distance - 1)
      .map((next): Weighed => {
        const { people, papers } = this.#best(next, distances);
        return { people: [from, ...people], papers: papers + this.paperCount(from, next) };
      });
    const [best] = paths.sort(
      (a, b) => b.papers - a.papers || compareTexts(a.people.join('\n'), b.people.join('\n')),
    );
    if (best === undefined) throw new Error(`No neighbour of ${from} is nearer to the end.`);
    return best;
  }

  #join(people: readonly string[], work: string): void {
    people.forEach((one, index) => {
      for (const other of people.slice(index + 1)) {
        this.#graph.updateEdge(one, other, ({ works = new Set() }) => ({ works: new Set([...works, work]) }));
      }
    });
  }
}

interface Weighed {
  readonly people: readonly string[];
  readonly papers: number;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
