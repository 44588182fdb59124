/**
 * `… (see more)` stands where the page folds an abstract, even inside a word: it goes, and what stood around it is joined
 * as it was, with the one space that a fold between two words leaves on either side of it.
 */
const fold = /(\s?)(?:…|\.\.\.)\s?\((?:see more|voir plus)\)(\s?)/giu;

/** The page folds after some 140 characters, so that no abstract on a page that folds is longer without the mark. */
const longestUnfolded = 250;

/** Whether the page folds this line. */
export function isFolded(text: string): boolean {
  return text.search(fold) >= 0;
}

export function unfolded(text: string): string {
  return text.replace(fold, (_mark, before: string, after: string) => before || after);
}

/** Whether a line reads as an abstract, or as other prose. */
export function isAbstract(text: string): boolean {
  return isFolded(text) || isProse(text);
}

/** Whether prose on a page that folds abstracts can be none, since nothing folds it. */
export function isTooLongUnfolded(text: string): boolean {
  return text.length > longestUnfolded && !isFolded(text);
}

/** The page does not fold short abstracts: full sentences that speak of the work tell them from a long title. */
function isProse(text: string): boolean {
  if (text.length > 350) return true;
  if (!/[.!?]["”»)]?$/u.test(text)) return false;
  if (text.length > 200) return true;
  return text.length > 60 && text.endsWith('.') && (holdsTwoSentences(text) || speaksOfTheWork(text));
}

/** A full stop after an initial or an abbreviation (`vs. X`) ends no sentence. */
function holdsTwoSentences(text: string): boolean {
  return /\p{Ll}{4,}[.!?] \p{Lu}/u.test(text);
}

function speaksOfTheWork(text: string): boolean {
  return /\b(?:we|our|nous|notre|nos|(?:this|the present) (?:paper|work|article|study|thesis)|cet article|ce travail|cette étude)\b/iu.test(
    text,
  );
}
