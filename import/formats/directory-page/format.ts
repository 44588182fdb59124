import type { SourceFact } from '../../../src/graph/source-fact.ts';
import type { Input } from '../../read/input.ts';
import type { Format, Reading } from '../format.ts';
import { splitLines } from './read/lines.ts';
import { parsePage } from './read/parse.ts';
import { holdsPortrait } from './read/sections.ts';
import { validatePage } from './read/validate.ts';
import { statePage } from './state/page-statements.ts';

/** Text of a profile page of the Mila directory, in English or French. */
export const directoryPage: Format = {
  name: 'directory-page',
  extensions: ['.txt'],
  recognises: ({ head }) => holdsPortrait(splitLines(head)),
  read,
};

/** recognise → read the page (parse it, leave out what cannot be loaded) → state what it says. */
async function read(
  { files: [file], origin }: Input,
  { aliases, issues, facts }: Reading,
): Promise<SourceFact | null> {
  if (file === undefined) return null;
  const parsed = parsePage(await file.readText(), aliases, issues);
  const page = parsed === null ? null : validatePage(parsed, issues);
  return page === null ? null : statePage(page, origin, aliases, facts);
}
