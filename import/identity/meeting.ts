import type { Clusters } from './clusters.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';

/** Two records are one where they share a token, unless something speaks against it. */
export interface Meeting {
  readonly rule: MergeRuleName;
  readonly tokensOf: (record: IdentityRecord) => readonly string[];
}

/**
 * Joins each record with those before it.
 * @param records in the order of their keys
 */
export function joinMeeting(
  clusters: Clusters,
  records: readonly IdentityRecord[],
  { rule, tokensOf }: Meeting,
): void {
  const places = sharedPlaces(records, tokensOf);
  if (places.size === 0) return;
  for (const record of records) {
    const here = [...new Set(tokensOf(record))]
      .map((token) => places.get(token))
      .filter((place) => place !== undefined);
    const joined = new Set(earlierAt(here).filter((earlier) => clusters.join(earlier, record, rule)));
    // A record that has become one with another here need not stay: whoever meets the other meets it, too.
    for (const place of here) if (!place.some((earlier) => joined.has(earlier))) place.push(record);
  }
}

/** Finds the tokens that several records share. Most belong to a single record. */
function sharedPlaces(
  records: readonly IdentityRecord[],
  tokensOf: Meeting['tokensOf'],
): Map<string, IdentityRecord[]> {
  const places = new Map<string, IdentityRecord[]>();
  const firsts = new Map<string, IdentityRecord>();
  for (const record of records) {
    for (const token of tokensOf(record)) {
      const first = firsts.get(token);
      if (first === undefined) firsts.set(token, record);
      else if (first !== record && !places.has(token)) places.set(token, []);
    }
  }
  return places;
}

function earlierAt(places: readonly IdentityRecord[][]): readonly IdentityRecord[] {
  const [first, ...more] = places;
  if (first === undefined || more.length === 0) return [...(first ?? [])];
  return [...new Set(places.flat())].sort((one, other) => (one.key < other.key ? -1 : 1));
}
