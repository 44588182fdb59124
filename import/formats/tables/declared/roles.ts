import type { SupervisionRole } from '../../../../src/graph/model.ts';
import { letters } from './levels.ts';

/** Words for a supervisor in English, French, German and Dutch. Their letters alone are compared. */
const words: Readonly<Record<SupervisionRole, string>> = {
  PRINCIPAL: `principal, principal supervisor, principal advisor, supervisor, advisor, main supervisor, main advisor,
    primary supervisor, primary advisor, first supervisor, lead supervisor, doctoral advisor, doctoral supervisor, PhD advisor,
    PhD supervisor, thesis advisor, thesis supervisor, academic advisor, promotor, promoter, chair, directeur, directrice,
    directeur de thèse, directrice de thèse, Doktorvater, Doktormutter, Betreuer, Betreuerin, Erstbetreuer, Erstbetreuerin`,
  CO: `co, co-supervisor, co-advisor, co-promotor, co-promoter, co-chair, joint supervisor, second supervisor, secondary supervisor,
    secondary advisor, associate supervisor, assistant supervisor, co-directeur, co-directrice, co-directeur de thèse,
    co-directrice de thèse, Zweitbetreuer, Zweitbetreuerin, Co-Betreuer, Co-Betreuerin`,
};

const roles: ReadonlyMap<string, SupervisionRole> = new Map(
  (['PRINCIPAL', 'CO'] as const).flatMap((role) =>
    words[role].split(',').map((word): [string, SupervisionRole] => [withAdvisor(word), role]),
  ),
);

/** The role that a table names; undefined where it is unknown. */
export function namedRole(text: string): SupervisionRole | undefined {
  return roles.get(withAdvisor(text));
}

function withAdvisor(text: string): string {
  return letters(text).replaceAll('adviser', 'advisor');
}
