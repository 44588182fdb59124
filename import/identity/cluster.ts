import type { IdentityRecord, Join } from './record.ts';
import { namespaceOf, tokenKind } from './tokens.ts';

/** Records that have become one, and everything that can keep other records away from them. */
export class Cluster {
  /** The smallest of its records' keys. */
  key: string;
  readonly records: IdentityRecord[];
  /** Records that fitted it as well as others did, or better than what comes later. */
  readonly rivals = new Set<IdentityRecord>();
  readonly joins: Join[] = [];
  readonly namespaces: Set<string>;
  readonly sources: Set<string>;
  /** Keys that a same-as line says are other things than one of these records. */
  readonly others: Set<string>;
  /** The ids of its records by their kind, record by record; records with the same ids share an entry. */
  readonly ids = new Map<string, Map<string, readonly string[]>>();

  constructor(record: IdentityRecord, others: Iterable<string>) {
    this.key = record.key;
    this.records = [record];
    this.namespaces = new Set([namespaceOf(record.key)]);
    this.sources = new Set(record.sources);
    this.others = new Set(others);
    for (const [kind, ids] of Map.groupBy(record.ids.toSorted(), tokenKind)) {
      this.ids.set(kind, new Map([[ids.join(' '), ids]]));
    }
  }

  absorb(cluster: Cluster, join: Join): void {
    if (cluster.key < this.key) this.key = cluster.key;
    for (const record of cluster.records) this.records.push(record);
    for (const rival of cluster.rivals) this.rivals.add(rival);
    this.joins.push(join);
    for (const earlier of cluster.joins) this.joins.push(earlier);
    for (const namespace of cluster.namespaces) this.namespaces.add(namespace);
    for (const source of cluster.sources) this.sources.add(source);
    for (const other of cluster.others) this.others.add(other);
    for (const [kind, sets] of cluster.ids) {
      const own = this.ids.get(kind);
      if (own === undefined) this.ids.set(kind, sets);
      else for (const [joined, ids] of sets) own.set(joined, ids);
    }
  }
}
