import type { Issues } from '../../../read/issues.ts';
import type { Aliases } from '../../aliases.ts';
import type { PageLine, ProfilePage, Publication } from '../page.ts';
import { parseBiography } from './biography.ts';
import { splitLines, wholeLines } from './lines.ts';
import { parseRoles } from './positions.ts';
import { parsePublications } from './publications.ts';
import { type PartName, splitSections } from './sections.ts';
import { parseStudents } from './students.ts';

/**
 * Reads a profile page as it is written, in English or French.
 * @returns null, with the reason among the issues, where the text is no profile page
 */
export function parsePage(text: string, aliases: Aliases, issues: Issues): ProfilePage | null {
  const lines = splitLines(text);
  const sections = splitSections(lines, issues);
  if (sections === null) return null;

  const { language, name, parts, headings, last } = sections;
  const { memberships, positions } = parseRoles(wholeLines(parts.roles, issues), aliases, issues);
  if (headings.size === 0 && !memberships.some((line) => aliases.memberships.find(line.text))) {
    issues.reject(
      name.line,
      'This is no profile page: none of the headings "Research Topics", "Biography", "Current Students" and "Publications" (in French "Sujets de recherche", "Biographie", "Étudiants actuels") stands under the name.',
    );
    return null;
  }
  const { students, cut } = parseStudents(parts.students, last === 'students', aliases, issues);
  const publications = parsePublications(parts.publications, issues);
  const mayGoOn = lines.at(-1)?.cut === true && !endsInAbstract(lines, last, publications);
  if (mayGoOn) noteMissingEnd(lines.length, issues);
  return {
    language,
    name,
    memberships,
    positions,
    topics: wholeLines(parts.topics, issues),
    biography: parseBiography(parts.biography, issues),
    students,
    publications,
    cut: cut || mayGoOn,
  };
}

/**
 * Pages are saved without a last line break, so its absence alone tells little. One that ends where an abstract ends is
 * taken for whole: a publication is all that could follow.
 */
function endsInAbstract(
  lines: readonly PageLine[],
  last: PartName,
  publications: readonly Publication[],
): boolean {
  const abstract = publications.at(-1)?.abstract;
  const end = lines.at(-1)?.text.slice(-20) ?? '';
  return last === 'publications' && typeof abstract === 'string' && abstract.endsWith(end);
}

function noteMissingEnd(line: number, issues: Issues): void {
  if (issues.all.some((issue) => issue.line === line && issue.severity === 'rejected')) return;
  issues.note(
    line,
    'No line break ends the text, so it may be cut: what an earlier import of this document said stays. If the page is whole, end the file with a line break.',
  );
}
