/** One word of somebody's given names. */
export interface GivenPart {
  /** Folded (`foldText`), without apostrophes: `yoshua`; an initial is its letter, an abbreviation what stands before its dot. */
  readonly text: string;
  /** As the source writes it, for people to read. */
  readonly written: string;
  /** Whether it is an initial, or cut by a dot: `J.`, `Chr.` */
  readonly isAbbreviated: boolean;
  /** Whether it is one name with the part after it: the first half of `Xiao-Ming`. */
  readonly isTied: boolean;
  /** All ways to write it in plain letters, itself first: `jurgen`, `juergen`. One that two words share makes them equal. */
  readonly forms: readonly string[];
  /** Names that it is a short form of: `michael` for `mike`. */
  readonly shortOf: readonly string[];
  /** The letters with which a second syllable can begin (`xiaoming`: `m`), where the family name is an East Asian one. */
  readonly secondInitials: string;
}

/** One way to take a name apart. */
export interface NameReading {
  /** The words of the family name without its particles; a name of one word is that word. */
  readonly family: readonly string[];
  /** The family name as written, for people to read. */
  readonly familyWritten: string;
  /** Ways to write the whole family name as one word: without particles and with them. */
  readonly familyForms: readonly string[];
  /** Ways to write those of its words that a source may give alone, where there are several; else none. */
  readonly familyPartForms: readonly string[];
  readonly given: readonly GivenPart[];
  /** Whether the family name is taken to stand first though nothing but a list of family names says so. */
  readonly isFamilyFirst: boolean;
}

/** A name with all ways to read it. */
export interface PersonName {
  /** As the source writes it. */
  readonly text: string;
  /** Equal for names that differ by nothing but case, accents and punctuation, the comma of `Last, First` apart. */
  readonly key: string;
  /** At least one, the likeliest first; none for an empty text. */
  readonly readings: readonly NameReading[];
  /** What tells people of one name apart: `jr`, `iii`, the `0002` of DBLP. */
  readonly suffix: string | undefined;
}
