import { type Candidate, candidates } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { Clusters } from './clusters.ts';
import type { Level } from './evidence.ts';
import { LinkedKeys } from './linked-keys.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';

type Pair = readonly [one: Cluster, other: Cluster];

/**
 * Joins those that have most in common, as long as each fits one only: where two fit a third equally well, and may not be
 * one themselves, neither is joined with it, nor is anybody who fits it less. No key decides.
 * @param sorted in the order of their keys
 */
export function joinOnlyBest(
  clusters: Clusters,
  sorted: readonly IdentityRecord[],
  levels: readonly Level[],
): void {
  const [level, ...weaker] = levels;
  if (level === undefined) return;
  const found = candidates(clusters, sorted, [level, ...weaker]);
  const classes = Map.groupBy(found.toSorted(byScore), ({ score }) => score.join(' '));
  for (const equal of classes.values()) joinEqual(clusters, equal, level.rule);
  joinOnlyBest(clusters, sorted, weaker);
}

/** Joins pairs that have equally much in common. */
function joinEqual(clusters: Clusters, equal: readonly Candidate[], rule: MergeRuleName): void {
  const pairs = possiblePairs(clusters, equal, rule);
  const partners = new Map<Cluster, Set<Cluster>>();
  for (const [one, other] of pairs) {
    for (const [from, to] of [[one, other] as const, [other, one] as const]) {
      const known = partners.get(from);
      if (known === undefined) partners.set(from, new Set([to]));
      else known.add(to);
    }
  }
  const isContested = (one: Cluster, other: Cluster): boolean =>
    [...(partners.get(one) ?? []), ...clusters.rivalsOf(one)].some(
      (rival) => rival !== one && rival !== other && !clusters.mayJoin(other, rival, rule),
    );
  const [contested, clear] = divide(
    pairs,
    ([one, other]) => isContested(one, other) || isContested(other, one),
  );
  const [torn, whole] = divideParts(clusters, clear, rule);
  for (const [one, other] of [...contested, ...torn]) clusters.noteRivals(one, other);
  for (const [one, other] of whole) clusters.joinClusters(one, other, rule);
}

/** The clusters may have grown since they were found: each pair of what they are now, once, in the order of the keys. */
function possiblePairs(clusters: Clusters, equal: readonly Candidate[], rule: MergeRuleName): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const candidate of equal) {
    const [a, b] = [clusters.now(candidate.one), clusters.now(candidate.other)];
    const [one, other] = a.key < b.key ? [a, b] : [b, a];
    if (one !== other && clusters.mayJoin(one, other, rule))
      pairs.set(JSON.stringify([one.key, other.key]), [one, other]);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => compareKeys(a.key, c.key) || compareKeys(b.key, d.key));
}

/** Parts that hold two who may not be one, over however many others, are joined in none of their pairs. */
function divideParts(
  clusters: Clusters,
  pairs: readonly Pair[],
  rule: MergeRuleName,
): [torn: Pair[], whole: Pair[]] {
  const linked = new LinkedKeys();
  const byKey = new Map(pairs.flat().map((cluster) => [cluster.key, cluster]));
  for (const [one, other] of pairs) linked.link(one.key, other.key);
  const torn = new Set<string>();
  for (const part of linked.parts()) {
    const members = part.flatMap((key) => byKey.get(key) ?? []);
    const isTorn = members.some((one, at) =>
      members.slice(at + 1).some((other) => !clusters.mayJoin(one, other, rule)),
    );
    if (isTorn) for (const key of part) torn.add(key);
  }
  return divide(pairs, ([one]) => torn.has(one.key));
}

function divide<Item>(items: readonly Item[], isOfFirst: (item: Item) => boolean): [Item[], Item[]] {
  const first = new Set(items.filter(isOfFirst));
  return [[...first], items.filter((item) => !first.has(item))];
}

/** More of the strongest kind first, then more of the next. */
function byScore({ score: some }: Candidate, { score: others }: Candidate): number {
  const at = some.findIndex((count, index) => count !== others[index]);
  return at < 0 ? 0 : (others[at] ?? 0) - (some[at] ?? 0);
}

function compareKeys(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
