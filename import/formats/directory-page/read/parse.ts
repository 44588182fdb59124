import type { Issues } from '../../../read/issues.ts';
import type { Aliases } from '../../aliases.ts';
import type { PageLine, ProfilePage, Publication } from '../page.ts';
import { parseBiography } from './biography.ts';
import { isLink, isSentence } from './furniture.ts';
import { LeftOut } from './left-out.ts';
import { filledLines, splitLines, wholeLines } from './lines.ts';
import { parseRoles } from './positions.ts';
import { parsePublications } from './publications.ts';
import { type PartName, splitSections } from './sections.ts';
import { parseStudents } from './students.ts';
import { splitStudies } from './studies.ts';
import { parseTopics } from './topics.ts';

/**
 * Reads a profile page as it is written, in English or French.
 * @returns null, with the reason among the issues, where the text is no profile page
 */
export function parsePage(text: string, aliases: Aliases, issues: Issues): ProfilePage | null {
  const lines = splitLines(text);
  const leftOut = new LeftOut(lines);
  const sections = splitSections(lines, leftOut, issues);
  if (sections === null) return null;

  const { language, name, parts, headings, last } = sections;
  const roleLines = wholeLines(parts.roles, issues).filter((line) => isRole(line, leftOut));
  const supervises = filledLines(parts.students).length > 0;
  const { studies, rest } = splitStudies(roleLines, supervises, aliases, issues);
  const { memberships, positions } = parseRoles(rest, aliases, issues);
  if (headings.size === 0 && !memberships.some((line) => aliases.memberships.find(line.text))) {
    issues.reject(name.line, noProfile);
    return null;
  }
  const end = lines.findLast(({ text }) => text !== '');
  const endsInStudents = last === 'students' && end?.furniture === false;
  const { students, cut } = parseStudents(parts.students, endsInStudents, aliases, leftOut, issues);
  const publications = parsePublications(parts.publications, aliases, leftOut, issues);
  // A footer shows that the page above it is whole.
  const mayGoOn = end?.cut === true && !end.furniture && !endsInAbstract(end, last, publications);
  if (mayGoOn) noteMissingEnd(lines.length, issues);
  const topics = parseTopics(parts.topics, leftOut, issues);
  const biography = parseBiography(parts.biography, leftOut, issues);
  leftOut.report(issues);
  return {
    language,
    name,
    memberships,
    positions,
    topics,
    biography,
    studies,
    students,
    publications,
    cut: cut || mayGoOn,
  };
}

const noProfile =
  'This is no profile page: none of the headings "Research Topics", "Biography", "Current Students" and "Publications" (in French "Sujets de recherche", "Biographie", "Étudiants actuels") stands under the name.';

/** A link and a sentence name no membership. */
function isRole(line: PageLine, leftOut: LeftOut): boolean {
  if (!isLink(line.text) && !isSentence(line.text)) return true;
  leftOut.add(line);
  return false;
}

/**
 * Pages are saved without a last line break, so its absence alone tells little. One that ends where an abstract ends is
 * taken for whole: a publication is all that could follow.
 */
function endsInAbstract({ text }: PageLine, last: PartName, publications: readonly Publication[]): boolean {
  const abstract = publications.at(-1)?.abstract;
  return last === 'publications' && typeof abstract === 'string' && abstract.endsWith(text.slice(-20));
}

function noteMissingEnd(line: number, issues: Issues): void {
  if (issues.all.some((issue) => issue.line === line && issue.severity === 'rejected')) return;
  issues.note(
    line,
    'No line break ends the text, so it may be cut: what an earlier import of this document said stays. If the page is whole, end the file with a line break.',
  );
}
