import { spanNamespaces } from './candidates.ts';
import { crowdedBlocks } from './initials.ts';
import type { Identity, IdentityRecord } from './record.ts';

/**
 * Groups records by their names, and those that meet in initials by these. What only one namespace knows is left out: it has
 * told its own records apart.
 */
function namesakes(records: readonly IdentityRecord[]): IdentityRecord[][] {
  const crowded = crowdedBlocks(records);
  const initials = new Set(records.flatMap((record) => record.initials));
  const byBlock = groupsBy(records, ({ blocks }) =>
    blocks.filter((block) => initials.has(block) && !crowded.has(block)),
  );
  return [...groupsBy(records, ({ names }) => names), ...byBlock].filter(spanNamespaces);
}

function groupsBy(
  records: readonly IdentityRecord[],
  keysOf: (record: IdentityRecord) => readonly string[],
): IdentityRecord[][] {
  const groups = new Map<string, IdentityRecord[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return [...groups.values()];
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
  const apart = namesakes([...records]).filter((group) => !isOne(group));
  return new Set(apart.flat().map(({ key }) => key));
}
