import { foldText } from '../../../../src/graph/text.ts';
import type { Issues } from '../../../read/issues.ts';
import type { PageLine } from '../page.ts';
import { isLink } from './furniture.ts';
import type { LeftOut } from './left-out.ts';
import { endsSentence, holdsAddress, reportCut } from './lines.ts';

/**
 * The paragraphs of a biography, without those that hold contact data: an e-mail address, an assistant's name, whom to ask
 * for an interview. They are left out whole, since what is left of one would still point at a person nobody asked for.
 */
export function parseBiography(lines: readonly PageLine[], leftOut: LeftOut, issues: Issues): string[] {
  const kept: string[] = [];
  for (const paragraph of paragraphsOf(lines)) {
    if (paragraph.every(({ text }) => isLink(text))) {
      for (const line of paragraph) leftOut.add(line);
      continue;
    }
    const text = wholePart(paragraph, issues);
    const [first] = paragraph;
    if (text === '' || first === undefined) continue;
    if (isContact(text))
      issues.note(first.line, 'This paragraph of the biography holds contact data and was left out.');
    else kept.push(text);
  }
  return kept;
}

function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const paragraphs: PageLine[][] = [[]];
  for (const line of lines) {
    if (line.text === '') paragraphs.push([]);
    else if (!line.furniture) paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function wholePart(paragraph: readonly PageLine[], issues: Issues): string {
  const whole = paragraph.filter(({ text, cut }) => !cut || endsSentence(text));
  for (const line of paragraph.filter((line) => !whole.includes(line))) {
    // A part of an address may stand at the end: not even a message repeats it.
    reportCut({ ...line, text: `${line.text.slice(0, 20)}…` }, issues);
  }
  return whole.map(({ text }) => text).join('\n');
}

const contact =
  /^\*|please contact|to contact (?:him|her|them)|contact (?:him|her|them|me) (?:at|via|through)|(?:media|press|interview|speaking|meeting) (?:inquir|enquir|request|contact)|veuillez (?:contacter|communiquer|ecrire|vous adresser)|pour (?:toute|les) demandes?|demandes? (?:media|d'entrevue|des medias|de rendez-vous)|relations (?:media|medias|presse|de presse)|adjointe? (?:administrati|de direction|executi)/;
/** Assistants that are no contact: `Assistant Professor`, `AI assistants`. */
const assistant =
  /(?<!\b(?:ai|voice|virtual|digital|intelligent|personal|research|teaching|coding|robotic|conversational|professeure?|maitre) )\bassistante?s?\b(?![ -](?:prof|lecturer|dean|director|researcher|scientist|editor|virtuel|vocal|numerique|intelligent))/;

function isContact(text: string): boolean {
  const folded = foldText(text);
  return holdsAddress(text) || contact.test(folded) || assistant.test(folded);
}
