import type { Joined } from '../../src/graph/joined.ts';
import type { Common, Link } from './common.ts';
import { linksWithin } from './links.ts';
import type { Identity, IdentityRecord } from './record.ts';
import { namePairs } from './spellings.ts';

/** So many things that two records have in common are named; the rest is counted. */
const mostNamed = 3;

/**
 * Says for each record of a node but the first by what it is one with another: by the link that leads, over however many,
 * to the first.
 * @param records all that were decided, by their keys
 */
export function joinedRecords(
  identity: Identity,
  records: ReadonlyMap<string, IdentityRecord>,
  common: Common,
): Map<string, Joined> {
  const found = new Map<string, Joined>();
  if (identity.records.length === 1) return found;
  const own = identity.records.flatMap((key) => records.get(key) ?? []);
  const links = linksWithin(identity, own, common);
  const linksTo = Map.groupBy([...links, ...links.map(turned)], ({ other }) => other.key);
  const reached = new Set(identity.records.slice(0, 1));
  for (const key of reached) {
    for (const link of linksTo.get(key) ?? []) {
      if (reached.has(link.one.key)) continue;
      reached.add(link.one.key);
      found.set(link.one.key, joinedBy(link));
    }
  }
  return found;
}

function turned({ one, other, ...link }: Link): Link {
  return { ...link, one: other, other: one };
}

/** What a link says of its first record. */
export function joinedBy(link: Link): Joined {
  const { rule, one, other } = link;
  const things = [...new Set(link.things.map(nameless))];
  const named = things.slice(0, mostNamed);
  const isByNames =
    one.label === 'Person' &&
    (rule === 'byline' || rule.startsWith('name') || rule === 'initials and company');
  return {
    rule,
    with: other.key,
    things: named,
    more: things.length - named.length,
    names: isByNames ? namePairs(one, other)[0]?.kind : undefined,
  };
}

/** A place in a byline has the name of a record, too: the paper says more. */
function nameless(thing: string): string {
  return thing.startsWith('byline:')
    ? `paper:${thing.slice('byline:'.length, thing.lastIndexOf(' '))}`
    : thing;
}
