import type { PageLine } from '../page.ts';
import { headingOf, portraitHeading } from './vocabulary.ts';

/** The form in which a page was saved, if it is not plain text. */
export type OtherForm = 'HTML' | 'a web archive (MHTML)' | 'RTF' | 'Markdown';

const portrait = /\bportrait (?:of\b|de\b|d['’])/i;

/** The form of a text that is a page in another form; undefined where it is plain text. */
export function otherFormOf(text: string, lines: readonly PageLine[]): OtherForm | undefined {
  if (/^\s*<(?:!|\?xml|[a-z][a-z0-9]*[\s/>])/i.test(text)) return 'HTML';
  if (/^(?:from: <saved by|mime-version:|content-type: multipart\/related)/im.test(text.slice(0, 1000)))
    return 'a web archive (MHTML)';
  if (text.startsWith('{\\rtf')) return 'RTF';
  return lines.some(isMarkedHeading) ? 'Markdown' : undefined;
}

/** Whether the text is a profile page in another form. */
export function isPageInOtherForm(text: string, lines: readonly PageLine[]): boolean {
  return portrait.test(text) && otherFormOf(text, lines) !== undefined;
}

/** Why such a text is refused, and what to do. */
export function howToSave(form: OtherForm): string {
  return `This page was saved as ${form}, and pages are read as plain text only: nothing of it was loaded. Open the page in a browser, select all of it, copy it, and paste it into an empty text file that ends in .txt (UTF-8, without formatting).`;
}

/** A heading of a profile with Markdown's marks: `## Biography`, `![Portrait of Ada](ada.jpg)`. */
function isMarkedHeading({ text }: PageLine): boolean {
  const [, marked] = /^(?:#{1,6} +|[-*>] +)*(?:\*\*|__|!?\[)?(.*?)(?:\*\*|__|\]\([^)]*\))?$/.exec(text) ?? [];
  if (marked === undefined || marked === text) return false;
  return portraitHeading.test(marked) || (/^(?:#|\*\*|__)/.test(text) && headingOf(marked) !== undefined);
}
