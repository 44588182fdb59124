import { type StudentLevel, studentLevels } from '../../../../src/graph/model.ts';
import { levelOf } from '../../level-words.ts';

/** Short names that tables use, beside those of directory pages and of the API. */
const shortNames: Readonly<Record<string, StudentLevel>> = {
  phdcandidate: 'PHD',
  doctoral: 'PHD',
  dphil: 'PHD',
  drphil: 'PHD',
  drrernat: 'PHD',
  dring: 'PHD',
  drrerpol: 'PHD',
  drmed: 'PHD',
  scd: 'PHD',
  edd: 'PHD',
  phdthesis: 'PHD',
  doctoralthesis: 'PHD',
  masters: 'MASTERS_RESEARCH',
  master: 'MASTERS_RESEARCH',
  mastersstudent: 'MASTERS_RESEARCH',
  researchmasters: 'MASTERS_RESEARCH',
  msc: 'MASTERS_RESEARCH',
  mphil: 'MASTERS_RESEARCH',
  ma: 'MASTERS_RESEARCH',
  ms: 'MASTERS_RESEARCH',
  masterthesis: 'MASTERS_RESEARCH',
  mastersthesis: 'MASTERS_RESEARCH',
  professionalmasters: 'MASTERS_PROFESSIONAL',
  professionalmaster: 'MASTERS_PROFESSIONAL',
  postdoc: 'POSTDOCTORATE',
  postdoctoral: 'POSTDOCTORATE',
  postdoctoralresearcher: 'POSTDOCTORATE',
  intern: 'RESEARCH_INTERN',
  internship: 'RESEARCH_INTERN',
  undergrad: 'UNDERGRADUATE',
  bachelor: 'UNDERGRADUATE',
  bachelors: 'UNDERGRADUATE',
  bsc: 'UNDERGRADUATE',
  ba: 'UNDERGRADUATE',
  bachelorthesis: 'UNDERGRADUATE',
  bachelorsthesis: 'UNDERGRADUATE',
  visitor: 'VISITING_RESEARCHER',
  visiting: 'VISITING_RESEARCHER',
  collaborator: 'COLLABORATING_RESEARCHER',
  alumnus: 'ALUMNI',
  alumna: 'ALUMNI',
};

const levels: ReadonlyMap<string, StudentLevel> = new Map([
  ...Object.entries(shortNames),
  ...studentLevels.map((level): [string, StudentLevel] => [letters(level), level]),
]);

/** The level that a table names, in English or French words or as the API does; undefined where it is unknown. */
export function namedLevel(text: string): StudentLevel | undefined {
  const known = levels.get(letters(text));
  if (known !== undefined) return known;
  const level = levelOf(text);
  return level === 'OTHER' ? undefined : level;
}

/** `Ph.D.`, `post-doc` and `MASTERS_RESEARCH` are compared by their letters alone. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
