import { foldText } from '../../../../src/graph/text.ts';
import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { Aliases } from '../../aliases.ts';
import type { PageLine, Publication, Stated } from '../page.ts';
import { isAbstract, isFolded, isTooLongUnfolded, unfolded } from './abstracts.ts';
import { isLink, isSentence, looksLikeLink } from './furniture.ts';
import type { LeftOut } from './left-out.ts';
import { endsSentence, filledLines, reportCut } from './lines.ts';
import { looksLikeName } from './names.ts';
import { type Draft, withoutStrayLines } from './stray-lines.ts';

const group = /\b(?:collaboration|consortium|team|working group|investigators)$/iu;

/**
 * Reads the publications: each is a title, author lines and an abstract in one line, of which all but the title can be
 * missing. Nothing marks which is which, so the rule is:
 *
 * 1. a line that the page folds, or that reads as prose, is the abstract of the title above;
 * 2. the first line, and the line after an abstract, is a title;
 * 3. of the rest, a line written like a person's name (see `looksLikeName`) is an author, any other a title;
 * 4. what the website puts between and below is none of these (see `furniture.ts` and `withoutStrayLines`).
 *
 * So a title such as `Quo Vadis` right after a title or an author is taken for an author: nothing in the text tells.
 */
export function parsePublications(
  lines: readonly PageLine[],
  aliases: Aliases,
  leftOut: LeftOut,
  issues: Issues,
): Publication[] {
  const isInstitution = ({ text }: PageLine): boolean => aliases.institutions.find(text) !== undefined;
  const filled = filledLines(lines).filter((line) => !isInstitution(line));
  for (const line of lines.filter(isInstitution)) leftOut.add(line);
  const drafts = draftsOf(filled, leftOut, issues);
  return withoutStrayLines(drafts, leftOut, issues).map(({ line, title, authors, abstract }) => ({
    line,
    title,
    authors: unique(authors),
    abstract,
  }));
}

function draftsOf(lines: readonly PageLine[], leftOut: LeftOut, issues: Issues): Draft[] {
  const drafts: Draft[] = [];
  const folds = lines.some(({ text }) => isFolded(text));
  for (const [at, line] of lines.entries()) {
    const draft = drafts.at(-1);
    const next = lines[at + 1]?.text;
    const kind = !folds && closes(draft, line, next, leftOut) ? 'abstract' : kindOf(line, draft, next);
    if (kind === 'link') leftOut.add(line);
    else if (kind === 'abstract') addAbstract(draft, line, folds, issues);
    else if (kind === 'cut') reportCut(line, issues);
    else if (kind === 'author') draft?.authors.push(line);
    else if (kind === 'title')
      drafts.push({ line: line.line, title: line.text, authors: [], abstract: null, folded: false });
    else
      issues.note(
        line.line,
        `This names a group and no person, so it was left out of the authors: ${quote(line.text)}.`,
      );
  }
  return drafts;
}

type LineKind = 'link' | 'abstract' | 'cut' | 'title' | 'author' | 'group';

function kindOf({ text, cut }: PageLine, draft: Draft | undefined, next: string | undefined): LineKind {
  const isDue = draft === undefined || draft.abstract !== null;
  if (isLink(text) && !(isDue && opensPublication(next))) return 'link';
  if (isAbstract(text)) return 'abstract';
  if (cut) return 'cut';
  if (isDue) return 'title';
  if (looksLikeLink(text)) return 'link';
  if (looksLikeName(text)) return 'author';
  return group.test(text) && isShort(text) ? 'group' : 'title';
}

/**
 * On a page that folds nothing, a sentence right under authors is their paper's abstract, however short, where no
 * publication goes on under it.
 */
function closes(
  draft: Draft | undefined,
  { line, text }: PageLine,
  next: string | undefined,
  leftOut: LeftOut,
): boolean {
  const author = draft?.authors.at(-1);
  if (author === undefined || draft?.abstract !== null || leftOut.stoodBetween(author.line, line))
    return false;
  return isSentence(text) && text.endsWith('.') && !looksLikeName(text) && !opensPublication(next);
}

/** A word that may be a link is a title where a publication goes on under it. */
function opensPublication(next: string | undefined): boolean {
  return next !== undefined && (isAbstract(next) || (looksLikeName(next) && !looksLikeLink(next)));
}

/** Each once: the first stands. */
function unique(authors: readonly Stated[]): string[] {
  return [...new Map(authors.toReversed().map(({ text }) => [foldText(text), text])).values()].toReversed();
}

function addAbstract(draft: Draft | undefined, line: PageLine, folds: boolean, issues: Issues): void {
  const text = unfolded(line.text);
  if (line.cut && !endsSentence(text)) reportCut(line, issues);
  else if (draft === undefined || draft.abstract !== null) {
    issues.reject(line.line, `No title stands above this abstract, which was left out: ${quote(text)}.`);
  } else if (folds && isTooLongUnfolded(line.text)) {
    issues.reject(
      line.line,
      `The page folds its abstracts and not this text, which was left out: ${quote(text)}. If it is one, write "… (see more)" after it.`,
    );
  } else Object.assign(draft, { abstract: text, folded: isFolded(line.text) });
}

function isShort(text: string): boolean {
  return text.split(' ').length <= 6;
}
