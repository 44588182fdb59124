import type { StudentLevel } from '../../src/graph/model.ts';
import { foldText } from '../../src/graph/text.ts';

/** Compares phrases without regard to case, accents, full stops and the dots of `Collaborateur·rice`. */
export function foldPhrase(text: string): string {
  return foldText(text.replace(/[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb.]/g, ''));
}

/** The words of institutions for the levels of students, in English and French, in the form that `foldPhrase` makes. */
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

/** The level that these words mean; an unknown one is OTHER, and whoever asks keeps its words. */
export function levelOf(text: string): StudentLevel {
  return levelOfPhrase.get(foldPhrase(text)) ?? 'OTHER';
}

/** All phrases that mean a level, folded. */
export function levelPhrases(): IterableIterator<string> {
  return levelOfPhrase.keys();
}
