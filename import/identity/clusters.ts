import type { SameAsLine } from '../formats/format.ts';
import { Cluster } from './cluster.ts';
import { haveConflictingNames } from './conflicting-names.ts';
import { areTwoWorks } from './contradictions.ts';
import { EqualIds } from './equal-ids.ts';
import { idsToldApart, type ObjectionKind, objectionsTo } from './objections.ts';
import { type Identity, type IdentityRecord, type Join, type MergeRuleName, mergeRules } from './record.ts';

/** Brings records together, and refuses to where any two of them are known to be different. */
export class Clusters {
  /** Every record that has been asked about, by its key, with its cluster. */
  readonly #clusters = new Map<string, Cluster>();
  readonly #others = new Map<string, string[]>();
  readonly #equalIds = new EqualIds();
  readonly #commonTitles: ReadonlySet<string>;

  /** @param commonTitles titles that many works have: see `areTwoWorks` */
  constructor(sameAsLines: readonly SameAsLine[], commonTitles: ReadonlySet<string> = new Set()) {
    this.#commonTitles = commonTitles;
    for (const { one, other, verdict } of sameAsLines) {
      if (verdict === 'same') continue;
      this.#noteOther(one, other);
      this.#noteOther(other, one);
    }
  }

  /** @returns whether the two are one now; a refusal is final, since clusters only grow */
  join(one: IdentityRecord, other: IdentityRecord, rule: MergeRuleName): boolean {
    const [some, others] = [this.of(one), this.of(other)];
    if (some === others) return true;
    if (!this.mayJoin(some, others, rule)) return false;
    this.#absorb(some, others, { rule, one: one.key, other: other.key });
    return true;
  }

  /** Joins two that may be one, or what they have become since. */
  joinClusters(one: Cluster, other: Cluster, rule: MergeRuleName): void {
    const [some, others] = [this.now(one), this.now(other)];
    if (some !== others) this.#absorb(some, others, { rule, one: one.key, other: other.key });
  }

  /** What a cluster has become. */
  now(cluster: Cluster): Cluster {
    const [first] = cluster.records;
    return first === undefined ? cluster : this.of(first);
  }

  /** Notes that each would have become one with the other if none fitted as well. */
  noteRivals(one: Cluster, other: Cluster): void {
    for (const record of other.records.slice(0, 1)) one.rivals.add(record);
    for (const record of one.records.slice(0, 1)) other.rivals.add(record);
  }

  rivalsOf({ rivals }: Cluster): Cluster[] {
    return [...rivals].map((record) => this.of(record));
  }

  /** From now on the ids that same-as lines have brought together do not keep anything apart. */
  equateIds(): void {
    for (const { records, ids } of new Set(this.#clusters.values())) {
      if (records.length === 1) continue;
      for (const sets of ids.values()) this.#equalIds.equate([...sets.values()].flat());
    }
  }

  /** @param records all of them, in the order of their keys */
  *identities(records: readonly IdentityRecord[]): Generator<Identity> {
    const done = new Set<Cluster>();
    for (const { key } of records) {
      const cluster = this.#clusters.get(key);
      if (cluster === undefined) yield { key, records: [key], joins: [] };
      else if (!done.has(cluster)) yield toIdentity(key, cluster);
      if (cluster !== undefined) done.add(cluster);
    }
  }

  #noteOther(key: string, other: string): void {
    const others = this.#others.get(key);
    if (others === undefined) this.#others.set(key, [other]);
    else others.push(other);
  }

  /** The cluster of a record; at first the record alone. */
  of(record: IdentityRecord): Cluster {
    const known = this.#clusters.get(record.key);
    if (known !== undefined) return known;
    const cluster = this.alone(record);
    this.#clusters.set(record.key, cluster);
    return cluster;
  }

  #absorb(one: Cluster, other: Cluster, join: Join): void {
    const [small, large] = one.records.length < other.records.length ? [one, other] : [other, one];
    large.absorb(small, join);
    for (const { key } of small.records) this.#clusters.set(key, large);
  }

  /** Whether nothing that is known of any two of their records forbids it. */
  mayJoin(one: Cluster, other: Cluster, rule: MergeRuleName): boolean {
    return !objectionsTo[rule].some((kind) => this.objects(kind, one, other, rule));
  }

  /** Whether this speaks against making two clusters one by a rule: whether it does for any two of their records. */
  objects(kind: ObjectionKind, one: Cluster, other: Cluster, rule: MergeRuleName): boolean {
    switch (kind) {
      case 'said to be different':
        return this.#areSaidDifferent(one, other);
      case 'one namespace':
        return meet(one.namespaces, other.namespaces);
      case 'one source':
        return meet(one.sources, other.sources);
      case 'names of two people':
        return haveConflictingNames(one, other);
      case 'two works':
        return this.#areTwoWorks(one, other, rule);
      case 'other countries':
        return one.records.some((record) => other.records.some((each) => areInOtherCountries(record, each)));
      default:
        return this.#differIn(idsToldApart[kind], one, other);
    }
  }

  /** A record as if it were one with nobody: what speaks against two clusters does so for such a record of each. */
  alone(record: IdentityRecord): Cluster {
    return new Cluster(record, this.#others.get(record.key) ?? []);
  }

  #areTwoWorks({ records }: Cluster, other: Cluster, rule: MergeRuleName): boolean {
    return records.some((record) =>
      other.records.some((each) => areTwoWorks(record, each, rule, this.#commonTitles)),
    );
  }

  #areSaidDifferent(one: Cluster, other: Cluster): boolean {
    const [few, rest] = one.others.size < other.others.size ? [one, other] : [other, one];
    for (const key of few.others) if (this.#clusters.get(key) === rest) return true;
    return false;
  }

  /** Whether a record of one and a record of the other have ids of this kind, and none in common. */
  #differIn(kind: string, one: Cluster, other: Cluster): boolean {
    for (const ids of one.ids.get(kind)?.values() ?? []) {
      for (const otherIds of other.ids.get(kind)?.values() ?? []) {
        if (!this.#equalIds.meet(ids, otherIds)) return true;
      }
    }
    return false;
  }
}

function areInOtherCountries({ countries }: IdentityRecord, other: IdentityRecord): boolean {
  if (countries.length === 0 || other.countries.length === 0) return false;
  return !countries.some((country) => other.countries.includes(country));
}

function toIdentity(key: string, { records, joins }: Cluster): Identity {
  return {
    key,
    records: records.map((record) => record.key).sort(),
    joins: joins.toSorted((one, other) => mergeRules.indexOf(one.rule) - mergeRules.indexOf(other.rule)),
  };
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const token of few) if (many.has(token)) return true;
  return false;
}
