import type { SameAsLine } from '../../formats/format.ts';
import type { CompanyOf } from '../../identity/asked.ts';
import {
  type DoubtedId,
  doubtedIds,
  linkedByDoubtfulIds,
  rivalIds,
  type TwoPeople,
  withoutIds,
  worksApart,
} from '../../identity/doubted-ids.ts';
import type { IdentityRecord } from '../../identity/record.ts';

/** Finds who of a group of records, given by keys, is somebody else than who. */
export type FindApart = (groups: readonly (readonly string[])[]) => Promise<readonly TwoPeople[]>;

async function worksApartIn(
  groups: readonly (readonly IdentityRecord[])[],
  companyOf: CompanyOf,
): Promise<TwoPeople[]> {
  const authors = await companyOf(
    'author',
    groups.flat().map(({ key }) => key),
  );
  return groups.flatMap((group) =>
    worksApart(group.map((record) => ({ ...record, company: [...(authors.get(record.key) ?? [])] }))),
  );
}

/**
 * Finds ids that would make one of two whom bylines or supervisions tell apart, by the word of several sources: within one
 * document they are left out when it is read.
 */
export class IdsInDoubt {
  readonly #findApart: FindApart;
  readonly #found = new Map<string, DoubtedId>();

  constructor(findApart: FindApart) {
    this.#findApart = findApart;
  }

  /** Takes such ids from all records of people or papers that are decided together. */
  async leaveOut(
    records: readonly IdentityRecord[],
    sameAsLines: readonly SameAsLine[],
    companyOf: CompanyOf,
  ): Promise<readonly IdentityRecord[]> {
    const label = records[0]?.label;
    if (label !== 'Person' && label !== 'Paper') return records;
    const certain = records.map((record) => this.#withoutRivals(record));
    const groups = linkedByDoubtfulIds(certain, sameAsLines);
    if (groups.length === 0) return certain;
    const apart =
      label === 'Paper'
        ? await worksApartIn(groups, companyOf)
        : await this.#findApart(groups.map((group) => group.map(({ key }) => key)));
    const doubted = doubtedIds(certain, sameAsLines, apart);
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
