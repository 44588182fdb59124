import { foldWord } from './transliterations.ts';

/** A word of a name, as it stands there. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  /** Whether it is an initial, or cut by a dot. */
  readonly isAbbreviated: boolean;
  /** Whether a hyphen ties it to the next word. */
  readonly isTied: boolean;
  /** Whether it may be initials without dots, as in `JP Serre`. */
  readonly mayBeInitials: boolean;
  /** Whether it is in capitals in a name that isn't, as family names are: `BENGIO Yoshua`. */
  readonly isCapital: boolean;
}

/** A name taken apart at its commas, without titles and degrees. */
export interface NameWords {
  /** One list; two where a comma sets the family name before the given names. */
  readonly parts: readonly (readonly Word[])[];
  readonly suffix: string | undefined;
}

/** How many characters a name may have; a longer text is taken as one word. */
const longestName = 300;
const ideographs = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]+/gu;
const titles = new Set(['dr', 'drs', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mme', 'sir', 'dame', 'rev']);
/** Degrees at the end of a name or before a comma. `Md` is one only as a third part, `M.D.` behind two words: else Muhammad, or initials. */
const degrees = /[\s,]+(?:ph\.?\s?d|d\.?\s?phil|[mb]\.?sc|mph|esq|frs)\.?(?=\s*(?:,|$))/giu;
const doctorOfMedicine = /(?:(?<=\S[\s,]+\S.*)[\s,]+m\.\s?d\.?|(?<=\S,.*\S),\s*md\.?)(?=\s*(?:,|$))/giu;
const suffixes: Readonly<Record<string, string>> = {
  jr: 'jr',
  jnr: 'jr',
  junior: 'jr',
  sr: 'sr',
  snr: 'sr',
  ii: 'ii',
  '2nd': 'ii',
  iii: 'iii',
  '3rd': 'iii',
  iv: 'iv',
  '4th': 'iv',
};

/** @returns no part without words, and none for an empty text */
export function nameWordsOf(text: string): NameWords {
  const trimmed = text.trim();
  if (trimmed.length > longestName) return { parts: [[plainWord(trimmed)]], suffix: undefined };
  const clean = cleaned(trimmed);
  const isAllCapitals = !/\p{Ll}/u.test(clean);
  const taken: { suffix?: string } = {};
  const parts: Word[][] = [];
  for (const piece of clean.split(/[,،、]/u)) {
    const words = withoutTitles(splitWords(piece, isAllCapitals));
    takeSuffix(words, parts.length > 0, taken);
    if (words.length > 0) parts.push(words);
  }
  const [family, ...given] = parts;
  if (family === undefined)
    return { parts: clean.trim() === '' ? [] : [[plainWord(clean)]], suffix: taken.suffix };
  const last = family.at(-1);
  // The dot after a family name ends a sentence.
  if (last !== undefined && last.folded.length > 1)
    family[family.length - 1] = { ...last, isAbbreviated: false };
  return { parts: given.length === 0 ? [family] : [family, given.flat()], suffix: taken.suffix };
}

/** Whether words of this script have no initials: Chinese, Japanese and Korean. */
export function isIdeographic(word: string): boolean {
  return word !== '' && word.replace(ideographs, '') === '';
}

/** Without what can't be seen, other ways to write apostrophes and hyphens, degrees, and names in brackets or quotation marks. */
function cleaned(text: string): string {
  const plain = text
    .replace(/[’‘ʼʻ`´′‛＇ʹʾʿ]/gu, "'")
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '');
  const bare = plain
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”/gu, ' ')
    .replace(degrees, '')
    .replace(doctorOfMedicine, '');
  return (/\p{L}/u.test(bare) ? inOneScript(bare) : plain).replace(/(?<=(?:^|[\s-])\p{L}{1,2}')\s+/gu, '');
}

/** *Wei Zhang 张伟* says one name twice. */
function inOneScript(text: string): string {
  const latin = text.replace(ideographs, ' ');
  return /\p{sc=Latin}{2}/u.test(latin) ? latin : text;
}

function splitWords(piece: string, isAllCapitals: boolean): Word[] {
  return piece
    .split(/[\s_]+/u)
    .flatMap((token) => token.replace(/\s*-+\s*/gu, '-').split(/(?<=-)/u))
    .flatMap((half) => splitAtDots(half, isAllCapitals));
}

/** `V.G.Vinod` is two initials and a word. */
function splitAtDots(half: string, isAllCapitals: boolean): Word[] {
  const isTied = half.endsWith('-');
  const pieces = half.match(/[^.-]+\.?/gu)?.filter((piece) => foldWord(piece) !== '') ?? [];
  const isDotted = pieces.some((piece) => piece.endsWith('.'));
  return pieces.map((written, place) => {
    const folded = foldWord(written);
    const letters = written.replace(/[^\p{L}]/gu, '');
    const isShort = written.endsWith('.') && letters.length <= 4;
    const isCapitals = letters.length >= 2 && !/\p{Ll}/u.test(letters) && /\p{Lu}/u.test(letters);
    return {
      written,
      folded,
      isAbbreviated: (letters.length === 1 && !isIdeographic(folded)) || isShort,
      isTied: isTied && place === pieces.length - 1,
      mayBeInitials: isCapitals && !isDotted && letters.length <= mostInitials(folded, isAllCapitals),
      isCapital: isCapitals && !isAllCapitals,
    };
  });
}

/** How long initials without dots can be: the longer, the likelier a word, unless nobody could say it. */
function mostInitials(folded: string, isAllCapitals: boolean): number {
  if (isAllCapitals) return 2;
  return /[aeiouy]/.test(folded) ? 3 : 4;
}

function withoutTitles(words: Word[]): Word[] {
  const first = words.findIndex(({ folded }) => !titles.has(folded));
  return first > 0 ? words.slice(first) : words;
}

/** Takes the suffix from the end of words: alone only after a comma, and never the whole of a name. */
function takeSuffix(words: Word[], isAfterComma: boolean, taken: { suffix?: string }): void {
  const last = words.at(-1);
  if (last === undefined || (words.length === 1 && !isAfterComma)) return;
  const isNumber = /^\d{4}$/.test(last.folded);
  const suffix = isNumber ? last.folded : suffixes[last.folded];
  // `Serre JR` has the initials J. R.
  const isInitials = last.mayBeInitials && words.length === 2 && last.folded.endsWith('r');
  if (suffix === undefined || isInitials || (last.folded === 'junior' && words.length < 3)) return;
  taken.suffix = suffix;
  words.pop();
}

function plainWord(text: string): Word {
  const written = text.trim();
  const folded = foldWord(written) || written.toLowerCase();
  return {
    written,
    folded,
    isAbbreviated: false,
    isTied: false,
    mayBeInitials: false,
    isCapital: false,
  };
}
