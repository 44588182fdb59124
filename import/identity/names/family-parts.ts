import { isEastAsianFamily } from './family-names.ts';
import { isSyllable } from './syllables.ts';
import type { Word } from './words.ts';

/** Words that stand before family names and are often left out or written together with them. */
const particles = new Set(
  (
    'van von der den de del della dell di da dos das do du des la le lo los las el al ul as bin ibn bint ben abu abd abdul abdel abou ' +
    'ter ten te tot zu zur zum af av vom im am san santa st saint op het t'
  ).split(' '),
);
/** What joins two family names: *Ortega y Gasset*. */
const conjunctions = new Set(['y', 'e', 'i', 'und']);
/** Halves of a family name that sources set apart: *O Neil*, *Mc Donald*. */
const halves = new Set(['o', 'mc', 'mac', 'fitz']);

/** Whether a word of a family name counts for little: it may be left out. */
export function isParticle(word: string): boolean {
  return particles.has(word) || conjunctions.has(word);
}

/** Where a family name can begin. */
export interface FamilyStart {
  readonly place: number;
  /** Whether several words there are known to be family names. */
  readonly isDouble: boolean;
}

/**
 * Where family names can begin in words that end with one: the likeliest place first.
 * @param words two or more, without a suffix
 */
export function familyStarts(words: readonly Word[]): FamilyStart[] {
  const last = words.length - 1;
  const place = beforeParticles(words, last);
  const sure = { place, isDouble: true };
  // Hyphens don't count: *Xiao-Ming* may be all of a name as *Xiao Ming* is.
  if (place === 0) return [sure, { place: last, isDouble: true }];
  if (words[last - 1]?.isTied) return [sure];
  const before = words[place - 1];
  if (place < 2 || before === undefined) return [sure];
  if (halves.has(before.folded) && !before.written.endsWith('.')) {
    const joined = { place: place - 1, isDouble: false };
    return before.folded === 'mc' ? [joined, sure] : [sure, joined];
  }
  if (!mayBeDouble(words, place)) return [sure];
  return [sure, { place: beforeParticles(words, place - 1), isDouble: false }];
}

function beforeParticles(words: readonly Word[], last: number): number {
  let start = last;
  while (words[start - 1]?.isTied) start -= 1;
  // *Van* is a Vietnamese middle name, *van* no part of one.
  const areSmall = isEastAsianFamily(words[last]?.folded ?? '');
  while (start > 1) {
    const { folded, written, isAbbreviated } = words[start - 1] ?? { folded: '', written: '' };
    if (start > 2 && conjunctions.has(folded) && written === folded) start -= 2;
    else if (particles.has(folded) && !isAbbreviated && !(areSmall && written !== folded)) start -= 1;
    else break;
  }
  return start;
}

/** *Gabriel García Márquez* has two family names, or a middle name: nothing tells. */
function mayBeDouble(words: readonly Word[], start: number): boolean {
  const before = words[start - 1];
  const [first, last] = [words[0], words.at(-1)];
  if (before === undefined || first === undefined || last === undefined) return false;
  if (
    before.isAbbreviated ||
    before.folded.length < 3 ||
    isParticle(before.folded) ||
    words[start - 2]?.isTied
  )
    return false;
  // East Asian family names are single: what stands before one is a given name.
  return !isSyllable(before.folded) || ![first, last].some(({ folded }) => isEastAsianFamily(folded));
}
