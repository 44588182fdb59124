import type { Identity, MergeRuleName } from './record.ts';

/**
 * The rules by which records become one that were apart: of several ways in which groups of records that are one already
 * come together, the strongest is named, and those within a group are none.
 * @param nodeOf the node that a record is today; undefined where it is not there yet
 */
export function newMerges(
  { records, joins }: Identity,
  nodeOf: (record: string) => string | undefined,
): MergeRuleName[] {
  if (joins.length === 0) return [];
  const groups = new Map<string, Group>();
  const ofNodes = new Map<string, Group>();
  for (const record of records) {
    const node = nodeOf(record);
    const group = (node === undefined ? undefined : ofNodes.get(node)) ?? { joined: null };
    if (node !== undefined) ofNodes.set(node, group);
    groups.set(record, group);
  }
  return joins.flatMap(({ one, other, rule }) => {
    const [some, others] = [wholeOf(groups.get(one)), wholeOf(groups.get(other))];
    if (some === undefined || others === undefined || some === others) return [];
    others.joined = some;
    return [rule];
  });
}

/** Records that are one; `joined` leads to the group that it has become a part of. */
interface Group {
  joined: Group | null;
}

function wholeOf(group: Group | undefined): Group | undefined {
  if (group === undefined) return undefined;
  let whole = group;
  while (whole.joined !== null) whole = whole.joined;
  // The way is made short for the next time.
  if (whole !== group) group.joined = whole;
  return whole;
}
