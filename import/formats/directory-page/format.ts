import type { SourceFact } from '../../../src/graph/source-fact.ts';
import type { Input } from '../../read/input.ts';
import type { Format, Reading } from '../format.ts';
import { splitLines } from './lines.ts';
import { normalisePage } from './normalise.ts';
import { parsePage } from './parse.ts';
import { holdsPortrait } from './sections.ts';
import { validatePage } from './validate.ts';

/** Text of a profile page of the Mila directory, in English or French. */
export const directoryPage: Format = {
  name: 'directory-page',
  extensions: ['.txt'],
  recognises: ({ head }) => holdsPortrait(splitLines(head)),
  read,
};

/** parse → validate → identity and normalise: from the text of one page to what it states. */
async function read(
  { files: [file], origin }: Input,
  { aliases, issues, facts }: Reading,
): Promise<SourceFact | null> {
  if (file === undefined) return null;
  const parsed = parsePage(await file.readText(), aliases, issues);
  const page = parsed === null ? null : validatePage(parsed, issues);
  return page === null ? null : normalisePage(page, origin, aliases, facts);
}
