import { isEastAsianFamily } from '../../import/identity/names/family-names.ts';
import type { Random } from '../../lib/random.ts';
import type { NameParts } from './world.ts';

/** Writes a name in another way; undefined where the name has none of the kind. */
type Respelling = (name: NameParts, random: Random) => string | undefined;

/** How a second source writes a person's name. */
export const spellings = {
  equal: plain,
  initials,
  'last, first': ({ given, family }) => (given && family ? `${family}, ${given}` : undefined),
  middle: withoutMiddle,
  letters: inPlainLetters,
  'short form': withShortForm,
  'family first': familyFirst,
  hyphen: hyphenated,
  'one letter': withSlip,
} as const satisfies Record<string, Respelling>;

export type Spelling = keyof typeof spellings;

export const spellingKinds = Object.keys(spellings).filter((kind): kind is Spelling => kind in spellings);

/** Kinds of which few names are capable are drawn more often, and slips less often. */
const weights: Readonly<Partial<Record<Spelling, number>>> = { letters: 6, hyphen: 6, 'one letter': 1 };

/** Two in five names are written alike. */
export function respell(name: NameParts, random: Random): { readonly text: string; readonly kind: Spelling } {
  const equal = { text: plain(name), kind: 'equal' } as const;
  if (random.chance(0.4)) return equal;
  const found = spellingKinds.flatMap((kind) => {
    const text = spellings[kind](name, random);
    const weight = text === undefined || text === equal.text ? 0 : (weights[kind] ?? 3);
    return Array.from({ length: weight }, () => ({ text: text ?? '', kind }));
  });
  return found.length === 0 ? equal : random.pick(found);
}

export function plain({ given, family }: NameParts): string {
  return `${given} ${family}`.trim();
}

/** *Y. Bengio*, *J.-P. Serre*; of two given names both or the first. */
function initials({ given, family }: NameParts, random: Random): string | undefined {
  const words = given.split(' ');
  if (!family || isInitial(words[0] ?? '')) return undefined;
  const shown = random.chance(0.5) ? words : words.slice(0, 1);
  return `${shown.map(initialOf).join(' ')} ${family}`;
}

/** Two syllables of an East Asian name are no middle name. */
function withoutMiddle({ given, family }: NameParts, random: Random): string | undefined {
  const [first = '', ...middle] = given.split(' ');
  if (middle.length === 0 || isInitial(first) || isEastAsian(family)) return undefined;
  const isWritten = random.chance(0.5) && !middle.every(isInitial);
  return [first, ...(isWritten ? middle.map(initialOf) : []), family].join(' ');
}

const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const undecomposed: Readonly<Record<string, string>> = { ø: 'o', ß: 'ss', æ: 'ae', ł: 'l', đ: 'd', ı: 'i' };

/** Without accents, or with umlauts written out: *Müller* is *Muller* or *Mueller*. */
function inPlainLetters(name: NameParts, random: Random): string | undefined {
  const isWrittenOut = random.chance(0.5);
  const letters = [...plain(name).normalize('NFC')].map((letter) => {
    const lower = letter.toLowerCase();
    const other = (isWrittenOut ? writtenOut[lower] : undefined) ?? undecomposed[lower] ?? lower;
    const without = other.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return lower === letter ? without : without.charAt(0).toUpperCase() + without.slice(1);
  });
  return letters.join('');
}

/** Written down by hand, and not the importer's table: what that lacks shall show. */
const shortForms = new Map(
  `michael mike|robert bob|william bill|richard rick|thomas tom|david dave|daniel dan|christopher chris|matthew matt|
  joseph joe|james jim|steven steve|stephen steve|nicholas nick|benjamin ben|samuel sam|alexander alex|anthony tony|
  gregory greg|jeffrey jeff|kenneth ken|timothy tim|edward ed|andrew andy|peter pete|philip phil|patrick pat|
  jonathan jon|joshua josh|katherine kate|elizabeth liz|jennifer jen|deborah deb|susan sue|margaret maggie|
  rebecca becky|victoria vicky|christina tina|pamela pam|cynthia cindy|frederick fred|theodore ted|raymond ray`
    .split('|')
    .map((line): [string, string] => {
      const [full = '', short = ''] = line.trim().split(' ');
      return [full, short];
    }),
);

function withShortForm({ given, family }: NameParts): string | undefined {
  const [first = '', ...rest] = given.split(' ');
  const short = shortForms.get(first.toLowerCase());
  return short && [short, ...rest, family].join(' ').replace(/^./, (letter) => letter.toUpperCase());
}

function familyFirst({ given, family }: NameParts): string | undefined {
  return isEastAsian(family) && /^[\p{L}-]{2,}$/u.test(given) ? `${family} ${given}` : undefined;
}

/** *Jean-Pierre* is *Jeanpierre* or *Jean Pierre*, *Xiao Ming* with an East Asian family name *Xiao-Ming*. */
function hyphenated({ given, family }: NameParts, random: Random): string | undefined {
  const [first = '', second, ...rest] = given.split(/[- ]/);
  const isOfTwo = second !== undefined && rest.length === 0 && !isInitial(first) && !isInitial(second);
  if (!isOfTwo || (!given.includes('-') && !isEastAsian(family))) return undefined;
  const joined = first + second.toLowerCase();
  const apart = given.includes('-') ? `${first} ${second}` : `${first}-${second}`;
  return `${random.chance(0.5) ? joined : apart} ${family}`;
}

/** A letter left out, doubled, or changed with the next, within a family name of seven letters or more. */
function withSlip({ given, family }: NameParts, random: Random): string | undefined {
  if (!given || !/^\p{L}{7,}$/u.test(family) || isEastAsian(family)) return undefined;
  const at = 3 + random.below(family.length - 4);
  const [letter = '', next = ''] = family.slice(at);
  const slips = [next, letter + letter + next, next + letter];
  const slip = letter === next ? next : random.pick(slips);
  return `${given} ${family.slice(0, at)}${slip}${family.slice(at + 2)}`;
}

export function isInitial(word: string): boolean {
  return /^(?:\p{L}|(?:\p{L}\.-?)+)$/u.test(word);
}

function initialOf(word: string): string {
  const parts = word.split('-').filter((part) => part !== '');
  return isInitial(word) ? word : parts.map((part) => `${part.charAt(0).toUpperCase()}.`).join('-');
}

function isEastAsian(family: string): boolean {
  return isEastAsianFamily(family.toLowerCase());
}
