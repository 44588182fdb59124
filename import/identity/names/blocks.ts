import { halvesOf } from './one-letter.ts';
import type { GivenPart, NameReading, PersonName } from './person-name.ts';
import { isOftenLeftOut } from './short-forms.ts';

/**
 * The blocks in which a name can meet others. Any two names that agree (`compareNames`) share one.
 *
 * - `garcia|g`: a spelling of the family name, and the first letter of a given name; `plato|` of a name of one word
 * - `gar~|gabriel`, `~cia|gabriel`: the first or last letters of the family name, and the first name; here meet those
 *   that one letter of the family name sets apart
 * @returns none for an empty name
 */
export function blocksOf({ readings }: PersonName): string[] {
  return [...new Set([...readings.flatMap(blocksOfReading), ...readings.flatMap(halvesOf)])];
}

/** The family name under which a name is counted to see how common it is; by its likeliest reading. */
export function familyKey({ readings: [likeliest] }: PersonName): string {
  return likeliest?.familyForms[0] ?? '';
}

function blocksOfReading({ familyForms, familyPartForms, given }: NameReading): string[] {
  const letters = firstLetters(given);
  return [...familyForms, ...familyPartForms].flatMap((family) =>
    letters.map((letter) => blockOf(family, letter)),
  );
}

export function blockOf(family: string, letter: string): string {
  return `${family}|${letter}`;
}

/** *Bob* stands under b and r, since he may be Robert; *H. Andrew* under h and a. */
export function firstLetters([first, second]: readonly GivenPart[]): string[] {
  if (first === undefined) return [''];
  const names = [...first.forms, ...first.shortOf];
  const isLeftOut = first.isAbbreviated || isOftenLeftOut(first.forms, first.shortOf);
  if (isLeftOut && second !== undefined && !second.isAbbreviated)
    names.push(...second.forms, ...second.shortOf);
  return [...new Set(names.map((name) => String.fromCodePoint(name.codePointAt(0) ?? 0)))];
}
