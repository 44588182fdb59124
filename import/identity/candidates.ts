import type { Cluster } from './cluster.ts';
import type { Clusters } from './clusters.ts';
import { crowd } from './crowd.ts';
import type { Candidate, Level } from './evidence.ts';
import { commonThings, type EvidenceMap, gatherEvidence } from './evidence-keys.ts';
import { isEastAsianFamily } from './names/family-names.ts';
import { isIdeographic } from './names/words.ts';
import type { IdentityRecord } from './record.ts';
import { namespaceOf } from './tokens.ts';

/**
 * Finds the pairs of clusters that have something in common. Where one thing may be chance, it does not count alone with a
 * name of which somebody tells two people apart, nor with a family name that very many people have.
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
  const found = [...pairs]
    .flatMap(([one, others]) => [...others].map((other) => ({ one, other, score: keys.score(one, other) })))
    .filter(({ score: [things = 0] }) => things > 0);
  const [{ isWeakAlone, admits }] = levels;
  const admitted = admits === undefined ? found : found.filter(admits);
  if (!isWeakAlone) return admitted;
  const toldApart = namesToldApart(clusters, sorted);
  return admitted.filter(({ one, other, score }) => {
    if (sum(score) > 1) return true;
    const names = commonNames(one, other);
    return !names.some((name) => toldApart.has(name) || isCommon(name));
  });
}

function commonNames({ records }: Cluster, other: Cluster): string[] {
  const names = new Set(records.flatMap((record) => record.names));
  return other.records.flatMap((record) => record.names.filter((name) => names.has(name)));
}

/** Whether very many people have the family name in a key of a name; in Chinese, Japanese or Korean script it may be any. */
function isCommon(nameKey: string): boolean {
  const [family = '', first] = nameKey.split('|');
  return first !== undefined && (isEastAsianFamily(family) || isIdeographic(family));
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
  readonly #keys = new Map<Cluster, EvidenceMap[]>();

  constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  score(one: Cluster, other: Cluster): number[] {
    const others = this.#of(other);
    return this.#of(one).map((keys, at) => commonThings(keys, others[at] ?? new Map()).size);
  }

  #of(cluster: Cluster): EvidenceMap[] {
    const known = this.#keys.get(cluster);
    if (known !== undefined) return known;
    const keys = this.#levels.map(({ keysOf }) => gatherEvidence(cluster.records.flatMap(keysOf)));
    this.#keys.set(cluster, keys);
    return keys;
  }
}

export function spanNamespaces(records: readonly IdentityRecord[]): boolean {
  const first = namespaceOf(records[0]?.key ?? '');
  return records.some(({ key }) => namespaceOf(key) !== first);
}
