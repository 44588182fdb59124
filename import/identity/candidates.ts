import type { Cluster } from './cluster.ts';
import type { Clusters } from './clusters.ts';
import type { Level } from './evidence.ts';
import type { IdentityRecord } from './record.ts';
import { namespaceOf } from './tokens.ts';

/** Two clusters that may be one, and how much they have in common. */
export interface Candidate {
  readonly one: Cluster;
  readonly other: Cluster;
  /** How many things they have in common, the strongest kind of evidence first. */
  readonly score: readonly number[];
}

/** What more namesakes than this have in common says nothing about any two of them. */
const crowd = 100;

/**
 * Finds the pairs of clusters that have something in common.
 * @param sorted records of one label
 * @param levels the kind of evidence that pairs them, then those that add to the score
 */
export function candidates(
  clusters: Clusters,
  sorted: readonly IdentityRecord[],
  levels: readonly [Level, ...Level[]],
): Candidate[] {
  const pairs = new Map<Cluster, Set<Cluster>>();
  const meetings = [...sharedKeys(sorted, levels[0])].flatMap(([, records]) => {
    const met = [...new Set(records.map((record) => clusters.of(record)))];
    return met.length > 1 && met.length <= crowd ? [met] : [];
  });
  for (const met of meetings) addPairs(pairs, met);
  const keys = new Keys(levels);
  const found = [...pairs].flatMap(([one, others]) =>
    [...others].map((other) => ({ one, other, score: keys.score(one, other) })),
  );
  return levels[0].isWeakAlone ? withoutWeak(found, clusters, sorted) : found;
}

/** Where somebody tells people of a name apart, one thing in common does not tell which of them is meant. */
function withoutWeak(
  found: readonly Candidate[],
  clusters: Clusters,
  sorted: readonly IdentityRecord[],
): Candidate[] {
  const toldApart = namesToldApart(clusters, sorted);
  const namesOf = ({ records }: Cluster): string[] => records.flatMap(({ names }) => names);
  return found.filter(({ one, other, score }) => {
    if (sum(score) > 1) return true;
    const names = new Set(namesOf(one));
    return !namesOf(other).some((name) => names.has(name) && toldApart.has(name));
  });
}

/** The names that two have, by the word of one namespace or source that are two. */
function namesToldApart(clusters: Clusters, sorted: readonly IdentityRecord[]): Set<string> {
  const firsts = new Map<string, Cluster>();
  const toldApart = new Set<string>();
  for (const record of sorted) {
    const cluster = clusters.of(record);
    for (const teller of [namespaceOf(record.key), ...record.sources.map((source) => `source ${source}`)]) {
      for (const name of record.names) {
        const place = JSON.stringify([teller, name]);
        const first = firsts.get(place);
        if (first === undefined) firsts.set(place, cluster);
        else if (first !== cluster) toldApart.add(name);
      }
    }
  }
  return toldApart;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The keys that records of several namespaces have, with these records. */
function sharedKeys(sorted: readonly IdentityRecord[], { keysOf }: Level): Map<string, IdentityRecord[]> {
  const shared = new Map<string, IdentityRecord[]>();
  for (const record of sorted) {
    for (const { key } of keysOf(record)) {
      const records = shared.get(key);
      if (records === undefined) shared.set(key, [record]);
      else records.push(record);
    }
  }
  for (const [key, records] of shared) if (!spanNamespaces(records)) shared.delete(key);
  return shared;
}

function addPairs(pairs: Map<Cluster, Set<Cluster>>, met: readonly Cluster[]): void {
  met.forEach((cluster, at) => {
    for (const each of met.slice(at + 1)) {
      const [one, other] = cluster.key < each.key ? [cluster, each] : [each, cluster];
      const others = pairs.get(one);
      if (others === undefined) pairs.set(one, new Set([other]));
      else others.add(other);
    }
  });
}

/** The keys of clusters, each made once. */
class Keys {
  readonly #levels: readonly Level[];
  readonly #keys = new Map<Cluster, Map<string, string>[]>();

  constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  score(one: Cluster, other: Cluster): number[] {
    const others = this.#of(other);
    return this.#of(one).map((keys, at) => countCommon(keys, others[at] ?? new Map()));
  }

  #of(cluster: Cluster): Map<string, string>[] {
    const known = this.#keys.get(cluster);
    if (known !== undefined) return known;
    const keys = this.#levels.map(
      ({ keysOf }) => new Map(cluster.records.flatMap(keysOf).map(({ key, thing }) => [key, thing])),
    );
    this.#keys.set(cluster, keys);
    return keys;
  }
}

/** How many things the common keys are about. */
function countCommon(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): number {
  const things = new Set<string>();
  for (const [key, thing] of some) if (others.has(key)) things.add(thing);
  return things.size;
}

export function spanNamespaces(records: readonly IdentityRecord[]): boolean {
  const first = namespaceOf(records[0]?.key ?? '');
  return records.some(({ key }) => namespaceOf(key) !== first);
}
