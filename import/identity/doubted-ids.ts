import { longWords } from '../../src/graph/text.ts';
import type { SameAsLine } from '../formats/format.ts';
import { haveNobodyInCommon } from './contradictions.ts';
import { LinkedKeys } from './linked-keys.ts';
import type { IdentityRecord } from './record.ts';
import { haveCompatibleNames } from './spellings.ts';
import { tokenKind } from './tokens.ts';

/** Two records that are two people or works, whatever ids they have. */
export interface TwoPeople {
  readonly one: string;
  readonly other: string;
  /** What tells, as the end of a sentence. */
  readonly because: string;
}

/** An id by which nobody becomes one. */
export interface DoubtedId {
  /** `orcid:0000-0002-1825-0097` */
  readonly token: string;
  /** The keys of all records that have it. */
  readonly records: readonly string[];
  readonly because: string;
}

/** So many records of one id are compared each with each. */
const largeGroup = 30;

/**
 * Finds the people and papers whom ids would make one though their names are not compatible: those of whom it is to be asked
 * whether they can be one. Most ids bring together names of one person.
 * @returns groups of records, each linked by ids
 */
export function linkedByDoubtfulIds(
  records: readonly IdentityRecord[],
  sameAsLines: readonly SameAsLine[],
): IdentityRecord[][] {
  return groupsById(records, sameAsLines).filter((group) =>
    // Of a large group each is compared with the first: it would take long to compare all.
    group
      .slice(0, group.length > largeGroup ? 1 : undefined)
      .some((one, at) => group.slice(at + 1).some((other) => !mayBeOne(one, other))),
  );
}

function mayBeOne(one: IdentityRecord, other: IdentityRecord): boolean {
  return one.label === 'Paper' ? haveTitlesAlike(one, other) : haveCompatibleNames(one, other);
}

/**
 * Finds papers that are two works whatever ids they have: no word of the title is in both, nor anybody in both bylines.
 * @param group papers with their authors
 */
export function worksApart(group: readonly IdentityRecord[]): TwoPeople[] {
  return group.flatMap((one, at) =>
    group
      .slice(at + 1)
      .filter((other) => !haveTitlesAlike(one, other) && haveNobodyInCommon(one, other))
      .map((other) => ({
        one: one.key,
        other: other.key,
        because: `"${one.key}" and "${other.key}" have neither a word of the title nor an author in common`,
      })),
  );
}

/** Whether two titles share a word of four letters or more; where one is missing or shorter, nothing speaks against it. */
function haveTitlesAlike(one: IdentityRecord, other: IdentityRecord): boolean {
  const [words, others] = [one.names.flatMap(longWords), other.names.flatMap(longWords)];
  return words.length === 0 || others.length === 0 || words.some((word) => others.includes(word));
}

/**
 * Says which ids make nobody one: those that two people have, by what `twoPeople` says. Where such two are linked by different
 * ids, over others, it is all ids of these. A same-as line stands above this.
 */
export function doubtedIds(
  records: readonly IdentityRecord[],
  sameAsLines: readonly SameAsLine[],
  twoPeople: readonly TwoPeople[],
): DoubtedId[] {
  const said = new LinkedKeys();
  for (const { one, other, verdict } of sameAsLines) if (verdict === 'same') said.link(one, other);
  const pairs = twoPeople.filter(({ one, other }) => !said.areLinked(one, other));
  const byKey = new Map(records.map((record) => [record.key, record]));
  const because = new Map<string, string>();
  for (const pair of pairs) {
    const [ids = [], others = []] = [pair.one, pair.other].map((key) => byKey.get(key)?.ids);
    for (const id of ids) if (others.includes(id) && !because.has(id)) because.set(id, pair.because);
  }
  const left = groupsById(
    records.map((record) => withoutIds(record, because)),
    sameAsLines,
  );
  for (const group of left) {
    const pair = pairs.find(({ one, other }) =>
      [one, other].every((key) => group.some((each) => each.key === key)),
    );
    if (pair === undefined) continue;
    for (const [id] of sharedIds(group)) because.set(id, pair.because);
  }
  return [...because].map(([token, reason]) => ({
    token,
    records: records.filter(({ ids }) => ids.includes(token)).map(({ key }) => key),
    because: reason,
  }));
}

/** Says which ids a record has beside another of the kind, of which a person has one: nobody knows which of them is right. */
export function rivalIds({ key, ids }: IdentityRecord): DoubtedId[] {
  const orcids = ids.filter((id) => tokenKind(id) === 'orcid');
  if (orcids.length < 2) return [];
  return orcids.map((token) => {
    const others = orcids.filter((id) => id !== token).map((id) => id.slice('orcid:'.length));
    return {
      token,
      records: [key],
      because: `"${key}" has another one by the word of another source: ${others.join(', ')}`,
    };
  });
}

export function withoutIds(record: IdentityRecord, doubted: { has(id: string): boolean }): IdentityRecord {
  return record.ids.some((id) => doubted.has(id))
    ? { ...record, ids: record.ids.filter((id) => !doubted.has(id)) }
    : record;
}

/** Records that share ids or are said to be one, over however many others; without those of which no two share an id. */
function groupsById(
  records: readonly IdentityRecord[],
  sameAsLines: readonly SameAsLine[],
): IdentityRecord[][] {
  const linked = new LinkedKeys();
  for (const [, [first = '', ...others]] of sharedIds(records))
    for (const other of others) linked.link(first, other);
  const sharing = new Set([...linked.parts()].flat());
  for (const { one, other, verdict } of sameAsLines) if (verdict === 'same') linked.link(one, other);
  const byKey = new Map(records.map((record) => [record.key, record]));
  return [...linked.parts()]
    .filter((part) => part.some((key) => sharing.has(key)))
    .map((part) => part.toSorted().flatMap((key) => byKey.get(key) ?? []));
}

/** The ids that several records have, with the keys of these. */
function sharedIds(records: readonly IdentityRecord[]): [id: string, keys: string[]][] {
  const found = records.flatMap(({ key, ids }) => ids.map((id) => ({ id, key })));
  return [...Map.groupBy(found, ({ id }) => id)]
    .map(([id, group]): [string, string[]] => [id, [...new Set(group.map(({ key }) => key))]])
    .filter(([, keys]) => keys.length > 1);
}
