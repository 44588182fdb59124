import type { SupervisionRole } from '../../../../src/graph/model.ts';
import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { Aliases } from '../../aliases.ts';
import { levelOf } from '../../level-words.ts';
import type { OtherSupervisor, PageLine, StudentEntry } from '../page.ts';
import { reportCut } from './lines.ts';
import { looksLikeName } from './names.ts';
import { statedInstitution } from './stated-institution.ts';
import { beginsLevel, beginsRole, holdsStudentWord, roleOf } from './vocabulary.ts';

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
  issues: Issues,
): StudentList {
  const filled = lines.filter(({ text }) => text !== '');
  const last = filled.at(-1);
  const cut = endsText && last !== undefined && mayBeCut(last, aliases);
  const whole = cut ? filled.slice(0, -1) : filled;
  const students = readEntries(whole, issues);
  if (!cut) return { students, cut };

  reportCut(last, issues);
  return { students: mayBeRole(last.text) ? withoutLast(students, last, issues) : students, cut };
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

function readEntries(lines: readonly PageLine[], issues: Issues): StudentEntry[] {
  const entries: StudentEntry[] = [];
  let role: SupervisionRole | null = null;
  for (const { line, text } of lines) {
    const entry = entries.at(-1);
    const stated = roleLine(text);
    if (stated !== null && entry === undefined) {
      issues.reject(line, `No student stands above this role line, which was left out: ${quote(text)}.`);
    } else if (stated !== null && entry !== undefined) {
      role = stated.role;
      entries[entries.length - 1] = withOther(entry, role, namesIn(stated.after, line, issues));
    } else if (role !== null && entry !== undefined && isSupervisorName(text)) {
      entries[entries.length - 1] = withOther(entry, role, [text]);
    } else {
      role = null;
      entries.push(readEntry(line, text));
    }
  }
  return entries;
}

function readEntry(line: number, text: string): StudentEntry {
  const [level, institution] = splitEntry(text);
  return {
    line,
    level: levelOf(level),
    levelAsStated: level,
    institution: institution === null ? null : statedInstitution(institution),
    others: [],
  };
}

/** At the first hyphen between spaces: `Samsung - SAIT` is one institution. */
function splitEntry(text: string): [level: string, institution: string | null] {
  const [whole, level, institution] = /^(.+?) [-–—](?: (.*))?$/u.exec(text) ?? [text];
  return level === undefined ? [whole, null] : [level, institution ?? ''];
}

function roleLine(text: string): { role: SupervisionRole; after: string } | null {
  const [before = '', ...after] = text.split(':');
  const role = roleOf(before.trim());
  return role === undefined ? null : { role, after: after.join(':').trim() };
}

/** A name replaces the unnamed supervisor of its own role line; a further one is a further supervisor. */
function withOther(entry: StudentEntry, role: SupervisionRole, names: readonly string[]): StudentEntry {
  const unnamed: OtherSupervisor = { role, name: null };
  if (names.length === 0) return { ...entry, others: [...entry.others, unnamed] };
  const open = entry.others.findIndex((other) => other.role === role && other.name === null);
  const others = open < 0 ? entry.others : entry.others.toSpliced(open, 1);
  return { ...entry, others: [...others, ...names.map((name) => ({ role, name }))] };
}

function namesIn(text: string, line: number, issues: Issues): string[] {
  if (text === '') return [];
  const pieces = text.split(/\s*[,;&]\s*|\s+(?:and|et)\s+/u).filter((piece) => piece !== '');
  const names = pieces.filter(isSupervisorName);
  for (const piece of pieces.filter(
    (piece) => !isSupervisorName(piece) && statedInstitution(piece) !== null,
  )) {
    issues.note(line, `This was not taken for a supervisor's name: ${quote(piece)}.`);
  }
  return names;
}

/** Plainly a person: 2 to 5 words written as a name is, none of which belongs to levels and roles. */
function isSupervisorName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || !/^\p{Lu}|^\p{Lo}/u.test(text)) return false;
  return !/ [-–—] /u.test(text) && !holdsStudentWord(text) && looksLikeName(text);
}
