/** Who supervises whom, by keys. */
export type Supervision = readonly [supervisor: string, student: string];

export interface Relative {
  readonly key: string;
  readonly generation: number;
  /** All the shortest ways from the person to the relative, sorted. */
  readonly paths: readonly (readonly string[])[];
}

/** A plain computation of what the schema says of lineage, to hold its answers against. */
export class LineageOracle {
  readonly #supervisors = new Map<string, Set<string>>();
  readonly #students = new Map<string, Set<string>>();

  constructor(supervisions: Iterable<Supervision>) {
    for (const [supervisor, student] of supervisions) {
      add(this.#supervisors, student, supervisor);
      add(this.#students, supervisor, student);
    }
  }

  ancestors(key: string, maxDepth: number): Relative[] {
    return relatives(this.#supervisors, key, maxDepth);
  }

  descendants(key: string, maxDepth: number): Relative[] {
    return relatives(this.#students, key, maxDepth);
  }

  isInCycle(key: string): boolean {
    const students = this.#students.get(key) ?? new Set();
    return students.has(key) || [...students].some((student) => this.#isAbove(student, key));
  }

  /** Sorted keys. */
  nearestCommonAdvisors(a: string, b: string, maxDepth: number): string[] {
    const sides = [a, b].map(
      (key) => new Map(this.ancestors(key, maxDepth).map((each) => [each.key, each.generation])),
    );
    const [ofA = new Map<string, number>(), ofB = new Map<string, number>()] = sides;
    const common = [...ofA].flatMap(([key, generation]) => {
      const other = ofB.get(key);
      return other === undefined ? [] : [{ key, distance: generation + other }];
    });
    const nearest = Math.min(...common.map(({ distance }) => distance));
    return common.flatMap(({ key, distance }) => (distance === nearest ? key : [])).sort();
  }

  #isAbove(supervisor: string, student: string): boolean {
    return this.descendants(supervisor, Number.POSITIVE_INFINITY).some(({ key }) => key === student);
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function relatives(
  next: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
  maxDepth: number,
): Relative[] {
  const found = new Map<string, Relative>();
  let paths: readonly (readonly string[])[] = [[start]];
  for (let generation = 1; generation <= maxDepth && paths.length > 0; generation += 1) {
    paths = paths
      .flatMap((path) => [...(next.get(path.at(-1) ?? '') ?? [])].map((key) => [...path, key]))
      .filter((path) => path.at(-1) !== start && !found.has(path.at(-1) ?? ''));
    for (const [key, some] of Map.groupBy(paths, (path) => path.at(-1) ?? '')) {
      found.set(key, { key, generation, paths: some.toSorted(byText) });
    }
  }
  return [...found.values()];
}

/** As the database compares lists of keys. */
function byText(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((key, index) => key !== other[index]);
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
