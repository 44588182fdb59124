import { nameSpellings, shortForms } from './short-form-table.ts';

const fullNames = byEachOf(shortForms);
const commonSpellings = byEachOf(nameSpellings);
const none: readonly string[] = [];

/** The full names that a folded word is a short form of. */
export function fullNamesOf(word: string): readonly string[] {
  return fullNames.get(word) ?? none;
}

/** The names that a folded word is another spelling of: `muhammad` for `mohamed`. */
export function commonSpellingsOf(word: string): readonly string[] {
  return commonSpellings.get(word) ?? none;
}

/** Whether a name is so common before another that bearers leave it out: *Mohammad Sohel Rahman*, *Sohel Rahman*. */
export function isOftenLeftOut(forms: readonly string[], shortOf: readonly string[]): boolean {
  return forms.includes('muhammad') || shortOf.includes('muhammad');
}

function byEachOf(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, others] of Object.entries(table)) {
    for (const other of others.split(' ')) found.set(other, [...(found.get(other) ?? []), name]);
  }
  return found;
}
