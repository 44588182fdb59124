import { foldText } from '../../../../src/graph/text.ts';
import type { AliasTable } from '../../alias-table.ts';

/**
 * What a piece between two commas of a role line is. `institution` is a name that the alias table knows, `organisation`
 * one that only its words give away; `department` is of a university, `unit` of any place.
 */
export type SegmentKind = 'title' | 'institution' | 'organisation' | 'department' | 'unit' | 'unknown';

export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
}

/** Nouns, one of which every title holds. */
const roleNouns = words(`
  professor prof lecturer instructor dean provost director researcher scientist fellow chair chairholder chairperson
  chairman chairwoman head lead leader manager engineer developer analyst consultant advisor adviser observer member
  founder cofounder president vp ceo cto cso coo cio chief officer partner investigator associate assistant postdoc
  physician surgeon clinician neurologist psychologist economist mathematician statistician librarian curator editor
  student intern trainee coordinator specialist expert scholar entrepreneur holder secretary ambassador laureate faculty
  professeur professeure chercheur chercheuse chercheure directeur directrice fondateur fondatrice cofondateur
  cofondatrice conseiller conseillere titulaire presidente responsable scientifique membre observateur observatrice
  doyen doyenne charge chargee boursier boursiere stagiaire ingenieur ingenieure consultante medecin chirurgien
  experte gestionnaire chef cheffe associe associee coordonnateur coordonnatrice enseignant enseignante maitre
  etudiant etudiante vice-president vice-presidente co-founder co-director co-lead co-fondateur co-directeur`);

const organisationWords = words(`
  university universite universitat universitaet universidad universidade universita universiteit college institute
  institut instituto polytechnic polytechnique polytechnic school ecole hospital hopital clinic chu inc corp corporation
  ltd llc gmbh company labs laboratories research recherche foundation fondation academy academie centre center council
  observatory observatoire technologies systems bank banque agency agence ministry ministere museum musee consortium`);

const departmentStart =
  /^(?:department|departement|dept|faculty|faculte|school (?:of|for)|ecole (?:de |des |du |d')|division|section|programme?)(?: |\b)/;
const unitStart =
  /^(?:board|conseil|committee|comite|leadership|equipe|team|office|bureau|direction|groupe?|lab|laboratory|laboratoire|unit|unite|chaire|secretariat)\b/;
const unitEnd =
  /\b(?:department|division|team|group|committee|board|office|lab|laboratory|unit|program|programme)$/;

/** Universities of several campuses, whose names hold a comma. */
const campusStart =
  /^(?:university of (?:california|illinois|massachusetts|wisconsin|maryland|texas|michigan|minnesota|missouri|nebraska|north carolina|tennessee|colorado|alaska|hawaii|houston)|california state university|state university of new york|indian institute of technology|university of the west indies)$/;

/** Cuts a role line at its commas, but not inside a name that holds one, and tells what each piece is. */
export function segmentsOf(text: string, institutions: AliasTable): Segment[] {
  const pieces = text
    .split(/,(?![^(]*\))/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const segments: Segment[] = [];
  for (let at = 0; at < pieces.length; ) {
    const length = nameLength(pieces.slice(at), institutions);
    const joined = pieces.slice(at, at + length).join(', ');
    segments.push({ kind: length > 1 ? 'institution' : kindOf(joined, institutions), text: joined });
    at += length;
  }
  return segments;
}

/** How many of the pieces are one institution's name: the longest that is known, or a campus after its university. */
function nameLength(pieces: readonly string[], institutions: AliasTable): number {
  for (const length of [3, 2]) {
    if (pieces.length >= length && institutions.find(pieces.slice(0, length).join(', '))) return length;
  }
  const [first = '', second = ''] = pieces;
  const hasCampus =
    campusStart.test(foldText(first)) && second !== '' && kindOf(second, institutions) === 'unknown';
  return hasCampus ? 2 : 1;
}

function kindOf(text: string, institutions: AliasTable): SegmentKind {
  if (institutions.find(text) ?? institutions.findMisspelt(text)) return 'institution';
  const folded = foldText(text);
  if (departmentStart.test(folded)) return 'department';
  if (unitStart.test(folded)) return 'unit';
  const parts = folded.split(/[^\p{L}-]+/u);
  if (parts.some((word) => roleNouns.has(word))) return 'title';
  if (unitEnd.test(folded)) return 'unit';
  return parts.some((word) => organisationWords.has(word)) ? 'organisation' : 'unknown';
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
