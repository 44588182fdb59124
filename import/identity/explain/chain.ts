import { type Link, rankOf } from '../common.ts';
import { LinkedKeys } from '../linked-keys.ts';
import type { IdentityRecord, Join, MergeRuleName } from '../record.ts';
import type { Decided } from './decided.ts';

/**
 * The shortest way from one record of a node to another by what two records have in common. It takes no rule that is weaker
 * than those that made the two one: where an ORCID iD has, a co-author adds nothing. Where two ways are equally short, the
 * one by stronger rules counts, then the smaller key.
 */
export function chainBetween(
  decided: Decided,
  one: IdentityRecord,
  other: IdentityRecord,
  joins: readonly Join[],
): Link[] {
  const weakest = rankOf(weakestBetween(joins, one.key, other.key));
  const rules = decided.common.rules.filter((rule) => rankOf(rule) <= weakest);
  const members = decided.nodeOf(one).records;
  const linkOf = (a: IdentityRecord, b: IdentityRecord): Link | undefined => strongest(decided, rules, a, b);
  const steps = stepsTo(other, members, linkOf);
  const chain: Link[] = [];
  for (let at = one; at !== other; ) {
    const step = steps.get(at) ?? 0;
    const [best] = members
      .filter((member) => steps.get(member) === step - 1)
      .flatMap((member) => linkOf(at, member) ?? [])
      .sort((a, b) => rankOf(a.rule) - rankOf(b.rule) || (a.other.key < b.other.key ? -1 : 1));
    if (best === undefined) break;
    chain.push(best);
    at = best.other;
  }
  return chain;
}

/** The weakest rule without which the two would be apart. */
function weakestBetween(joins: readonly Join[], one: string, other: string): MergeRuleName {
  const linked = new LinkedKeys();
  for (const join of joins) {
    linked.link(join.one, join.other);
    if (linked.areLinked(one, other)) return join.rule;
  }
  return 'same-as';
}

/** What two records have in common by the strongest rule that may make them one. */
function strongest(
  decided: Decided,
  rules: readonly MergeRuleName[],
  one: IdentityRecord,
  other: IdentityRecord,
): Link | undefined {
  for (const rule of rules) {
    const link = decided.link(rule, one, other);
    if (link !== undefined && decided.mayBeOne(one, other, rule)) return link;
  }
  return undefined;
}

/** For each record that can be reached how many links it is away. */
function stepsTo(
  end: IdentityRecord,
  members: readonly IdentityRecord[],
  linkOf: (a: IdentityRecord, b: IdentityRecord) => Link | undefined,
): Map<IdentityRecord, number> {
  const steps = new Map([[end, 0]]);
  for (const [at, step] of steps)
    for (const member of members)
      if (!steps.has(member) && linkOf(member, at) !== undefined) steps.set(member, step + 1);
  return steps;
}
