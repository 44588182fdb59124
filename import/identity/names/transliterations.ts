import { foldText } from '../../../src/graph/text.ts';
import { isEastAsianFamily } from './family-names.ts';
import { romanised } from './romanised.ts';
import { commonSpellingsOf } from './short-forms.ts';

/** What letters become in plain ones, where that is not what `foldText` makes of them. */
const expansions: Readonly<Record<string, readonly string[]>> = {
  ä: ['ae'],
  ö: ['oe'],
  ü: ['ue'],
  ø: ['oe'],
  æ: ['a'],
  œ: ['o'],
  å: ['aa'],
  ō: ['ou', 'oh', 'oo'],
  ū: ['uu'],
  đ: ['dj'],
};
const expanding = new RegExp(`[${Object.keys(expansions).join('')}]`, 'g');

/** Pinyin writes ü, which no keyboard of plain letters has, as `v` or `yu` after l and n. */
const umlautSyllables = [
  ['lü', 'lv', 'lyu'],
  ['nü', 'nv', 'nyu'],
];

/**
 * All ways to write a word in plain letters, the folded word first: `müller` is `muller` and `mueller`. Two words that have
 * one in common are spellings of one name.
 * @param word one word, in lower or upper case, accents and all
 */
export function formsOf(word: string): string[] {
  const composed = (isAscii(word) ? word : word.normalize('NFKC')).toLowerCase();
  const folded = foldWord(word) || word;
  const forms = new Set([folded, ...expanded(composed).map(foldWord)]);
  for (const syllables of umlautSyllables) {
    if (!syllables.includes(composed)) continue;
    for (const syllable of syllables.slice(1)) forms.add(syllable);
  }
  for (const form of [...forms]) forms.add(plainEnding(withPlainAbdul(form)));
  for (const form of [...forms]) for (const common of commonSpellingsOf(form)) forms.add(common);
  return [...forms];
}

/**
 * Ways to write a family name beside those of any word: an umlaut that was written out loses its `e` where nothing tells
 * (`mueller`: `muller`). Given names don't: *Jaehyun* is not *Jahyun*, nor *Michael* *Michal*.
 * Japanese long vowels lose their `h`: *Satoh*, *Ohtsuka*.
 */
export function familyFormsOf(word: string): string[] {
  const forms = new Set(formsOf(word));
  for (const form of [...forms]) {
    if (form.length >= 5) forms.add(form.replace(/([aou])e(?=[bcdfghklmnprstvwz]\p{L})/gu, '$1'));
    const short = form.replace(/^oh|oh$/u, 'o');
    if (form.length >= 4 && isEastAsianFamily(short)) forms.add(short);
  }
  return [...forms];
}

/** A word as it is compared: folded, Cyrillic and Greek in Latin letters, without what is no letter, mark or digit. */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase().replace(/[^a-z0-9]/g, '');
  return romanised(foldText(word)).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function isAscii(word: string): boolean {
  return /^[ -~]*$/.test(word);
}

function expanded(word: string): string[] {
  const places = word.match(expanding);
  if (places === null) return [];
  return [0, 1, 2].map((way) =>
    word.replace(expanding, (letter) => expansions[letter]?.[way] ?? expansions[letter]?.[0] ?? letter),
  );
}

/** Arabic's article after `abd` follows the letter after it: *Abd al-Rahman* is *Abdurrahman*, *Abderrahman*, *Abdulrahman*. */
function withPlainAbdul(form: string): string {
  return form.replace(/^abd[aeu][lrsnzd](?=\p{L}{2})/u, 'abdul');
}

/** Slavic -ий and -ый are written in many ways: *Dmitri*, *Dmitry*, *Dmitriy*, *Dmitrii*; *-sky*, *-ski*, *-skiy*. */
function plainEnding(form: string): string {
  return form.length >= 5 ? form.replace(/(?:iy|ii|ij|yi|yy|y|ï)$/u, 'i') : form;
}
