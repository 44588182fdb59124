import type { StudentLevel, SupervisionRole } from '../../src/graph/model.ts';
import { foldText } from '../../src/graph/text.ts';
import type { Language } from './page.ts';

/** The words that give a profile page its shape, in both languages, in the form that `foldPhrase` makes. */

/** Compares phrases without regard to case, accents, full stops and the dots of `Collaborateur·rice`. */
export function foldPhrase(text: string): string {
  return foldText(text.replace(/[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb.]/g, ''));
}

export const portraitHeading = /^portrait (?<of>of|de|d')\s*(?<name>\S.*)$/iu;

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

export function headingOf(text: string): SectionName | undefined {
  const folded = foldPhrase(text);
  return sectionNames.find((name) => headings[name].includes(folded));
}

const levels: Readonly<Record<Exclude<StudentLevel, 'OTHER'>, readonly string[]>> = {
  PHD: ['phd', 'phd student', 'doctorate', 'doctoral student', 'doctorat', 'doctorant', 'doctorante'],
  MASTERS_RESEARCH: ["master's research", "research master's", 'maitrise recherche', 'maitrise en recherche'],
  MASTERS_PROFESSIONAL: ["professional master's", "master's professional", 'maitrise professionnelle'],
  POSTDOCTORATE: [
    'postdoctorate',
    'postdoc',
    'postdoctoral fellow',
    'postdoctorat',
    'stagiaire postdoctoral',
  ],
  RESEARCH_INTERN: ['research intern', 'research internship', 'stagiaire de recherche', 'stage de recherche'],
  UNDERGRADUATE: ['undergraduate', 'undergraduate student', 'baccalaureat', 'premier cycle'],
  VISITING_RESEARCHER: [
    'independent visiting researcher',
    'visiting researcher',
    'visiteur de recherche independant',
    'visiteuse de recherche independante',
    'visiteure de recherche independante',
    'visiteurse de recherche independante',
  ],
  COLLABORATING_RESEARCHER: [
    'collaborating researcher',
    'collaborateur de recherche',
    'collaboratrice de recherche',
    'collaborateurrice de recherche',
  ],
  ALUMNI: [
    'alumni',
    'collaborating alumni',
    'collaborateur alumni',
    'collaboratrice alumni',
    'collaborateurrice alumni',
  ],
};

const levelOfPhrase: ReadonlyMap<string, StudentLevel> = new Map(
  Object.entries(levels).flatMap(([level, phrases]) => phrases.map((phrase) => [phrase, asLevel(level)])),
);

function asLevel(name: string): StudentLevel {
  return isKnownLevel(name) ? name : 'OTHER';
}

function isKnownLevel(name: string): name is keyof typeof levels {
  return name in levels;
}

/** The level that a page's words mean; an unknown one is OTHER and keeps its words. */
export function levelOf(text: string): StudentLevel {
  return levelOfPhrase.get(foldPhrase(text)) ?? 'OTHER';
}

/** Role lines: who else supervises the student above. */
const roles: ReadonlyMap<string, SupervisionRole> = new Map([
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

export function roleOf(text: string): SupervisionRole | undefined {
  return roles.get(foldPhrase(text));
}

/** Whether a known level continues after this text: a text that stops here may stop in a word. */
export function beginsLevel(text: string): boolean {
  return beginsOneOf(text, levelOfPhrase.keys());
}

export function beginsRole(text: string): boolean {
  return beginsOneOf(text, roles.keys());
}

function beginsOneOf(text: string, phrases: Iterable<string>): boolean {
  const folded = foldPhrase(text);
  return folded !== '' && [...phrases].some((phrase) => phrase !== folded && phrase.startsWith(folded));
}

/** Words of levels and roles: a line that holds one names nobody. */
const studentWords: ReadonlySet<string> = new Set([
  ...[...levelOfPhrase.keys(), ...roles.keys()].flatMap(wordsOf),
  ...'student etudiant etudiante scholar fellow assistant associate graduate master masters program programme'.split(
    ' ',
  ),
  ...'exchange echange bachelor dess diploma certificate diplome certificat visitor trainee apprentice'.split(
    ' ',
  ),
]);

export function holdsStudentWord(text: string): boolean {
  return wordsOf(foldPhrase(text)).some((word) => studentWords.has(word));
}

/** Without the short ones, which names hold too: `de`, `en`. */
function wordsOf(phrase: string): string[] {
  return phrase.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
}
