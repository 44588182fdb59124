import { spanNamespaces } from './candidates.ts';
import type { Identity, IdentityRecord } from './record.ts';

/**
 * Groups records by their names, in the order of the names. Names that only one namespace knows are left out: it has told
 * its own records apart.
 * @param sorted in the order of their keys
 */
function namesakes(sorted: Iterable<IdentityRecord>): IdentityRecord[][] {
  const groups = new Map<string, IdentityRecord[]>();
  for (const record of sorted) {
    for (const name of new Set(record.names)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [record]);
      else group.push(record);
    }
  }
  return [...groups]
    .filter(([, records]) => spanNamespaces(records))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, records]) => records);
}

/**
 * Finds the keys of records that have a namesake from which they are apart. Only their company matters: weaker evidence
 * has nothing to add where records are one already.
 * @param identities what the records are by the evidence so far
 */
export function apartFromNamesakes(
  records: Iterable<IdentityRecord>,
  identities: Iterable<Identity>,
): Set<string> {
  const nodes = new Map<string, string>();
  for (const { key, records: keys } of identities) for (const record of keys) nodes.set(record, key);
  const isOne = ([first, ...others]: readonly IdentityRecord[]): boolean =>
    others.every(({ key }) => nodes.get(key) === nodes.get(first?.key ?? ''));
  const apart = namesakes(records).filter((group) => !isOne(group));
  return new Set(apart.flat().map(({ key }) => key));
}
