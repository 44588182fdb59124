import type { Cluster } from './cluster.ts';
import { crowd } from './crowd.ts';
import type { Level } from './evidence.ts';
import { type EvidenceKey, evidenceKey } from './evidence-keys.ts';
import type { IdentityRecord } from './record.ts';
import { tokenKind } from './tokens.ts';

/** So many things two must have in common where one of them has initials alone. */
const leastThings = 2;

/** What counts beside a name of initials. */
const kinds: ReadonlySet<string> = new Set(['paper', 'coauthor', 'institution']);

/**
 * The evidence for *Y. Bengio* and *Yoshua Bengio*, or another *Y. Bengio*: two things in common, and at least one of the two
 * names is of initials. Names that very many records could have don't count.
 * @param records all of a closed part
 */
export function initialsLevel(records: readonly IdentityRecord[]): Level {
  const crowded = crowdedBlocks(records);
  return {
    rule: 'initials and company',
    keysOf: ({ blocks, company }) => keysOf(blocks, company, crowded),
    admits: ({ one, other, score: [things = 0] }) => things >= leastThings && meetInInitials(one, other),
  };
}

/** The blocks that more records have than tell anything. */
export function crowdedBlocks(records: readonly IdentityRecord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { blocks } of records)
    for (const block of new Set(blocks)) counts.set(block, (counts.get(block) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > crowd).map(([block]) => block));
}

function keysOf(
  blocks: readonly string[],
  company: readonly string[],
  crowded: ReadonlySet<string>,
): EvidenceKey[] {
  const things = company.filter((token) => kinds.has(tokenKind(token)));
  return blocks
    .filter((block) => !crowded.has(block))
    .flatMap((block) => things.map((thing) => evidenceKey(block, thing)));
}

/** Whether one of the two has a name of initials that fits a name of the other. */
export function meetInInitials(one: Pick<Cluster, 'records'>, other: Pick<Cluster, 'records'>): boolean {
  return hasInitialsOf(one, other) || hasInitialsOf(other, one);
}

/** Whether a name of the first is of initials that fit a name of the second. */
function hasInitialsOf({ records }: Pick<Cluster, 'records'>, other: Pick<Cluster, 'records'>): boolean {
  const initials = new Set(records.flatMap((record) => record.initials));
  return initials.size > 0 && other.records.some(({ blocks }) => blocks.some((block) => initials.has(block)));
}
