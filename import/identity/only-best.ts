import { compareTexts } from '../../src/graph/text.ts';
import { candidates } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { Clusters } from './clusters.ts';
import type { Candidate, Level } from './evidence.ts';
import { LinkedKeys } from './linked-keys.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';

/** Is told by each rule which clusters have something in common, before those that fit best are joined. */
export type OnCandidates = (rule: MergeRuleName, found: readonly Candidate[]) => void;

/**
 * Joins those that have most in common, as long as each fits one only: where two fit a third equally well, and may not be
 * one themselves, neither is joined with it, nor is anybody who fits it less. No key decides.
 * @param sorted in the order of their keys
 */
export function joinOnlyBest(
  clusters: Clusters,
  sorted: readonly IdentityRecord[],
  levels: readonly Level[],
  onCandidates?: OnCandidates,
): void {
  const [level, ...weaker] = levels;
  if (level === undefined) return;
  const found = candidates(clusters, sorted, [level, ...weaker]);
  onCandidates?.(level.rule, found);
  settle(clusters, found, level.rule, 0);
  joinOnlyBest(clusters, sorted, weaker, onCandidates);
}

/** Joins by how much of one kind pairs have in common: those that have more come first. */
function settle(clusters: Clusters, found: readonly Candidate[], rule: MergeRuleName, kind: number): void {
  const count = ({ score }: Candidate): number => score[kind] ?? 0;
  const classes = Map.groupBy(
    found.toSorted((a, b) => count(b) - count(a)),
    count,
  );
  for (const equal of classes.values()) settleEqual(clusters, equal, rule, kind);
}

/** Joins pairs that have equally much of one kind in common. Weaker kinds decide only between those that exclude each other. */
function settleEqual(
  clusters: Clusters,
  equal: readonly Candidate[],
  rule: MergeRuleName,
  kind: number,
): void {
  const pairs = possiblePairs(clusters, equal, rule);
  const partners = partnersIn(pairs);
  const isContested = (one: Cluster, other: Cluster): boolean =>
    [...(partners.get(one) ?? []), ...clusters.rivalsOf(one)].some(
      (rival) => rival !== one && rival !== other && !clusters.mayJoin(other, rival, rule),
    );
  const [contested, clear] = divide(
    pairs,
    ({ one, other }) => isContested(one, other) || isContested(other, one),
  );
  const [carrying, plain] = divide(clear, touches(ambiguous(contested, clear, isContested)));
  const [torn, whole] = divideParts(clusters, plain, rule);
  const open = [...contested, ...carrying, ...torn];
  const isLastKind = open.every(({ score }) => kind + 1 >= score.length);
  if (isLastKind) {
    for (const { one, other } of whole) clusters.joinClusters(one, other, rule);
    for (const { one, other } of open) clusters.noteRivals(clusters.now(one), clusters.now(other));
  } else {
    const waiting = besideOpen(whole, open);
    for (const pair of whole) if (!waiting.has(pair)) clusters.joinClusters(pair.one, pair.other, rule);
    settle(clusters, [...open, ...waiting], rule, kind + 1);
  }
}

/**
 * The keys of those who fit several that exclude each other, where clear pairs would make them one with one of these all the
 * same, over others: such pairs are open, too.
 */
function ambiguous(
  contested: readonly Candidate[],
  clear: readonly Candidate[],
  isContested: (one: Cluster, other: Cluster) => boolean,
): Set<string> {
  const linked = new LinkedKeys();
  for (const { one, other } of clear) linked.link(one.key, other.key);
  const found = contested
    .filter(({ one, other }) => linked.areLinked(one.key, other.key))
    .flatMap(({ one, other }) => [
      ...(isContested(one, other) ? [one.key] : []),
      ...(isContested(other, one) ? [other.key] : []),
    ]);
  return new Set(found);
}

function touches(keys: ReadonlySet<string>): (pair: Candidate) => boolean {
  return ({ one, other }) => keys.has(one.key) || keys.has(other.key);
}

/** Clear pairs that have to do with open ones, over however many others: one of the open pairs may fit better yet. */
function besideOpen(clear: readonly Candidate[], open: readonly Candidate[]): Set<Candidate> {
  const linked = new LinkedKeys();
  for (const { one, other } of [...clear, ...open]) linked.link(one.key, other.key);
  const isOpen = new Set(open.flatMap(({ one }) => one.key));
  const openParts = new Set([...linked.parts()].filter((part) => part.some((key) => isOpen.has(key))).flat());
  return new Set(clear.filter(({ one }) => openParts.has(one.key)));
}

/**
 * The clusters may have grown since they were found: each pair of what they are now, once, with the best score, in the
 * order of the keys.
 */
function possiblePairs(clusters: Clusters, equal: readonly Candidate[], rule: MergeRuleName): Candidate[] {
  const pairs = new Map<string, Candidate>();
  for (const { score, ...candidate } of equal) {
    const [a, b] = [clusters.now(candidate.one), clusters.now(candidate.other)];
    const [one, other] = a.key < b.key ? [a, b] : [b, a];
    if (one === other || !clusters.mayJoin(one, other, rule)) continue;
    const name = JSON.stringify([one.key, other.key]);
    const known = pairs.get(name);
    if (known === undefined || byScore({ score }, known) < 0) pairs.set(name, { one, other, score });
  }
  return [...pairs.values()].sort(
    (a, b) => compareTexts(a.one.key, b.one.key) || compareTexts(a.other.key, b.other.key),
  );
}

function partnersIn(pairs: readonly Candidate[]): Map<Cluster, Set<Cluster>> {
  const partners = new Map<Cluster, Set<Cluster>>();
  const add = (from: Cluster, to: Cluster): void => {
    const known = partners.get(from);
    if (known === undefined) partners.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { one, other } of pairs) {
    add(one, other);
    add(other, one);
  }
  return partners;
}

/** Parts that hold two who may not be one, over however many others, are joined in none of their pairs. */
function divideParts(
  clusters: Clusters,
  pairs: readonly Candidate[],
  rule: MergeRuleName,
): [torn: Candidate[], whole: Candidate[]] {
  const linked = new LinkedKeys();
  const byKey = new Map(pairs.flatMap(({ one, other }) => [one, other]).map((each) => [each.key, each]));
  for (const { one, other } of pairs) linked.link(one.key, other.key);
  const torn = new Set<string>();
  for (const part of linked.parts()) {
    const members = part.flatMap((key) => byKey.get(key) ?? []);
    const isTorn = members.some((one, at) =>
      members.slice(at + 1).some((other) => !clusters.mayJoin(one, other, rule)),
    );
    if (isTorn) for (const key of part) torn.add(key);
  }
  return divide(pairs, ({ one }) => torn.has(one.key));
}

function divide<Item>(items: readonly Item[], isOfFirst: (item: Item) => boolean): [Item[], Item[]] {
  const first = new Set(items.filter(isOfFirst));
  return [[...first], items.filter((item) => !first.has(item))];
}

/** More of the strongest kind first, then more of the next. */
function byScore(
  { score: some }: Pick<Candidate, 'score'>,
  { score: others }: Pick<Candidate, 'score'>,
): number {
  const at = some.findIndex((count, index) => count !== others[index]);
  return at < 0 ? 0 : (others[at] ?? 0) - (some[at] ?? 0);
}
