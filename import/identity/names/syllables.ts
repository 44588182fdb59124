/** Syllables of Chinese and Korean names in plain letters; wider than either, since both have several spellings. */
const onset = '(?:zh|ch|sh|ts|tz|hs|kh|kw|gw|kk|tt|pp|ss|jj|[bcdfghjklmnpqrstwxyz])?';
const vowels =
  '(?:iao|iou|iu|ia|ie|io|i|uai|uei|uan|uo|ua|ue|ui|u|ai|ao|ae|a|eui|eo|eu|ei|ee|e|ou|oe|oo|oi|o|yeo|yae|ye)';
const coda = '(?:ng|n|k|m|p|l|t|r|h)?';
const syllable = new RegExp(`^${onset}${vowels}${coda}$`);

/** Whether a folded word can be one Chinese or Korean syllable. */
export function isSyllable(word: string): boolean {
  return word.length <= 6 && syllable.test(word);
}

/** The letters with which the second of two syllables can begin: of `xiaoming` `m`; none for what isn't two syllables. */
export function secondInitials(word: string): string {
  let letters = '';
  if (word.length > 12) return letters;
  for (let place = 1; place < word.length; place += 1) {
    const letter = word[place] ?? '';
    if (letters.includes(letter)) continue;
    if (isSyllable(word.slice(0, place)) && isSyllable(word.slice(place))) letters += letter;
  }
  return letters;
}
