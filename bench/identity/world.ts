/** A name in its parts. Only one of them may be empty. */
export interface NameParts {
  readonly given: string;
  readonly family: string;
}

export interface WorldPerson extends NameParts {
  /** Places among the world's institutions. */
  readonly institutions: readonly number[];
  /** How a world made somebody a namesake on purpose. */
  readonly situation?: string;
  /** The ids of the person's records in OpenAlex, where OpenAlex is one of the two sources. */
  readonly openAlexIds?: readonly string[];
}

export interface WorldPaper {
  readonly title: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  /** The place of the paper's topic. */
  readonly topic?: number;
  /** Places among the world's people, in byline order. */
  readonly authors: readonly number[];
  /** The paper's record in OpenAlex, as JSON, where OpenAlex is one of the two sources. */
  readonly record?: string;
}

/** People, who is who among them, and what they wrote: the truth, before two sources tell of it. */
export interface World {
  readonly name: string;
  /** What the truth rests on. */
  readonly about: string;
  readonly people: readonly WorldPerson[];
  readonly papers: readonly WorldPaper[];
  /** How many there are. */
  readonly institutions: number;
  readonly topics: number;
}
