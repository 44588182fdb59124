import { foldText } from '../../../../src/graph/text.ts';
import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { Language, PageLine, Stated } from '../page.ts';
import type { LeftOut } from './left-out.ts';
import { withoutAddresses } from './lines.ts';
import {
  headingOf,
  portraitHeading,
  portraitLanguage,
  type SectionName,
  sectionNames,
} from './vocabulary.ts';

export type PartName = 'roles' | SectionName;

/** A page taken apart at its headings. */
export interface Sections {
  readonly language: Language;
  readonly name: Stated;
  readonly parts: Readonly<Record<PartName, readonly PageLine[]>>;
  readonly headings: ReadonlySet<SectionName>;
  /** The part in which the text ends. */
  readonly last: PartName;
}

interface Portrait {
  readonly language: Language;
  readonly name: Stated;
  /** Index of the line that repeats the name. */
  readonly at: number;
}

/** Whether any line is the heading of a profile page. */
export function holdsPortrait(lines: readonly PageLine[]): boolean {
  return lines.some(({ text }) => portraitHeading.test(text));
}

/**
 * Takes the page apart at its headings, which stand in a fixed order, so that a paper titled `Publications` opens nothing.
 * null, with the reason among the issues, where the text is no profile page.
 */
export function splitSections(lines: readonly PageLine[], leftOut: LeftOut, issues: Issues): Sections | null {
  const portraits = findPortraits(lines);
  const [portrait, second] = portraits;
  if (portrait === undefined) {
    issues.reject(null, missingPortrait(lines));
    return null;
  }
  if (second !== undefined) {
    issues.reject(
      second.name.line,
      `A second profile page begins here: ${quote(second.name.text)}. Put each page in a file of its own.`,
    );
    return null;
  }
  reportPreamble(lines, portrait, issues);
  for (const line of lines) if (line.furniture && line.line > portrait.name.line) leftOut.add(line);
  return {
    language: portrait.language,
    name: portrait.name,
    ...splitParts(lines.slice(portrait.at + 1), issues),
  };
}

/** A heading counts where the next line of the profile repeats the name, as every page does. */
function findPortraits(lines: readonly PageLine[]): Portrait[] {
  return lines.flatMap(({ line, text }, index) => {
    const { of, name } = portraitHeading.exec(text)?.groups ?? {};
    if (of === undefined || name === undefined) return [];
    const at = lines.findIndex((next, nextIndex) => nextIndex > index && next.text !== '' && !next.furniture);
    const repeated = lines[at];
    if (repeated === undefined || repeated.cut || foldText(repeated.text) !== foldText(name)) return [];
    return [{ language: portraitLanguage(of), name: { line, text: name }, at }];
  });
}

function missingPortrait(lines: readonly PageLine[]): string {
  const heading = lines.find(({ text }) => portraitHeading.test(text));
  return heading === undefined
    ? 'This is no profile page: the heading "Portrait of NAME" (in French "Portrait de NAME") is missing.'
    : `This is no whole profile page: no line repeats the name under the heading ${quote(heading.text)}.`;
}

function reportPreamble(lines: readonly PageLine[], { name }: Portrait, issues: Issues): void {
  const before = lines.find(({ line, text }) => line < name.line && text !== '');
  if (before) issues.note(before.line, `The text above the heading "Portrait of ${name.text}" was left out.`);
}

function splitParts(
  lines: readonly PageLine[],
  issues: Issues,
): Pick<Sections, 'parts' | 'headings' | 'last'> {
  const parts: Record<PartName, PageLine[]> = {
    roles: [],
    topics: [],
    biography: [],
    students: [],
    publications: [],
  };
  const headings = new Set<SectionName>();
  let current: PartName = 'roles';
  for (const line of lines) {
    const heading = headingOf(line.text);
    if (heading !== undefined && isLater(heading, current)) {
      headings.add(heading);
      current = heading;
    } else {
      // A biography drops the whole paragraph instead.
      parts[current].push(current === 'biography' ? line : withoutAddresses(line, issues));
    }
  }
  return { parts, headings, last: current };
}

function isLater(heading: SectionName, current: PartName): boolean {
  return current === 'roles' || sectionNames.indexOf(heading) > sectionNames.indexOf(current);
}
