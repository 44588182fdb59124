import { matchText } from '../../../src/graph/text.ts';
import { isEastAsianFamily, isVietnameseFamily } from './family-names.ts';
import { familyStarts } from './family-parts.ts';
import { isOrganisation } from './organisations.ts';
import type { NameReading, PersonName } from './person-name.ts';
import { isPlaceholder } from './placeholders.ts';
import { reading } from './reading.ts';
import { foldWord } from './transliterations.ts';
import { isIdeographic, type NameWords, nameWordsOf, type Word } from './words.ts';

type NameWordsParts = NameWords['parts'];

/**
 * Takes a name as a source writes it apart, in all the ways that it can be read: *Zhang Wei* is Wei of the family Zhang or
 * Zhang of the family Wei. Titles and degrees are left out.
 * @param text the name of one person or organisation; an empty text has no reading, nor has what says that nobody is named
 */
export function parseName(text: string): PersonName {
  const { parts, suffix } = nameWordsOf(text);
  if (isPlaceholder(text)) return { text, key: keyOf(parts, suffix), readings: [], suffix };
  const whole = wholeReading(parts.flat());
  const readings = whole ?? (parts.length > 1 ? commaReadings(parts) : plainReadings(parts.flat()));
  return { text, key: keyOf(parts, suffix), readings: distinct(readings), suffix };
}

/** `Last, First Middle`. */
function commaReadings([family = [], given = []]: NameWordsParts): NameReading[] {
  return withInitials(given, true).map((words) => reading(family, words));
}

function plainReadings(words: readonly Word[]): NameReading[] {
  if (words.length < 2) return words.length === 0 ? [] : [reading(words, [])];
  const found = withInitials(words, false).flatMap((list) => [...readingsInOrder(list)]);
  return found.length > 0 ? found : [reading(words, [])];
}

/** Names that are compared whole: organisations, and those in Chinese, Japanese and Korean script, which sets no spaces. */
function wholeReading(words: readonly Word[]): NameReading[] | undefined {
  const named = words[0]?.folded === 'the' ? words.slice(1) : words;
  const [first] = named;
  if (first === undefined) return undefined;
  if (!isOrganisation(words) && !named.every(({ folded }) => isIdeographic(folded))) return undefined;
  const folded = named.map((word) => word.folded).join('');
  return [reading([{ ...first, written: folded, folded }], [])];
}

function* readingsInOrder(words: readonly Word[]): Generator<NameReading> {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  const isListedFirst = !first.isTied && !first.isAbbreviated && isEastAsianFamily(first.folded);
  const isFirstLikelier = isListedFirst && !isEastAsianFamily(last.folded);
  yield* writtenOrder(words);
  if (isFirstLikelier) yield* familyFirst(words);
  const start = words.findIndex(({ isAbbreviated }) => !isAbbreviated);
  const end = words.findLastIndex(({ isAbbreviated }) => !isAbbreviated) + 1;
  // `van den Berg J`: initials at the end are given names, where none stand at the beginning.
  if (start === 0 && end < words.length && !isListedFirst)
    yield reading(words.slice(0, end), words.slice(end), false);
  for (const { place, isDouble } of familyStarts(words)) {
    yield reading(words.slice(place), words.slice(0, place), isDouble);
  }
  if (isListedFirst && !isFirstLikelier) yield* familyFirst(words);
}

/** `BENGIO Yoshua`, `Yoshua BENGIO`. */
function* writtenOrder(words: readonly Word[]): Generator<NameReading> {
  const isFamily = ({ isCapital, mayBeInitials, folded }: Word): boolean =>
    isCapital && (!mayBeInitials || isPronounced(folded));
  const end = words.findIndex((word) => !isFamily(word));
  if (end > 0) yield reading(words.slice(0, end), words.slice(end));
  const start = words.findLastIndex((word) => !isFamily(word)) + 1;
  if (start > 0 && start < words.length) yield reading(words.slice(start), words.slice(0, start));
}

function* familyFirst(words: readonly Word[]): Generator<NameReading> {
  const [first, ...given] = words;
  const last = given.at(-1);
  if (first === undefined || last === undefined || given.length > 3) return;
  yield { ...reading([first], given), isFamilyFirst: true };
  if (given.length > 1 && isVietnameseFamily(first.folded)) {
    yield { ...reading([first], [last, ...given.slice(0, -1)]), isFamilyFirst: true };
  }
}

/** Words in capitals that may be initials (`JP`), taken as initials, and as words where they can be pronounced. */
function withInitials(words: readonly Word[], areGiven: boolean): (readonly Word[])[] {
  if (!words.some(({ mayBeInitials }) => mayBeInitials)) return [words];
  const initials = words.flatMap((word) => (word.mayBeInitials ? lettersOf(word) : [word]));
  const isWord = words.every(({ mayBeInitials, folded }) => !mayBeInitials || isPronounced(folded));
  if (!areGiven && words.every(({ mayBeInitials }) => mayBeInitials)) return [words];
  return isWord ? [words, initials] : [initials];
}

function isPronounced(folded: string): boolean {
  return /[aeiouy]/.test(folded) || isEastAsianFamily(folded);
}

function lettersOf({ written, isTied }: Word): Word[] {
  const letters = [...written].filter((letter) => /\p{L}/u.test(letter));
  return letters.map((letter, place) => ({
    written: letter,
    folded: foldWord(letter),
    isAbbreviated: true,
    isTied: isTied || place < letters.length - 1,
    mayBeInitials: false,
    isCapital: false,
  }));
}

function keyOf(parts: NameWordsParts, suffix: string | undefined): string {
  const sides = parts.map((words) => {
    const written = words.map((word) => word.written).join(' ');
    return matchText(written) ?? written;
  });
  return [sides.join(','), ...(suffix === undefined ? [] : [suffix])].join(';');
}

function distinct(readings: readonly NameReading[]): NameReading[] {
  const known = new Map<string, NameReading>();
  for (const each of readings) {
    const given = each.given.map(({ text, isAbbreviated }) => `${text}${isAbbreviated ? '.' : ''}`);
    const key = `${each.familyForms.join(' ')}|${given.join(' ')}`;
    if (!known.has(key)) known.set(key, each);
  }
  return [...known.values()];
}
