import type { NameReading, PersonName } from './person-name.ts';

/**
 * How two names agree, the strongest first. An agreement is named after the weakest kind that it needed.
 *
 * - `equal`: but for case, accents, punctuation, titles
 * - `spelling`: hyphens, joined and parted words, transliterations, particles, `Last, First`
 * - `order`: the family name is taken to stand first, as in East Asia, in one of them
 * - `middle`: a middle name is left out, or an initial in one of them
 * - `short form`: Mike for Michael
 * - `suffix`: Jr., III or a number stands in one of them only
 * - `family part`: one of two family names is left out
 * - `initials`: no first name is written out in both; names of initials agree by no stronger kind
 * - `one letter`: one slip in a long word; a caller who takes it asks for company that leaves no doubt
 */
export const agreementKinds = [
  'equal',
  'spelling',
  'order',
  'middle',
  'short form',
  'suffix',
  'family part',
  'initials',
  'one letter',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** The places of the kinds in their list: the greater, the weaker. */
export const rank = {
  equal: 0,
  spelling: 1,
  order: 2,
  middle: 3,
  shortForm: 4,
  suffix: 5,
  familyPart: 6,
  initials: 7,
  oneLetter: 8,
  none: 99,
} as const;

/** Why two names can be one person's. */
export class Agreement {
  readonly kind: AgreementKind;
  readonly #names: readonly [PersonName, PersonName];
  readonly #readings: readonly [NameReading, NameReading] | undefined;

  constructor(
    kind: AgreementKind,
    names: readonly [PersonName, PersonName],
    readings: readonly [NameReading, NameReading] | undefined,
  ) {
    this.kind = kind;
    this.#names = names;
    this.#readings = readings;
  }

  /** The agreement for people to read, the same in both directions: `initials: Y. for Yoshua`. */
  get words(): string {
    const [one, other] = this.#names;
    if (one.text === other.text) return this.kind;
    const differs = this.#differing();
    return `${this.kind}: ${forEachOther(differs)}`;
  }

  #differing(): [string, string] {
    if (this.#readings === undefined) return [this.#names[0].text, this.#names[1].text];
    const [one, other] = this.#readings;
    const given = [givenWritten(one), givenWritten(other)] as const;
    const family = [one.familyWritten, other.familyWritten] as const;
    const isOfGiven = this.kind === 'initials' || this.kind === 'short form' || this.kind === 'middle';
    if (isOfGiven && given[0] !== given[1]) return [...given];
    if (this.kind === 'family part' && family[0] !== family[1]) return [...family];
    if (this.kind === 'one letter') return given[0] === given[1] ? [...family] : [...given];
    return [this.#names[0].text, this.#names[1].text];
  }
}

function givenWritten({ given }: NameReading): string {
  return given
    .map(({ written, isTied }) => written + (isTied ? '-' : ' '))
    .join('')
    .trim();
}

/** The shorter for the longer. */
function forEachOther([one, other]: [string, string]): string {
  const isShorter = one.length < other.length || (one.length === other.length && one < other);
  return isShorter ? `${one} for ${other}` : `${other} for ${one}`;
}
