import type { Word } from './words.ts';

/** Words that name an organisation, and are nobody's family name. */
const nouns = new Set(
  (
    'agency association centre collaboration collaborations committee consortium department foundation group initiative institute ' +
    'investigators laboratory network organisation organization society team university gmbh inc ltd'
  ).split(' '),
);

/** Whether an author is an organisation: *ATLAS Collaboration*. */
export function isOrganisation(words: readonly Word[]): boolean {
  return words.length > 1 && words.some(({ folded, isAbbreviated }) => !isAbbreviated && nouns.has(folded));
}
