import type { CompanyOf } from './identify.ts';
import type { IdentityRecord } from './record.ts';

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

  /** Finds company, and keeps it with the records. */
  readonly companyOf: CompanyOf = async (kind, keys) => {
    const found = await this.#companyOf(kind, keys);
    for (const [key, tokens] of found) {
      const record = this.#records.get(key);
      if (record !== undefined)
        this.#records.set(key, { ...record, company: [...new Set([...record.company, ...tokens])] });
    }
    return found;
  };
}
