import type { SourceFact } from '../../../src/graph/source-fact.ts';
import type { Input } from '../../read/input.ts';
import type { Format, Reading } from '../format.ts';
import { splitLines } from './read/lines.ts';
import { parsePage } from './read/parse.ts';
import { howToSave, isPageInOtherForm, otherFormOf } from './read/saved-as.ts';
import { holdsPortrait } from './read/sections.ts';
import { validatePage } from './read/validate.ts';
import { statePage } from './state/page-statements.ts';

/** Text of a profile page of the Mila directory, in English or French. */
export const directoryPage: Format = {
  name: 'directory-page',
  extensions: ['.txt'],
  unreadExtensions: ['.mhtml', '.mht', '.md', '.markdown'],
  recognises: ({ head }) => {
    const lines = splitLines(head);
    return holdsPortrait(lines) || isPageInOtherForm(head, lines);
  },
  read,
};

/** recognise → read the page (parse it, leave out what cannot be loaded) → state what it says. */
async function read(
  { files: [file], origin }: Input,
  { aliases, issues, facts }: Reading,
): Promise<SourceFact | null> {
  if (file === undefined) return null;
  const text = await file.readText();
  const form = otherFormOf(text, splitLines(text));
  if (form !== undefined) {
    issues.reject(1, howToSave(form));
    return null;
  }
  const parsed = parsePage(text, aliases, issues);
  const page = parsed === null ? null : validatePage(parsed, issues);
  return page === null ? null : statePage(page, origin, { aliases, facts, issues });
}
