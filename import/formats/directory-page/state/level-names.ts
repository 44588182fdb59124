import type { StudentLevel } from '../../../../src/graph/model.ts';
import type { StudentEntry } from '../page.ts';

/** How a student without a name is shown, whatever the language of the page. */
const names: Readonly<Record<Exclude<StudentLevel, 'OTHER'>, string>> = {
  PHD: 'PhD student',
  MASTERS_RESEARCH: "Research master's student",
  MASTERS_PROFESSIONAL: "Professional master's student",
  POSTDOCTORATE: 'Postdoctoral fellow',
  RESEARCH_INTERN: 'Research intern',
  UNDERGRADUATE: 'Undergraduate student',
  VISITING_RESEARCHER: 'Visiting researcher',
  COLLABORATING_RESEARCHER: 'Collaborating researcher',
  ALUMNI: 'Alumnus or alumna',
};

/** A level we do not know is shown in the words of the page. */
export function shownLevel({ level, levelAsStated }: StudentEntry): string {
  return level === 'OTHER' ? levelAsStated : names[level];
}
