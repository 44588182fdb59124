import { blockOf, firstLetters } from './blocks.ts';
import { hasInitialsOnly } from './given-names.ts';
import type { PersonName } from './person-name.ts';

/**
 * The blocks (`bengio|y`) in which *Y. Bengio* meets *Yoshua Bengio*. Where only a list of family names says that the family name of a name
 * that is written out stands first, that does not count: an initial is little to go by. A name of one word has none.
 */
export function initialBlocksOf(name: PersonName): string[] {
  const readings = hasInitialsOnly(name)
    ? name.readings.slice(0, 1)
    : name.readings.filter(({ given, isFamilyFirst }) => given.length > 0 && !isFamilyFirst);
  const blocks = readings.flatMap(({ familyForms, given }) => {
    const letters = firstLetters(given);
    return familyForms.flatMap((family) => letters.map((letter) => blockOf(family, letter)));
  });
  return [...new Set(blocks)];
}
