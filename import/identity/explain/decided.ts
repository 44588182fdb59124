import { compareTexts } from '../../../src/graph/text.ts';
import type { SameAsLine } from '../../formats/format.ts';
import type { Cluster } from '../cluster.ts';
import type { Clusters } from '../clusters.ts';
import { Common, type Link } from '../common.ts';
import type { Candidate } from '../evidence.ts';
import { cluster } from '../identify.ts';
import { type ObjectionKind, objectionsTo } from '../objections.ts';
import type { IdentityRecord, MergeRuleName } from '../record.ts';
import type { Objection } from './explanation.ts';

/** Records as identity decides them, with what is asked of its way there. */
export class Decided {
  readonly records: readonly IdentityRecord[];
  readonly common: Common;
  readonly #clusters: Clusters;
  readonly #different: ReadonlySet<string>;
  /** For each rule the pairs of records that it takes to have something in common, and what, as far as anybody asks about them. */
  readonly #candidates = new Map<MergeRuleName, Map<string, readonly string[]>>();

  /** @param asked keys of the records that the questions are about */
  constructor(
    records: Iterable<IdentityRecord>,
    sameAsLines: readonly SameAsLine[],
    asked: ReadonlySet<string>,
  ) {
    this.records = [...records].sort((one, other) => compareTexts(one.key, other.key));
    this.common = new Common(this.records[0]?.label ?? 'Person', sameAsLines, this.records);
    this.#different = new Set(
      sameAsLines
        .filter(({ verdict }) => verdict === 'different')
        .flatMap(({ one, other }) => [pairOf(one, other), pairOf(other, one)]),
    );
    this.#clusters = cluster(this.records, sameAsLines, {
      onCandidates: (rule, found) => this.#candidates.set(rule, this.#thingsIn(rule, found, asked)),
    });
  }

  /** The pairs of records that are asked about, with what the clusters of each have in common. */
  #thingsIn(
    rule: MergeRuleName,
    found: readonly Candidate[],
    asked: ReadonlySet<string>,
  ): Map<string, readonly string[]> {
    const pairs = found.flatMap((candidate) => {
      const names = pairsIn(candidate, asked);
      if (names.length === 0) return [];
      const things = this.common.between(rule, candidate.one.records, candidate.other.records);
      return names.map((name): [string, string[]] => [name, things]);
    });
    return new Map(pairs);
  }

  /** The node of a record. */
  nodeOf(record: IdentityRecord): Cluster {
    return this.#clusters.of(record);
  }

  rivalsOf(node: Cluster): Cluster[] {
    return [...new Set(this.#clusters.rivalsOf(node))];
  }

  /** What two records have in common by a rule, where it counts: what a hundred have says nothing. */
  link(rule: MergeRuleName, one: IdentityRecord, other: IdentityRecord): Link | undefined {
    const link = this.common.link(rule, one, other);
    const candidates = this.#candidates.get(rule);
    if (link === undefined || candidates === undefined) return link;
    const things = candidates.get(pairOf(one.key, other.key));
    // Two things make the rule of initials, whichever records of the two nodes have them.
    return things === undefined ? undefined : rule === 'initials and company' ? { ...link, things } : link;
  }

  /** What speaks against making two nodes one by a rule, each with two records for which it is so. */
  objections(one: Cluster, other: Cluster, rule: MergeRuleName): Objection[] {
    return objectionsTo[rule]
      .filter((kind) => this.#clusters.objects(kind, one, other, rule))
      .flatMap((kind) => this.#witnesses(kind, one, other, rule));
  }

  /** Whether anything speaks against making two records one by a rule, if they were one with nobody. */
  mayBeOne(one: IdentityRecord, other: IdentityRecord, rule: MergeRuleName): boolean {
    return objectionsTo[rule].every((kind) => !this.#objects(kind, one, other, rule));
  }

  #witnesses(kind: ObjectionKind, one: Cluster, other: Cluster, rule: MergeRuleName): Objection[] {
    const byKey = ({ records }: Cluster): IdentityRecord[] =>
      records.toSorted((a, b) => compareTexts(a.key, b.key));
    for (const record of byKey(one)) {
      const against = byKey(other).find((each) => this.#objects(kind, record, each, rule));
      if (against !== undefined) return [{ kind, one: record, other: against }];
    }
    return [];
  }

  #objects(kind: ObjectionKind, one: IdentityRecord, other: IdentityRecord, rule: MergeRuleName): boolean {
    if (kind === 'said to be different') return this.#different.has(pairOf(one.key, other.key));
    return this.#clusters.objects(kind, this.#clusters.alone(one), this.#clusters.alone(other), rule);
  }
}

/** The pairs of records of two clusters, as these are now: they grow. */
function pairsIn({ one, other }: Candidate, asked: ReadonlySet<string>): string[] {
  const keysOf = ({ records }: Cluster): string[] =>
    records.map(({ key }) => key).filter((key) => asked.has(key));
  const [keys, others] = [keysOf(one), keysOf(other)];
  return keys.flatMap((key) => others.flatMap((each) => [pairOf(key, each), pairOf(each, key)]));
}

function pairOf(one: string, other: string): string {
  return JSON.stringify([one, other]);
}
