import type { SameAsLine } from '../../formats/format.ts';
import {
  type DoubtedId,
  doubtedIds,
  linkedByDoubtfulIds,
  rivalIds,
  type TwoPeople,
  withoutIds,
} from '../../identity/doubted-ids.ts';
import type { IdentityRecord } from '../../identity/record.ts';

/** Finds who of a group of records, given by keys, is somebody else than who. */
export type FindApart = (groups: readonly (readonly string[])[]) => Promise<readonly TwoPeople[]>;

/**
 * Finds ids that would make one of two whom bylines or supervisions tell apart, by the word of several sources: within one
 * document they are left out when it is read.
 */
export class Doubts {
  readonly #findApart: FindApart;
  readonly #found = new Map<string, DoubtedId>();

  constructor(findApart: FindApart) {
    this.#findApart = findApart;
  }

  /** Takes such ids from all records of people that are decided together. */
  async leaveOut(
    records: readonly IdentityRecord[],
    sameAsLines: readonly SameAsLine[],
  ): Promise<readonly IdentityRecord[]> {
    const certain = records.map((record) => this.#withoutRivals(record));
    const groups = linkedByDoubtfulIds(certain, sameAsLines);
    if (groups.length === 0) return certain;
    const twoPeople = await this.#findApart(groups.map((group) => group.map(({ key }) => key)));
    const doubted = doubtedIds(certain, sameAsLines, twoPeople);
    this.#note(doubted);
    const tokens = new Set(doubted.map(({ token }) => token));
    return certain.map((record) => withoutIds(record, tokens));
  }

  /** Two sources may give one record two ORCID iDs. */
  #withoutRivals(record: IdentityRecord): IdentityRecord {
    const rivals = rivalIds(record);
    if (rivals.length === 0) return record;
    this.#note(rivals);
    return withoutIds(record, new Set(rivals.map(({ token }) => token)));
  }

  #note(doubted: readonly DoubtedId[]): void {
    for (const doubt of doubted) this.#found.set(`${doubt.token} ${doubt.records[0] ?? ''}`, doubt);
  }

  /** The ids that were left out, by their names. */
  get found(): DoubtedId[] {
    return [...this.#found.values()].sort((one, other) => (one.token < other.token ? -1 : 1));
  }
}
