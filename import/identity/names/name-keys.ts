import { matchText } from '../../../src/graph/text.ts';
import { hasInitialsOnly } from './given-names.ts';
import { saysName } from './given-parts.ts';
import { parseName } from './parse-name.ts';
import type { GivenPart, NameReading, PersonName } from './person-name.ts';
import { isPlaceholder } from './placeholders.ts';
import { isOftenLeftOut } from './short-forms.ts';

/** So many keys of one name are kept; a text with more is a list of people, or prose. */
const mostKeys = 24;

/**
 * The keys in which names meet that say a first name: whoever shares one may be compared by `compareNames`. Unlike blocks
 * they are narrow: what looks them up finds few. Names of initials have none; see `initialBlocksOf`.
 *
 * - `garcia|maria`: a spelling of the family name, and the first name, or a name that it is a short form of
 * - `wang|xiaoming`: also of *Xiao Ming* and *Xiao-Ming*
 * - `plato|`: a name of one word
 * - `=maria-garcia`: the name as it is compared everywhere else, so that equal names always meet
 */
export function nameKeysOf(name: PersonName): string[] {
  if (name.readings.length === 0 || hasInitialsOnly(name)) return [];
  const written = matchText(name.text);
  const keys = name.readings.flatMap(keysOfReading);
  return [...new Set([...(written === null ? [] : [`=${written}`]), ...keys])].slice(0, mostKeys);
}

function keysOfReading({ familyForms, given }: NameReading): string[] {
  const firsts = firstNames(given);
  return familyForms.flatMap((family) => firsts.map((first) => `${family}|${first}`));
}

/** *H. Andrew Schwartz* goes by *Andrew*, *Md. Sohel Rahman* by *Sohel*. */
function firstNames(given: readonly GivenPart[]): string[] {
  const [first, second] = given;
  if (first === undefined) return [''];
  if (!given.some(saysName)) return [];
  const names = first.isTied ? [] : namesOfPart(first);
  if (second === undefined) return names;
  const isLeftOut = !saysName(first) || isOftenLeftOut(first.forms, first.shortOf);
  if (isLeftOut && !first.isTied) names.push(...namesOfPart(second));
  if (!first.isAbbreviated && !second.isAbbreviated) names.push(first.text + second.text);
  return names;
}

function namesOfPart(part: GivenPart): string[] {
  return saysName(part) ? [...(part.isAbbreviated ? [] : part.forms), ...part.shortOf] : [];
}

/**
 * One form of a co-author's name: the family name, the first letter of the first name, in which most ways to write it are equal,
 * and the first name where it is written out (`bengio|y|yoshua`, `bengio|y|`).
 * @returns null for an empty name
 */
export function coauthorName(name: string): string | null {
  const [likeliest] = parseName(name).readings;
  if (likeliest === undefined) return null;
  const { familyForms, given } = likeliest;
  const [first] = given;
  const full = first?.shortOf[0] ?? first?.forms[0] ?? '';
  const written = first !== undefined && saysName(first) ? full : '';
  return `${familyForms[0]}|${[...full].slice(0, 1).join('')}|${written}`;
}

/**
 * One form of a name that stands for it among others' companions: its words without initials, whatever their order.
 * *Bengio, Y. Yoshua* and *Yoshua Bengio* are one. Names of initials keep them.
 * @returns null where no letter or digit is left
 */
export function companionName(name: string): string | null {
  if (isPlaceholder(name)) return null;
  const words = matchText(name)?.split('-') ?? [];
  const long = words.filter((word) => [...word].length > 1);
  return (long.length > 1 ? long : words).toSorted().join('-') || null;
}
