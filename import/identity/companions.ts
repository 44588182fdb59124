import { isOneSlip } from './names/one-letter.ts';

/**
 * Whether two names of companions (`companionName`: words in order, those without initials where there are others) may be one
 * person's: what is written out in the shorter stands in the longer, but for a slip, or begins there with its initial.
 * *bengio-y* and *bengio-yoshua* may, *maria-rossi* and *maria-schmidt* may not.
 */
export function mayBeOneCompanion(one: string, other: string): boolean {
  const [few = [], many = []] = [one, other]
    .map((name) => name.split('-'))
    .sort((a, b) => a.length - b.length);
  const left = [...many];
  const long = few.filter(isWrittenOut);
  const found = long.filter((word) => takeFrom(left, (each) => each === word || isOneSlip(each, word)));
  if (found.length < Math.max(1, long.length)) {
    // *bengio-yoshua* beside *bengio-y*: of the same length, and the initial is the longer name's.
    const missing = long.filter((word) => !found.includes(word));
    const isInitial = missing.every((word) =>
      takeFrom(left, (each) => !isWrittenOut(each) && word.startsWith(each)),
    );
    return found.length > 0 && isInitial;
  }
  return few
    .filter((word) => !isWrittenOut(word))
    .every((initial) => takeFrom(left, (each) => each.startsWith(initial)));
}

/** So many pairs of names are compared one by one; of longer lists only names that share a word. */
const fewPairs = 400;

/** Whether a name of the first list may be one of the second. */
export function shareCompanion(names: readonly string[], others: readonly string[]): boolean {
  if (names.length * others.length <= fewPairs)
    return names.some((name) => others.some((other) => mayBeOneCompanion(name, other)));
  const met = others.flatMap((other) => other.split('-').map((word) => ({ word, other })));
  const byWord = Map.groupBy(
    met.filter(({ word }) => isWrittenOut(word)),
    ({ word }) => word,
  );
  return names.some((name) =>
    name.split('-').some((word) => byWord.get(word)?.some(({ other }) => mayBeOneCompanion(name, other))),
  );
}

function isWrittenOut(word: string): boolean {
  return [...word].length > 1;
}

/** Takes the first that fits out of the list. @returns whether there was one */
function takeFrom(list: string[], fits: (word: string) => boolean): boolean {
  const at = list.findIndex(fits);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
