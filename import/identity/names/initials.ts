import { blockOf, firstLetters } from './blocks.ts';
import { hasInitialsOnly } from './given-names.ts';
import type { PersonName } from './person-name.ts';

/** Where a name can meet names of initials, and whether it is one itself. */
export interface InitialsOfName {
  /** Ways to write the family name with the first letter of the first name: `bengio|y`. */
  readonly blocks: readonly string[];
  /** Whether the given names are initials and nothing else. */
  readonly areAll: boolean;
}

/**
 * The blocks in which *Y. Bengio* meets *Yoshua Bengio*. Where only a list of family names says that the family name of a name
 * that is written out stands first, that does not count: an initial is little to go by. A name of one word has none.
 */
export function initialsOf(name: PersonName): InitialsOfName {
  const areAll = hasInitialsOnly(name);
  const readings = areAll
    ? name.readings.slice(0, 1)
    : name.readings.filter(({ given, isFamilyFirst }) => given.length > 0 && !isFamilyFirst);
  const blocks = readings.flatMap(({ familyForms, given }) => {
    const letters = firstLetters(given);
    return familyForms.flatMap((family) => letters.map((letter) => blockOf(family, letter)));
  });
  return { blocks: [...new Set(blocks)], areAll };
}
