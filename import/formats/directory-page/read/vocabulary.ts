import type { SupervisionRole } from '../../../../src/graph/model.ts';
import { foldPhrase, levelPhrases } from '../../level-words.ts';
import type { Language } from '../page.ts';

/** The words that give a profile page its shape, in both languages, in the form that `foldPhrase` makes. */

/** The line above a profile: `Portrait of Ada Lovelace`, `Portrait d'Ada Lovelace`. */
export const portraitHeading = /^portrait (?<of>of|de|d')\s*(?<name>\S.*)$/iu;

/** The language of a page, by the preposition of its heading. */
export function portraitLanguage(preposition: string): Language {
  return preposition.toLowerCase() === 'of' ? 'en' : 'fr';
}

/** The sections below the role lines, in the order of the page. */
export const sectionNames = ['topics', 'biography', 'students', 'publications'] as const;
export type SectionName = (typeof sectionNames)[number];

const headings: Readonly<Record<SectionName, readonly string[]>> = {
  topics: ['research topics', 'sujets de recherche'],
  biography: ['biography', 'biographie'],
  students: [
    'current students',
    'etudiants actuels',
    'etudiantes actuelles',
    'etudiantes et etudiants actuels',
  ],
  publications: ['publications'],
};

/** The section that a heading opens; undefined where it is none of them. */
export function headingOf(text: string): SectionName | undefined {
  const folded = foldPhrase(text);
  return sectionNames.find((name) => headings[name].includes(folded));
}

/** Role lines: who supervises the student above, in a student list beside the page's owner. */
const roles: ReadonlyMap<string, SupervisionRole> = new Map([
  ['supervisor', 'PRINCIPAL'],
  ['supervisors', 'PRINCIPAL'],
  ['superviseur', 'PRINCIPAL'],
  ['superviseure', 'PRINCIPAL'],
  ['superviseuse', 'PRINCIPAL'],
  ['superviseurs', 'PRINCIPAL'],
  ['principal supervisor', 'PRINCIPAL'],
  ['principal supervisors', 'PRINCIPAL'],
  ['superviseur principal', 'PRINCIPAL'],
  ['superviseure principale', 'PRINCIPAL'],
  ['superviseuse principale', 'PRINCIPAL'],
  ['superviseurs principaux', 'PRINCIPAL'],
  ['co-supervisor', 'CO'],
  ['co-supervisors', 'CO'],
  ['cosupervisor', 'CO'],
  ['co-superviseur', 'CO'],
  ['co-superviseure', 'CO'],
  ['co-superviseuse', 'CO'],
  ['co-superviseurs', 'CO'],
  ['cosuperviseur', 'CO'],
  ['cosuperviseure', 'CO'],
]);

/** The role that a line names; undefined where it names none. */
export function roleOf(text: string): SupervisionRole | undefined {
  return roles.get(foldPhrase(text));
}

/** Whether a known level continues after this text: a text that stops here may stop in a word. */
export function beginsLevel(text: string): boolean {
  return beginsOneOf(text, levelPhrases());
}

/** Whether a role continues after this text. */
export function beginsRole(text: string): boolean {
  return beginsOneOf(text, roles.keys());
}

function beginsOneOf(text: string, phrases: Iterable<string>): boolean {
  const folded = foldPhrase(text);
  return folded !== '' && [...phrases].some((phrase) => phrase !== folded && phrase.startsWith(folded));
}

/** Words of levels and roles: a line that holds one names nobody. */
const studentWords: ReadonlySet<string> = new Set([
  ...[...levelPhrases(), ...roles.keys()].flatMap(wordsOf),
  ...'student etudiant etudiante scholar fellow assistant associate graduate master masters program programme'.split(
    ' ',
  ),
  ...'exchange echange bachelor dess diploma certificate diplome certificat visitor trainee apprentice'.split(
    ' ',
  ),
]);

/** Whether a line holds a word of a level or a role, and so names nobody. */
export function holdsStudentWord(text: string): boolean {
  return wordsOf(foldPhrase(text)).some((word) => studentWords.has(word));
}

/** Without the short ones, which names hold too: `de`, `en`. */
function wordsOf(phrase: string): string[] {
  return phrase.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
}
