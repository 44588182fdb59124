import { compareTexts } from '../../src/graph/text.ts';
import type { SameAsLine } from '../formats/format.ts';
import type { Asked } from './asked.ts';
import { Clusters } from './clusters.ts';
import { commonTitles } from './contradictions.ts';
import { companyKinds, idMeetings, levels } from './evidence.ts';
import { initialsLevel } from './initials.ts';
import { joinMeeting } from './meeting.ts';
import { apartFromNamesakes } from './namesakes.ts';
import { joinOnlyBest, type OnCandidates } from './only-best.ts';
import type { Identity, IdentityRecord } from './record.ts';

/**
 * Decides which records are one person, institution, topic or paper, by the rules of docs/identity.md. Pairs are
 * joined by equal ids in the order of their keys, then by the evidence that is left, where one fits best. So the
 * result does not depend on the order of the input. Nor does it depend on records that are not linked with these,
 * over however many others, by names, ids (`identityTokens`) or same-as lines: any part that is closed in this sense can
 * be decided alone.
 * @param records all of one label, one for each key
 * @param sameAsLines lines about keys that are not among the records count for nothing
 * @returns each record in one identity, in the order of their keys
 */
export function identify(records: Iterable<IdentityRecord>, sameAsLines: readonly SameAsLine[]): Identity[] {
  return decide(records, sameAsLines, {});
}

/** How records are brought together. */
interface ClusterOptions {
  readonly onCandidates?: OnCandidates;
  /** Whether all company is known, as it is unless told: the rule of initials counts all kinds of it together. */
  readonly isAllKnown?: boolean;
}

function decide(
  records: Iterable<IdentityRecord>,
  sameAsLines: readonly SameAsLine[],
  options: ClusterOptions,
): Identity[] {
  const sorted = [...records].sort((one, other) => compareTexts(one.key, other.key));
  return sorted.length === 0 ? [] : [...cluster(sorted, sameAsLines, options).identities(sorted)];
}

/**
 * Brings records together as `identify` does.
 * @param sorted in the order of their keys, one at least
 */
export function cluster(
  sorted: readonly IdentityRecord[],
  sameAsLines: readonly SameAsLine[],
  { onCandidates, isAllKnown = true }: ClusterOptions = {},
): Clusters {
  const label = sorted[0]?.label ?? 'Person';
  if (sorted.some((record) => record.label !== label))
    throw new Error('Records of two labels cannot be one.');

  const common = label === 'Paper' ? commonTitles(sorted) : undefined;
  const clusters = new Clusters(sameAsLines, common);
  joinSameAs(clusters, sorted, sameAsLines);
  clusters.equateIds();
  for (const meeting of idMeetings(label)) joinMeeting(clusters, sorted, meeting);
  joinOnlyBest(clusters, sorted, levels(label), onCandidates);
  if (label === 'Person' && isAllKnown) joinOnlyBest(clusters, sorted, [initialsLevel(sorted)], onCandidates);
  return clusters;
}

/**
 * Does what `identify` does, but asks for company, and only for company that matters. It asks for one kind after the
 * other, the strongest first, and only for records that have a namesake from which they are still apart. So where two
 * sources have one byline of three thousand, nobody need be compared by three thousand co-authors.
 */
export async function identifyAsking(asked: Asked, sameAsLines: readonly SameAsLine[]): Promise<Identity[]> {
  const { records } = asked;
  const [label] = [...records.values()].map((record) => record.label);
  const kinds = companyKinds(label);
  let identities = decide(records.values(), sameAsLines, { isAllKnown: false });
  for (const kind of kinds) {
    const apart = apartFromNamesakes(records.values(), identities);
    if (apart.size === 0) break;
    await asked.ask(kind, apart);
    identities = decide(records.values(), sameAsLines, { isAllKnown: kind === kinds.at(-1) });
  }
  return identities;
}

function joinSameAs(
  clusters: Clusters,
  records: readonly IdentityRecord[],
  sameAsLines: readonly SameAsLine[],
): void {
  const byKey = new Map(records.map((record) => [record.key, record]));
  if (byKey.size < records.length) throw new Error('Two records have one key.');
  const pairs = sameAsLines
    .filter(({ verdict }) => verdict === 'same')
    .map(({ one, other }) => (one < other ? ([one, other] as const) : ([other, one] as const)))
    .sort((a, b) => compareTexts(a[1], b[1]) || compareTexts(a[0], b[0]));
  for (const [one, other] of pairs) {
    const [record, otherRecord] = [byKey.get(one), byKey.get(other)];
    if (record !== undefined && otherRecord !== undefined) clusters.join(record, otherRecord, 'same-as');
  }
}
