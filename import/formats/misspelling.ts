/**
 * Letters that a name must have before a wrong one in it is forgiven. Shorter ones lie a letter or two from other real
 * ones (`UQAM` and `UQAR`, `ETH` and `ETS`, `Laval` and `Naval`), so that nothing tells a slip from another name.
 */
const fewestLetters = 12;

/**
 * Letters that a word must have for one slip, and for two: names of places differ by less (`York` and `Cork`, `Toronto`
 * and `Torino`, `Concordia` and `Concord`). A slip in the first letter is rare, and makes another word more often.
 */
const fewestForOne = 6;
const fewestForTwo = 10;

/**
 * Whether a name is a known one with one or two letters wrong, missing, too many or in each other's place. Both are slugs
 * (`slugify`); words are compared one by one, and one with a digit must be equal.
 */
export function isMisspelling(stated: string, known: string): boolean {
  const knownWords = known.split('-');
  const words = stated.split('-');
  if (words.length !== knownWords.length || known.length - knownWords.length + 1 < fewestLetters)
    return false;
  let slips = 0;
  for (const [at, knownWord] of knownWords.entries()) {
    slips += slipsIn(words[at] ?? '', knownWord);
    if (slips > 2) return false;
  }
  return slips > 0;
}

/** 0, 1 or 2, or more than any name may have. */
function slipsIn(word: string, known: string): number {
  if (word === known) return 0;
  const most = known.length >= fewestForTwo ? 2 : known.length >= fewestForOne ? 1 : 0;
  const isAnother =
    word[0] !== known[0] || Math.abs(word.length - known.length) > most || /\p{N}/u.test(word + known);
  const slips = isAnother ? Number.POSITIVE_INFINITY : distance(word, known);
  return slips <= most ? slips : Number.POSITIVE_INFINITY;
}

/** How many letters one must add, drop, change or swap with the next (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const differs = Number(one[i - 1] !== other[j - 1]);
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + differs, swapped));
    }
  }
  return at(one.length, other.length);
}
