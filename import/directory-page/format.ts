import type { DocumentFacts } from '../../src/graph/facts.ts';
import type { Format, ReadDocument } from '../formats.ts';
import { splitLines } from './lines.ts';
import { normalisePage } from './normalise.ts';
import { parsePage } from './parse.ts';
import { holdsPortrait } from './sections.ts';
import { validatePage } from './validate.ts';

/** Text of a profile page of the Mila directory, in English or French. */
export const directoryPage: Format = {
  name: 'directory-page',
  extensions: ['.txt'],
  recognises: (text) => holdsPortrait(splitLines(text)),
  interpret,
};

/** parse → validate → identity and normalise: from the text of one page to what it states. */
function interpret({ text, origin, aliases, issues }: ReadDocument): DocumentFacts | null {
  const parsed = parsePage(text, aliases, issues);
  const page = parsed === null ? null : validatePage(parsed, issues);
  return page === null ? null : normalisePage(page, origin, aliases);
}
