import type { SameAsLine } from '../../formats/format.ts';
import type { Identity, IdentityRecord } from '../record.ts';
import { linksBetween, reasonsBetween } from './apart.ts';
import { chainBetween } from './chain.ts';
import { Decided } from './decided.ts';
import type { Explanation } from './explanation.ts';

/**
 * Says why two records are one, or why they are two, by the rules of docs/identity.md.
 * @param records all records that identity decides together with the two, with their company
 * @param identities what `identify` makes of them
 * @returns undefined where the records have not both of the keys
 */
export function explain(
  records: Iterable<IdentityRecord>,
  sameAsLines: readonly SameAsLine[],
  identities: readonly Identity[],
  keys: readonly [one: string, other: string],
): Explanation | undefined {
  const [own, others] = keys.map((key) => identities.find((identity) => identity.records.includes(key)));
  if (own === undefined || others === undefined) return undefined;
  const decided = new Decided(records, sameAsLines, new Set([...own.records, ...others.records]));
  const [one, other] = keys.map((key) => decided.records.find((record) => record.key === key));
  if (one === undefined || other === undefined) return undefined;
  if (own === others)
    return { verdict: 'one', one, other, node: own.key, chain: chainBetween(decided, one, other, own.joins) };
  const [node, otherNode] = [decided.nodeOf(one), decided.nodeOf(other)];
  const common = linksBetween(decided, node, otherNode);
  return {
    verdict: 'two',
    one,
    other,
    nodes: [node.key, otherNode.key],
    common,
    reasons: reasonsBetween(decided, node, otherNode, common),
    names: inBoth(node.records, otherNode.records, ({ names }) => names),
    company: inBoth(node.records, otherNode.records, ({ company }) => company),
  };
}

function inBoth(
  records: readonly IdentityRecord[],
  others: readonly IdentityRecord[],
  tokensOf: (record: IdentityRecord) => readonly string[],
): string[] {
  const tokens = new Set(others.flatMap(tokensOf));
  return [...new Set(records.flatMap(tokensOf))].filter((token) => tokens.has(token)).sort();
}
