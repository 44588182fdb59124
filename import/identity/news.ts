import { LinkedKeys } from './linked-keys.ts';
import type { Identity, MergeRuleName } from './record.ts';

/**
 * Lists the rules by which records become one that were apart before. Where groups that are one already come together in
 * several ways, only the strongest counts; a join within such a group counts for nothing.
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
