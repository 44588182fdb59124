import type { CompanyKind } from './evidence.ts';
import type { IdentityRecord } from './record.ts';

/** What each of these records stands together with, of one kind, as tokens (see `IdentityRecord.company`). */
export type CompanyOf = (
  kind: CompanyKind,
  records: readonly string[],
) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;

/** Records with all of their company that anybody has asked about. */
export class Asked {
  readonly #records: Map<string, IdentityRecord>;
  readonly #companyOf: CompanyOf;

  /** @param records without company */
  constructor(records: readonly IdentityRecord[], companyOf: CompanyOf) {
    this.#records = new Map(records.map((record) => [record.key, record]));
    this.#companyOf = companyOf;
  }

  get records(): ReadonlyMap<string, IdentityRecord> {
    return this.#records;
  }

  /** Finds company of one kind, and keeps it with the records. @param keys of those that are asked about */
  async ask(kind: CompanyKind, keys: Iterable<string>): Promise<void> {
    for (const [key, tokens] of await this.#companyOf(kind, [...keys])) {
      const record = this.#records.get(key);
      if (record !== undefined)
        this.#records.set(key, { ...record, company: [...new Set([...record.company, ...tokens])] });
    }
  }
}
