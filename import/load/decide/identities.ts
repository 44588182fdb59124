import { type Joined, storeJoined } from '../../../src/graph/joined.ts';
import type { NodeLabel } from '../../../src/graph/model.ts';
import { idsInKey } from '../../../src/graph/sought.ts';
import { matchText } from '../../../src/graph/text.ts';
import type { SameAsLine } from '../../formats/format.ts';
import { Asked, type CompanyOf } from '../../identity/asked.ts';
import { Common } from '../../identity/common.ts';
import { crowd } from '../../identity/crowd.ts';
import { identifyAsking } from '../../identity/identify.ts';
import { joinedRecords } from '../../identity/joined.ts';
import { LinkedKeys } from '../../identity/linked-keys.ts';
import { newMerges } from '../../identity/news.ts';
import type { IdentityRecord } from '../../identity/record.ts';
import type { NodeEntry } from '../../stage/entries.ts';
import type { Evidence } from '../../stage/identities.ts';
import type { Stage } from '../../stage/stage.ts';
import { idTokens } from '../../stage/stated-nodes.ts';
import { unions } from '../graph/chunks.ts';
import type { MergeCounts } from '../graph/counts.ts';
import { comparedNames, spellingsOf } from '../graph/node-state.ts';
import type { IdsInDoubt } from './ids-in-doubt.ts';

/** About how many records are in memory at a time. */
const batchSize = 1000;

/** What decisions rest on beside the records themselves. */
export interface Findings {
  readonly companyOf: CompanyOf;
  readonly idsInDoubt: IdsInDoubt;
}

/** Decides for the records of one label which nodes they are, and notes it in the stage. */
export async function decideIdentities(
  stage: Stage,
  label: NodeLabel,
  source: string,
  sameAsLines: readonly SameAsLine[],
  { companyOf, idsInDoubt }: Findings,
): Promise<MergeCounts> {
  const counts: MergeCounts = {};
  for (const keys of unions(contestedParts(stage, label, sameAsLines), batchSize)) {
    const described = keys
      .map((key) => describe(stage, label, source, key))
      .filter((record) => record !== undefined);
    const among = new Set(keys);
    const about = sameAsLines.filter(({ one }) => among.has(one));
    const records = await idsInDoubt.leaveOut(described, about, companyOf);
    const asked = new Asked(records, companyOf);
    const common = new Common(label, about, records);
    for (const identity of await identifyAsking(asked, about)) {
      const joined = joinedRecords(identity, asked.records, common);
      for (const rule of newMerges(identity, (record) => stage.standing.nodeOf(label, record)))
        counts[rule] = (counts[rule] ?? 0) + 1;
      for (const record of identity.records)
        stage.identities.decide(label, record, identity.key, stored(joined.get(record)));
    }
  }
  return counts;
}

/**
 * Records that may be the same as another: whatever shares an id, a place in a byline, a name that is not told apart by its
 * namespace, or a block with a name of initials, or has a same-as line; those that are linked so together. All others stand for themselves, and need no memory here.
 */
export function contestedParts(
  stage: Stage,
  label: NodeLabel,
  sameAsLines: readonly SameAsLine[],
): Set<readonly string[]> {
  const linked = new LinkedKeys();
  linkShared(linked, stage.identities.shared(label));
  if (label === 'Person') {
    stage.blocks.noteAllCrowded(crowd);
    linkShared(linked, stage.blocks.shared());
  }
  for (const { one, other } of sameAsLines) linked.link(one, other);
  return linked.parts();
}

/** @param shared in the order of the tokens */
function linkShared(linked: LinkedKeys, shared: Iterable<Evidence>): void {
  let first = { token: '', record: '' };
  for (const evidence of shared) {
    if (evidence.token !== first.token) first = evidence;
    linked.link(first.record, evidence.record);
  }
}

/** Leaves out blocks that have too many: of those the stage need not hold all. */
function withoutCrowded<Names extends Pick<IdentityRecord, 'blocks' | 'initials'>>(
  { blocks: staged }: Stage,
  names: Names,
): Names {
  const isKept = (block: string): boolean => !staged.isCrowded(block);
  return { ...names, blocks: names.blocks.filter(isKept), initials: names.initials.filter(isKept) };
}

/** What all sources say of one record from now on, without its company; undefined where none says anything. */
export function describe(
  stage: Stage,
  label: NodeLabel,
  source: string,
  key: string,
): IdentityRecord | undefined {
  const statements: Omit<NodeEntry, 'record'>[] = stage.standing.entriesOf(label, key, source);
  const own = stage.nodes.valuesOf(label, key);
  if (own !== undefined) statements.push({ source, values: own });
  if (statements.length === 0) return undefined;
  return {
    label,
    key,
    sources: statements.map((statement) => statement.source),
    ...withoutCrowded(
      stage,
      comparedNames(
        label,
        statements.map(({ values }) => values),
      ),
    ),
    spellings:
      label === 'Person' ? [...new Set(statements.flatMap(({ values }) => spellingsOf(label, values)))] : [],
    ids: [...new Set([...statements.flatMap(({ values }) => idTokens(values)), ...idsInKey(key)])],
    company: [],
    years: statements.flatMap(({ values }) => (typeof values.year === 'number' ? [values.year] : [])),
    venues: statements.flatMap(({ values }) =>
      typeof values.venue === 'string' ? (matchText(values.venue) ?? []) : [],
    ),
    countries: statements.flatMap(({ values }) =>
      label === 'Institution' && typeof values.country === 'string' ? [values.country] : [],
    ),
    bylines: label === 'Person' ? stage.identities.bylinesOf(key) : [],
  };
}

function stored(joined: Joined | undefined): string | undefined {
  return joined === undefined ? undefined : storeJoined(joined);
}
