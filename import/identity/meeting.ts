import type { Clusters } from './clusters.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';
import { namespaceOf } from './tokens.ts';

/** A group of records: two of them are one where they share a token, unless something speaks against it. */
export interface Meeting {
  readonly rule: MergeRuleName;
  /** In the order of their keys. */
  readonly records: readonly IdentityRecord[];
  readonly tokensOf: (record: IdentityRecord) => readonly string[];
  /** Whether records of one namespace stay apart. */
  readonly isAcrossNamespaces: boolean;
}

/** Joins each record with those before it, in the order of their keys. */
export function joinMeeting(
  clusters: Clusters,
  { rule, records, tokensOf, isAcrossNamespaces }: Meeting,
): void {
  const places = sharedPlaces(records, tokensOf);
  if (places.size === 0) return;
  for (const record of records) {
    const here = [...new Set(tokensOf(record))].flatMap((token) => places.get(token) ?? []);
    if (here.length === 0) continue;
    const namespace = isAcrossNamespaces ? namespaceOf(record.key) : record.key;
    for (const place of here) place.enter(namespace);
    const joined = new Set(earlierAt(here).filter((earlier) => clusters.join(earlier, record, rule)));
    for (const place of here) place.stay(record, joined);
  }
}

/** The records that share one token. Of several that have become one, only the first is kept. */
class Place {
  /** In the order of their keys: of the namespaces before the present one, which may be joined. */
  readonly before: IdentityRecord[] = [];
  #present: IdentityRecord[] = [];
  #namespace: string | undefined;

  /** Keys of one namespace follow each other, so one that has a name a thousand times never looks at its own. */
  enter(namespace: string): void {
    if (namespace === this.#namespace) return;
    for (const record of this.#present) this.before.push(record);
    this.#present = [];
    this.#namespace = namespace;
  }

  /** A record that has become one with another here need not stay: whoever meets the other meets it, too. */
  stay(record: IdentityRecord, joined: ReadonlySet<IdentityRecord>): void {
    if (joined.size === 0 || !this.before.some((earlier) => joined.has(earlier))) this.#present.push(record);
  }
}

/** Finds the tokens that several records share. Most belong to a single record. */
function sharedPlaces(records: readonly IdentityRecord[], tokensOf: Meeting['tokensOf']): Map<string, Place> {
  const places = new Map<string, Place>();
  const firsts = new Map<string, IdentityRecord>();
  for (const record of records) {
    for (const token of tokensOf(record)) {
      const first = firsts.get(token);
      if (first === undefined) firsts.set(token, record);
      else if (first !== record && !places.has(token)) places.set(token, new Place());
    }
  }
  return places;
}

function earlierAt(places: readonly Place[]): readonly IdentityRecord[] {
  const [first, ...more] = places;
  if (first === undefined || more.length === 0) return first?.before ?? [];
  const all = new Set(places.flatMap(({ before }) => before));
  return [...all].sort((one, other) => (one.key < other.key ? -1 : 1));
}
