import { matchText } from '../../../src/graph/text.ts';

/** What stands where a name should: nobody's, and no two of them are one. Written down by hand, as names are compared. */
const placeholders = new Set(
  (
    'anonymous anonymous-author anonymous-authors anon unknown unknown-author unknown-authors author-unknown et-al and-others others ' +
    'various various-authors several-authors n-n nomen-nescio no-author no-authors none author authors editor editors the-editor ' +
    'the-editors editorial-board editorial-staff staff staff-writer guest-editor guest-editors name-withheld not-available nn'
  ).split(' '),
);

/** Whether a text says that nobody is named: *Anonymous*, *et al.*, *Various*. */
export function isPlaceholder(name: string): boolean {
  return placeholders.has(matchText(name) ?? '');
}
