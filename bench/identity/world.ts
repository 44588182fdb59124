/** A name in its parts. One of them may be empty. */
export interface NameParts {
  readonly given: string;
  readonly family: string;
}

export interface WorldPerson extends NameParts {
  /** The place of the institution. */
  readonly home?: number;
  /** How a world made somebody a namesake on purpose. */
  readonly situation?: string;
  /** The keys of the person's records in OpenAlex, where that is one of the two sources. */
  readonly openAlex?: readonly string[];
}

export interface WorldPaper {
  readonly title: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  readonly topic?: number;
  /** Places among the world's people, in byline order. */
  readonly authors: readonly number[];
  /** The paper's record in OpenAlex, as JSON, where that is one of the two sources. */
  readonly openAlex?: string;
}

/** People, who is who among them, and what they wrote: the truth, before two sources tell of it. */
export interface World {
  readonly name: string;
  /** What the truth rests on. */
  readonly about: string;
  readonly people: readonly WorldPerson[];
  readonly papers: readonly WorldPaper[];
  /** People who may be one with others by all that is known: they are company, and their own records don't count. */
  readonly doubtful: ReadonlySet<number>;
}

/** The people with whom each person writes, by their places. */
export function companyOf(papers: readonly WorldPaper[]): Map<number, Set<number>> {
  const company = new Map<number, Set<number>>();
  for (const { authors } of papers) {
    for (const person of authors) {
      const others = company.get(person) ?? new Set();
      for (const author of authors) if (author !== person) others.add(author);
      company.set(person, others);
    }
  }
  return company;
}
