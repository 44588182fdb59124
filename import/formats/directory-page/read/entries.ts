import type { SupervisionRole } from '../../../../src/graph/model.ts';
import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import { levelOf } from '../../level-words.ts';
import type { OtherSupervisor, PageLine, StudentEntry } from '../page.ts';
import { looksLikeLink } from './furniture.ts';
import { looksLikeName } from './names.ts';
import { statedInstitution } from './stated-institution.ts';
import { holdsStudentWord, roleOf } from './vocabulary.ts';

/** Reads entries with the lines of supervisors under them. */
export function readEntries(lines: readonly PageLine[], issues: Issues): StudentEntry[] {
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

/** A level and an institution, cut at the first hyphen between spaces: `Samsung - SAIT` is one institution. */
export function splitEntry(text: string): [level: string, institution: string | null] {
  const [whole, level, institution] = /^(.+?) [-–—](?: (.*))?$/u.exec(text) ?? [text];
  return level === undefined ? [whole, null] : [level, institution ?? ''];
}

/** The role that a line states, and what stands after it on the line; null where it states none. */
export function roleLine(text: string): { role: SupervisionRole; after: string } | null {
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
export function isSupervisorName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || !/^\p{Lu}|^\p{Lo}/u.test(text)) return false;
  return !/ [-–—] /u.test(text) && !holdsStudentWord(text) && !looksLikeLink(text) && looksLikeName(text);
}
