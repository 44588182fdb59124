import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { Aliases } from '../../aliases.ts';
import { levelOf } from '../../level-words.ts';
import type { PageLine, StudentEntry } from '../page.ts';
import { readEntries, roleLine, splitEntry } from './entries.ts';
import { isLink } from './furniture.ts';
import type { LeftOut } from './left-out.ts';
import { filledLines, reportCut } from './lines.ts';
import { segmentsOf } from './segments.ts';
import { beginsLevel, beginsRole, holdsStudentWord } from './vocabulary.ts';

export interface StudentList {
  readonly students: readonly StudentEntry[];
  /** The last entry was left out because the text stops in it. */
  readonly cut: boolean;
}

/**
 * Reads the student list: `Level - Institution` or a level alone opens an entry, the role lines under it say who else
 * supervises, on the line of the role or on the next one.
 * @param endsText that the text ends with this section, so that its last line may not be whole
 */
export function parseStudents(
  lines: readonly PageLine[],
  endsText: boolean,
  aliases: Aliases,
  leftOut: LeftOut,
  issues: Issues,
): StudentList {
  const filled = filledLines(lines);
  const last = filled.at(-1);
  const cut = endsText && last !== undefined && mayBeCut(last, aliases);
  const whole = cut ? filled.slice(0, -1) : filled;
  const links = whole.filter(({ text }) => isLink(text));
  for (const link of links) leftOut.add(link);
  const entries = readEntries(
    whole.filter((line) => !links.includes(line)),
    issues,
  );
  const students = entries.filter((entry) => isStudent(entry, aliases, issues));
  if (!cut) return { students, cut };

  reportCut(last, issues);
  return { students: mayBeRole(last.text) ? withoutLast(students, last, issues) : students, cut };
}

/** A level we do not know is one where its words or its institution speak of students; any other line is none. */
function isStudent(
  { line, level, levelAsStated, institution }: StudentEntry,
  aliases: Aliases,
  issues: Issues,
): boolean {
  if (level !== 'OTHER' || holdsStudentWord(levelAsStated)) return true;
  if (institution !== null && !isLink(levelAsStated) && isInstitution(institution, aliases)) return true;
  issues.reject(
    line,
    `This line was left out, since neither a level of students nor an institution is known in it: ${quote(levelAsStated)}. If it is an institution, add it to the table of aliases (--aliases).`,
  );
  return false;
}

function isInstitution(text: string, { institutions }: Aliases): boolean {
  return segmentsOf(text, institutions).some(({ kind }) => kind === 'institution' || kind === 'organisation');
}

/** Besides the missing line break: an unknown level or institution that a known one begins with. */
function mayBeCut({ text, cut }: PageLine, aliases: Aliases): boolean {
  if (cut) return true;
  if (levelOf(text) !== 'OTHER' || roleLine(text) !== null) return false;
  const [level, institution] = splitEntry(text);
  if (institution === null) return beginsLevel(level) || beginsRole(level);
  return text.endsWith(' -') || aliases.institutions.isBeginningOfName(institution);
}

function mayBeRole(text: string): boolean {
  const start = text.replace(/\ufffd+$/u, '').trim();
  return beginsRole(start) || roleLine(start) !== null;
}

/** The role of its supervisor would be invented: the line that says it is not whole. */
function withoutLast(
  students: readonly StudentEntry[],
  role: PageLine,
  issues: Issues,
): readonly StudentEntry[] {
  const student = students.at(-1);
  if (student === undefined) return students;
  issues.reject(
    student.line,
    `The student of this line was left out: the line under it, which may say who the principal supervisor is, stops at ${quote(role.text)}.`,
  );
  return students.slice(0, -1);
}
