import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { Aliases } from '../../aliases.ts';
import { levelOf } from '../../level-words.ts';
import type { PageLine, StudentEntry } from '../page.ts';
import { isSupervisorName, readEntries, roleLine, splitEntry } from './entries.ts';
import { holdsStudentWord } from './vocabulary.ts';

export interface OwnStudies {
  /** The studies of the page's owner, with the supervisors that the page names. */
  readonly studies: readonly StudentEntry[];
  /** The role lines that speak of anything else. */
  readonly rest: readonly PageLine[];
}

/** Levels that are posts as well: without a supervisor, they make nobody a student. */
const posts: ReadonlySet<string> = new Set(['VISITING_RESEARCHER', 'COLLABORATING_RESEARCHER', 'ALUMNI']);

/**
 * Takes out of the role lines what they say as an entry of a student list does: on a student's own page the level, the
 * institution and the supervisors stand under the name. A member who supervises, and names no supervisor, has a degree
 * there and studies nothing.
 */
export function splitStudies(
  lines: readonly PageLine[],
  supervises: boolean,
  aliases: Aliases,
  issues: Issues,
): OwnStudies {
  const isMember = supervises || lines.some(({ text }) => aliases.memberships.find(text) !== undefined);
  const studies: StudentEntry[] = [];
  const rest: PageLine[] = [];
  for (const block of blocksOf(lines, aliases)) {
    const [first] = block;
    if (first === undefined) continue;
    if (isStudy(block, isMember, aliases)) {
      studies.push(...readEntries(block, issues));
      continue;
    }
    const isRole = roleLine(first.text) !== null;
    if (!isRole) rest.push(first);
    for (const line of isRole ? block : block.slice(1)) rejectSupervisor(line, issues);
  }
  return { studies, rest };
}

/** A line, with the lines of supervisors under it. */
function blocksOf(lines: readonly PageLine[], { memberships }: Aliases): PageLine[][] {
  const blocks: PageLine[][] = [];
  let afterRole = false;
  for (const line of lines) {
    const role = roleLine(line.text);
    const mayBeName: boolean = afterRole && memberships.find(line.text) === undefined;
    const belongs: boolean = role !== null || (mayBeName && isSupervisorName(line.text));
    if (belongs && blocks.length > 0) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    afterRole = role === null ? belongs : role.after === '';
  }
  return blocks;
}

function isStudy(
  [first, ...supervisors]: readonly PageLine[],
  isMember: boolean,
  { memberships }: Aliases,
): boolean {
  if (first === undefined || memberships.find(first.text) !== undefined) return false;
  const [words] = splitEntry(first.text);
  const level = levelOf(words);
  if (supervisors.length > 0)
    return level !== 'OTHER' || (holdsStudentWord(words) && roleLine(words) === null);
  return level !== 'OTHER' && !posts.has(level) && !isMember;
}

function rejectSupervisor({ line, text }: PageLine, issues: Issues): void {
  issues.reject(
    line,
    `No level of studies stands above this line of supervisors, which was left out: ${quote(text)}.`,
  );
}
