/** Describes one document or data set as a source, beside what it states. */
export interface SourceFact {
  /** Names the document in all its versions: to import the same key again replaces what it said before. */
  readonly key: string;
  /** The format, e.g. `directory-page`. */
  readonly kind: string;
  /** Where it was read from: a file URL, or null for standard input. */
  readonly uri: string | null;
  /**
   * How many of its records were loaded. A profile page's records are its student entries and publications, a table's
   * the rows.
   */
  readonly recordCount: number;
  /**
   * Whether some of it is known to be missing: it stops early, or could not be read. Such a document adds what it
   * says and withdraws nothing, for the part that is missing may still say it.
   */
  readonly partial: boolean;
  /** The last day (`2026-12-31`) on which the same bytes state this; absent where they always do. */
  readonly validUntil?: string | undefined;
}
