import { readFileSync } from 'node:fs';
import { foldText } from '../../../../src/graph/text.ts';

/**
 * Words of titles that are nobody's name: from the titles and names of the ACL Anthology 2016-2020 (CC BY 4.0) and of
 * OpenAlex (CC0), those in eight titles or more and in none of 49,000 names, and more of machine learning.
 */
const titleWords: ReadonlySet<string> = new Set(
  readFileSync(new URL('./title-words.txt', import.meta.url), 'utf8')
    .trim()
    .split(/\s+/),
);

const particles: ReadonlySet<string> = new Set(
  `van von vor der den de del della di da do dos das du des la le los las el al ul bin ben ibn ter ten te zu zum zur
   im am af av y e i op in 't 's`.split(/\s+/),
);

const initial = /^\p{Lu}(?:\.?-?\p{Lu}){0,2}\.?$|^(?:\p{L}\.){2,5}$/u;
const capitalWord = /^(?:\p{Ll}{1,3}['’-]|(?:\p{Lu}\.)+)?\p{Lu}[\p{L}\p{M}'’ʼ‐-]*\.?$/u;
const suffix = /^(?:jr|sr|ii|iii|iv|phd|md)$/;
const smallWord = /^\p{Ll}[\p{L}\p{M}'’-]+$/u;
/** Scripts without capitals: Han, Hangul and kana names are short, the others are words with spaces between. */
const eastAsian =
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}\p{sc=Hiragana}·・]{2,6}(?: [\p{sc=Han}\p{sc=Hangul}]{1,4})?$/u;
const caselessWord = /^[\p{Lo}\p{M}][\p{Lo}\p{M}'’.-]*$/u;

/**
 * Whether a line under a title is a person's name and not the next title. A name is 1 to 6 words, each capitalised,
 * an initial or a particle (`van den`); no digits, colons or question marks; and no word of a title unless an initial with
 * its full stop says otherwise (`Daniel M. Low`). One word alone is a name in capitals-and-small letters only.
 *
 * Measured on names and titles that the word list was not made from: 19 of 6,723 names are taken for a title; of the
 * 4,855 titles 4 are taken for a name, all of them among the 797 of up to six words.
 */
export function looksLikeName(line: string): boolean {
  const text = line
    .replace(/,(?= (?:Jr|Sr|PhD|Ph\.D|MD|M\.D|I{2,3}|IV)\.?$)/u, '')
    .replace(/\((\p{Lu}[\p{L}'’.-]*)\)/gu, '$1');
  if (text.length > 80) return false;
  if (eastAsian.test(text)) return true;
  const words = text.split(' ');
  if (words.length > 6) return false;
  if (words.every((word) => caselessWord.test(word))) return words.length >= 2 && words.length <= 5;
  if (words.length === 1) return isLoneName(text);
  if (!isWrittenLikeName(words)) return false;
  return words.some((word) => /^\p{Lu}\.$/u.test(word)) || !holdsTitleWord(text);
}

function isLoneName(word: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word) && !holdsTitleWord(word);
}

function isWrittenLikeName(words: readonly string[]): boolean {
  if (words.length <= 4 && words.every((word) => smallWord.test(word) && !particles.has(word))) return true;
  const capitals = words.filter((word) => capitalWord.test(word) && !suffix.test(foldText(word)));
  return (
    capitals.some((word) => word.replace(/[^\p{L}]/gu, '').length > 1) &&
    words.every((word) => isNameWord(word))
  );
}

function isNameWord(word: string): boolean {
  return (
    initial.test(word) ||
    capitalWord.test(word) ||
    particles.has(word) ||
    suffix.test(foldText(word.replaceAll('.', '')))
  );
}

function holdsTitleWord(text: string): boolean {
  return titleWordsIn(text) > 0;
}

/** How many words of titles a line holds. */
export function titleWordsIn(text: string): number {
  return foldText(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => titleWords.has(word)).length;
}
