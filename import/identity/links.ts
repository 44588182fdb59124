import { compareTexts } from '../../src/graph/text.ts';
import { type Common, type Link, rankOf } from './common.ts';
import { crowd } from './crowd.ts';
import { LinkedKeys } from './linked-keys.ts';
import type { Identity, IdentityRecord, MergeRuleName } from './record.ts';

/**
 * Finds links that hold the records of one node together: one fewer than there are records, by the rules that made them one.
 * Which they are depends on the records alone, not on the order in which they came. Two records that have more in common are
 * linked before others, then those of the smaller keys.
 * @param records of the node
 */
export function linksWithin({ joins }: Identity, records: readonly IdentityRecord[], common: Common): Link[] {
  const sorted = records.toSorted((one, other) => compareTexts(one.key, other.key));
  const used = new Set(joins.map(({ rule }) => rule));
  const linked = new LinkedKeys();
  return common.rules
    .filter((rule) => used.has(rule))
    .flatMap((rule) =>
      candidateLinks(rule, sorted, common, linked).filter(({ one, other }) =>
        linked.link(one.key, other.key),
      ),
    );
}

/** Links between those whom stronger rules have left apart, the best first. */
function candidateLinks(
  rule: MergeRuleName,
  sorted: readonly IdentityRecord[],
  common: Common,
  linked: LinkedKeys,
): Link[] {
  const pairs = new Map<string, Link>();
  for (const [first, ...others] of meetings(rule, sorted, common, linked)) {
    // An id says the same however many have it.
    const isCrowd = others.length >= crowd && rankOf(rule) > rankOf('openalex');
    if (first === undefined || isCrowd) continue;
    for (const other of others) {
      const name = JSON.stringify([first.key, other.key]);
      if (pairs.has(name)) continue;
      const link = linkOf(rule, first, other, sorted, common, linked);
      if (link !== undefined) pairs.set(name, link);
    }
  }
  return [...pairs.values()].sort(
    (a, b) =>
      b.things.length - a.things.length ||
      compareTexts(a.one.key, b.one.key) ||
      compareTexts(a.other.key, b.other.key),
  );
}

/** Where a rule asks for more than one thing, all that the two have by then become counts. */
function linkOf(
  rule: MergeRuleName,
  one: IdentityRecord,
  other: IdentityRecord,
  sorted: readonly IdentityRecord[],
  common: Common,
  linked: LinkedKeys,
): Link | undefined {
  if (rule !== 'initials and company') return common.link(rule, one, other);
  const [own, others] = [one, other].map(({ key }) =>
    sorted.filter((each) => linked.areLinked(each.key, key)),
  );
  const link = { rule, one, other, things: common.between(rule, own ?? [], others ?? []) };
  return common.isEnough(rule, own ?? [], others ?? [], link) ? link : undefined;
}

/** The records that have the same in common: of those that are linked already only the first. */
function meetings(
  rule: MergeRuleName,
  sorted: readonly IdentityRecord[],
  common: Common,
  linked: LinkedKeys,
): Iterable<IdentityRecord[]> {
  const met = new Map<string, IdentityRecord[]>();
  for (const record of sorted) {
    for (const { key } of common.keysOf(rule, record)) {
      const here = met.get(key);
      if (here === undefined) met.set(key, [record]);
      else if (!here.some((each) => each === record || linked.areLinked(each.key, record.key)))
        here.push(record);
    }
  }
  return met.values();
}
