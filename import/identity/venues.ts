/** Words that say what kind of venue it is, and not which. */
const kinds = new Set(
  (
    'journal proceedings proc conference conf international annual meeting workshop symposium transactions trans annals archives ' +
    'review reviews letters bulletin advances research studies and the for lecture notes papers series volume revue revista zeitschrift ' +
    'ieee acm university college institute school department press publishers publishing verlag books'
  ).split(' '),
);

/** A longer word is no acronym. */
const longestAcronym = 8;

/**
 * Whether two venues may be one, as they are compared (`matchText`): they share a word beside those that many have, or one is
 * short for the other. *Proc. EMNLP* and *Empirical Methods in Natural Language Processing* may, *Lancet* and *BMJ* may not.
 */
export function mayBeOneVenue(one: string, other: string): boolean {
  if (one === other) return true;
  const [words, others] = [tellingWords(one), tellingWords(other)];
  if (words.length === 0 || others.length === 0) return true;
  return (
    words.some((word) => others.some((each) => beginsAlike(word, each))) ||
    isAcronym(words, others) ||
    isAcronym(others, words)
  );
}

function tellingWords(venue: string): string[] {
  return venue
    .split('-')
    .filter((word) => word.length > 2 && !kinds.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word));
}

/** *Comput* is short for *Computational*. */
function beginsAlike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether a short word has letters of the other's words, in their order. */
function isAcronym(words: readonly string[], others: readonly string[]): boolean {
  if (others.length < 2) return false;
  const text = others.join('');
  return words.some((word) => word.length <= longestAcronym && isWithin(word, text));
}

function isWithin(word: string, text: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
