import { foldText } from '../../../../src/graph/text.ts';
import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { PageLine, Publication } from '../page.ts';
import { endsSentence, reportCut } from './lines.ts';
import { looksLikeName } from './names.ts';

/**
 * `… (see more)` stands where the page folds an abstract, even inside a word: it goes, and what stood around it is joined
 * as it was, with the one space that a fold between two words leaves on either side of it.
 */
const fold = /(\s?)(?:…|\.\.\.)\s?\((?:see more|voir plus)\)(\s?)/giu;
const group = /\b(?:collaboration|consortium|team|working group|investigators)$/iu;

interface Draft {
  readonly line: number;
  readonly title: string;
  readonly authors: string[];
  abstract: string | null;
}

/**
 * Reads the publications: each is a title, author lines and an abstract in one line, of which all but the title can be
 * missing. Nothing marks which is which, so the rule is:
 *
 * 1. a line that the page folds, or that reads as prose, is the abstract of the title above;
 * 2. the first line, and the line after an abstract, is a title;
 * 3. of the rest, a line written like a person's name (see `looksLikeName`) is an author, any other a title.
 *
 * So a title such as `Quo Vadis` right after a title or an author is taken for an author: nothing in the text tells.
 */
export function parsePublications(lines: readonly PageLine[], issues: Issues): Publication[] {
  const drafts: Draft[] = [];
  for (const line of lines.filter(({ text }) => text !== '')) {
    const draft = drafts.at(-1);
    if (isAbstract(line.text)) addAbstract(draft, line, issues);
    else if (line.cut) reportCut(line, issues);
    else if (draft === undefined || draft.abstract !== null) drafts.push(newDraft(line));
    else if (looksLikeName(line.text)) addAuthor(draft, line.text);
    else if (group.test(line.text) && isShort(line.text)) {
      issues.note(
        line.line,
        `This names a group and no person, so it was left out of the authors: ${quote(line.text)}.`,
      );
    } else drafts.push(newDraft(line));
  }
  return drafts;
}

function newDraft({ line, text }: PageLine): Draft {
  return { line, title: text, authors: [], abstract: null };
}

function addAuthor({ authors }: Draft, name: string): void {
  if (!authors.some((author) => foldText(author) === foldText(name))) authors.push(name);
}

function addAbstract(draft: Draft | undefined, line: PageLine, issues: Issues): void {
  const text = line.text.replace(fold, (_mark, before: string, after: string) => before || after);
  if (line.cut && !endsSentence(text)) reportCut(line, issues);
  else if (draft === undefined || draft.abstract !== null) {
    issues.reject(line.line, `No title stands above this abstract, which was left out: ${quote(text)}.`);
  } else draft.abstract = text;
}

function isAbstract(text: string): boolean {
  return text.search(fold) >= 0 || isProse(text);
}

/** The page does not fold short abstracts: full sentences that speak of the work tell them from a long title. */
function isProse(text: string): boolean {
  if (text.length > 350) return true;
  if (!/[.!?]["”»)]?$/u.test(text)) return false;
  if (text.length > 200) return true;
  return text.length > 60 && text.endsWith('.') && (holdsTwoSentences(text) || speaksOfTheWork(text));
}

/** A full stop after an initial or an abbreviation (`vs. X`) ends no sentence. */
function holdsTwoSentences(text: string): boolean {
  return /\p{Ll}{4,}[.!?] \p{Lu}/u.test(text);
}

function speaksOfTheWork(text: string): boolean {
  return /\b(?:we|our|nous|notre|nos|(?:this|the present) (?:paper|work|article|study|thesis)|cet article|ce travail|cette étude)\b/iu.test(
    text,
  );
}

function isShort(text: string): boolean {
  return text.split(' ').length <= 6;
}
