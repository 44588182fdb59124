import { foldText } from '../../../../src/graph/text.ts';
import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { Stated } from '../page.ts';
import { isSentence, looksLikeLink } from './furniture.ts';
import type { LeftOut } from './left-out.ts';
import { titleWordsIn } from './names.ts';

/** A publication as its lines are read. */
export interface Draft {
  readonly line: number;
  readonly title: string;
  readonly authors: Stated[];
  abstract: string | null;
  /** The page folds its abstract: nothing of a website but a publication looks so. */
  folded: boolean;
}

/**
 * Leaves out, and names, what only stands where a publication would. The page's own publications tell: up to the last
 * that has authors or an abstract, a title without either is one where it is plainly a title. Below it, it is one where
 * the page has such titles elsewhere, or no others, and nothing of the website stands between.
 */
export function withoutStrayLines(drafts: readonly Draft[], leftOut: LeftOut, issues: Issues): Draft[] {
  const ended = withoutNamesBelow(drafts, leftOut, issues);
  const lastAbstract = ended.findLast(({ abstract }) => abstract !== null);
  const lastFolded = ended.findLast(({ folded }) => folded);
  const lastSure =
    lastFolded ?? ended.findLast(({ abstract, authors }) => abstract !== null && authors.length > 0);
  const lastWhole = ended.findLastIndex(isWhole);
  const last = ended[Math.max(lastWhole, 0)];
  const above = ended.slice(0, Math.max(lastWhole, 0));
  const bareTitles = lastWhole < 0 ? isLikeTitle : above.some(isBareTitle) ? isTitle : none;

  const kept = ended.filter((draft, at) =>
    at <= lastWhole
      ? !isBare(draft) || isTitle(draft)
      : isBare(draft) && !isBelow(draft, last) && bareTitles(draft),
  );
  for (const draft of ended) if (!kept.includes(draft)) leaveOut(draft, leftOut, issues);
  return kept;

  function isBelow(draft: Draft, other: Draft | undefined): boolean {
    return other !== undefined && leftOut.stoodBetween(other.line, draft.line);
  }

  /** Below lines of the website, names without an abstract may be links, and prose without names speaks of anything. */
  function isWhole(draft: Draft): boolean {
    const hasNames = draft.authors.length > 0 && isLikeTitle(draft);
    if (draft.abstract !== null) {
      return draft.folded || !isBelow(draft, lastSure) || (lastFolded === undefined && hasNames);
    }
    return hasNames && !isBelow(draft, lastSure ?? lastAbstract);
  }
}

function isBare({ authors, abstract }: Draft): boolean {
  return authors.length === 0 && abstract === null;
}

function isBareTitle(draft: Draft): boolean {
  return isBare(draft) && isTitle(draft);
}

function none(): boolean {
  return false;
}

/** Three words, a subtitle or a word of titles: enough where authors or other publications speak for it, too. */
function isLikeTitle({ title }: Draft): boolean {
  if (looksLikeLink(title)) return false;
  return title.split(' ').length >= 3 || title.includes(': ') || titleWordsIn(title) > 0;
}

/** Enough for a line that stands alone: words of titles, two or one with a subtitle, in a line of some length. */
function isTitle({ title }: Draft): boolean {
  if (isSentence(title) && !title.endsWith('?')) return false;
  if (looksLikeLink(title) || speaksToReader.test(foldText(title))) return false;
  const [fewestWords, fewestOfTitles] = title.includes(': ') ? [3, 1] : [4, 2];
  return title.split(' ').length >= fewestWords && titleWordsIn(title) >= fewestOfTitles;
}

const speaksToReader =
  /\b(?:us|our|you|your|nous|notre|nos|vous|votre|vos|click|cliquez|website|site)\b|^(?:discover|explore|find|browse|get|join|meet|read|see|view|decouvr|explor|consult|trouv|rejoign)/;

/**
 * Below the last publication's authors and a line of the website, a line written like a name may be another link, and
 * nothing tells.
 */
function withoutNamesBelow(drafts: readonly Draft[], leftOut: LeftOut, issues: Issues): Draft[] {
  const last = drafts.at(-1);
  if (last === undefined || last.abstract !== null) return [...drafts];
  const isBelow = ({ line }: Stated): boolean => leftOut.stoodBetween(last.line, line);
  for (const { line, text } of last.authors.filter(isBelow)) {
    issues.reject(
      line,
      `This was left out, since it stands below lines of the website and may be none of the authors: ${quote(text)}. If it is one, move those lines to the end.`,
    );
  }
  const authors = last.authors.filter((author) => !isBelow(author));
  return [...drafts.slice(0, -1), { ...last, authors }];
}

function leaveOut({ line, title, authors, abstract }: Draft, leftOut: LeftOut, issues: Issues): void {
  if (authors.length === 0 && abstract === null && title.split(' ').length < 4) {
    leftOut.add({ line, text: title });
    return;
  }
  for (const author of authors) leftOut.add(author);
  issues.reject(
    line,
    `This was left out, since it looks like no publication of this page: ${quote(title)}. If it is one, its authors or its abstract belong under it.`,
  );
}
