import { LinkedKeys } from './linked-keys.ts';
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
  const linked = new LinkedKeys();
  const firsts = new Map<string, string>();
  for (const record of records) {
    const node = nodeOf(record);
    if (node === undefined) continue;
    const first = firsts.get(node);
    if (first === undefined) firsts.set(node, record);
    else linked.link(first, record);
  }
  return joins.filter(({ one, other }) => linked.link(one, other)).map(({ rule }) => rule);
}
