import type { Cluster } from '../cluster.ts';
import type { Link } from '../common.ts';
import { crowd } from '../crowd.ts';
import { meetInInitials } from '../initials.ts';
import type { IdentityRecord, MergeRuleName } from '../record.ts';
import { namespaceOf } from '../tokens.ts';
import type { Decided } from './decided.ts';
import type { Objection, Reason, Rival } from './explanation.ts';

const initialsRule = 'initials and company';

/** What two nodes have in common, the strongest rule first: for each rule the two records that have most. */
export function linksBetween(decided: Decided, one: Cluster, other: Cluster): Link[] {
  return decided.common.rules.flatMap((rule) => {
    if (rule === initialsRule && !meetInInitials(one, other)) return [];
    const links = one.records.flatMap((record) =>
      other.records.flatMap((each) => decided.common.link(rule, record, each) ?? []),
    );
    const [most] = links.toSorted((a, b) => b.things.length - a.things.length || byKeys(a, b));
    if (most === undefined) return [];
    return [
      rule === initialsRule
        ? { ...most, things: decided.common.between(rule, one.records, other.records) }
        : most,
    ];
  });
}

/**
 * Why what two nodes have in common has not made them one, the strongest rule first. What speaks against it, or who fits as
 * well, does so by weaker rules too, so nothing follows it.
 */
export function reasonsBetween(
  decided: Decided,
  one: Cluster,
  other: Cluster,
  links: readonly Link[],
): Reason[] {
  if (links.length === 0) {
    const objections = decided.objections(one, other, 'orcid');
    return objections.length === 0 ? [] : [{ kind: 'objections', rule: undefined, objections }];
  }
  const reasons: Reason[] = [];
  for (const link of links) {
    const reason = reasonOf(decided, one, other, link);
    reasons.push(reason);
    if (reason.kind === 'objections' || reason.kind === 'rival') break;
  }
  return reasons;
}

function reasonOf(decided: Decided, one: Cluster, other: Cluster, { rule, things }: Link): Reason {
  const objections = decided.objections(one, other, rule);
  if (objections.length > 0) return { kind: 'objections', rule, objections };
  const rival = findRival(decided, one, other, rule);
  if (rival !== undefined) return { kind: 'rival', rule, rival };
  const isCrowd = things.every((thing) => countOf(decided, rule, one, other, thing) > crowd);
  if (isCrowd) return { kind: 'crowd', rule };
  const namesakes = rule === initialsRule ? undefined : namesakesOf(decided, one, other);
  return { kind: 'too little', rule, namesakes };
}

/**
 * Finds who stands in the way: a node that fits one of the two as well and may not be one with the other. Or else, over
 * however many that fit each other, two ends that may not be one.
 */
function findRival(decided: Decided, one: Cluster, other: Cluster, rule: MergeRuleName): Rival | undefined {
  if (!decided.rivalsOf(one).includes(other)) return undefined;
  const reached = reachedFrom(decided, one, other);
  for (const [at, { node, over }] of reached.entries()) {
    const ends = [over[0] === one ? other : one, ...reached.slice(0, at).map((each) => each.node)];
    for (const end of ends) {
      const objections = decided.objections(node, end, rule);
      if (objections.length > 0)
        return { node: node.key, over: over.map(({ key }) => key), end: end.key, objections };
    }
  }
  return undefined;
}

/** Those that fit one of the two as well as the other does, then those that fit these, and so on, with the way to each. */
function reachedFrom(decided: Decided, one: Cluster, other: Cluster): Reached[] {
  const seen = new Set([one, other]);
  const reached: Reached[] = [];
  const ways = [[one], [other]];
  for (const over of ways) {
    const last = over.at(-1) ?? one;
    for (const node of decided.rivalsOf(last)) {
      if (seen.has(node)) continue;
      seen.add(node);
      reached.push({ node, over });
      ways.push([...over, node]);
    }
  }
  return reached;
}

interface Reached {
  readonly node: Cluster;
  readonly over: readonly Cluster[];
}

/** How many records have what the two have, under a name that they have, too. */
function countOf(decided: Decided, rule: MergeRuleName, one: Cluster, other: Cluster, thing: string): number {
  const keysIn = ({ records }: Cluster): Set<string> =>
    new Set(
      records
        .flatMap((record) => decided.common.keysOf(rule, record))
        .filter((each) => each.thing === thing)
        .map(({ key }) => key),
    );
  const others = keysIn(other);
  const shared = new Set([...keysIn(one)].filter((key) => others.has(key)));
  return decided.records.filter((record) =>
    decided.common.keysOf(rule, record).some(({ key }) => shared.has(key)),
  ).length;
}

/** Two nodes of a name that both have, which one source or namespace tells apart. */
function namesakesOf(decided: Decided, one: Cluster, other: Cluster): Objection | undefined {
  const names = new Set(one.records.flatMap((record) => record.names));
  const shared = other.records.flatMap((record) => record.names).filter((name) => names.has(name));
  const named = decided.records.filter((record) => record.names.some((name) => shared.includes(name)));
  for (const kind of ['one source', 'one namespace'] as const) {
    for (const [at, record] of named.entries()) {
      const namesake = named
        .slice(at + 1)
        .find((each) => isToldApart(kind, record, each) && decided.nodeOf(each) !== decided.nodeOf(record));
      if (namesake !== undefined) return { kind, one: record, other: namesake };
    }
  }
  return undefined;
}

function isToldApart(
  kind: 'one source' | 'one namespace',
  one: IdentityRecord,
  other: IdentityRecord,
): boolean {
  return kind === 'one source'
    ? one.sources.some((source) => other.sources.includes(source))
    : namespaceOf(one.key) === namespaceOf(other.key);
}

function byKeys(a: Link, b: Link): number {
  return a.one.key === b.one.key ? (a.other.key < b.other.key ? -1 : 1) : a.one.key < b.one.key ? -1 : 1;
}
