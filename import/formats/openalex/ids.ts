import {
  bareDoi,
  bareOpenAlexId,
  bareOrcid,
  bareRor,
  hasOrcidForm,
  isOpenAlexId,
  isSingleDoi,
} from '../../../src/graph/external-ids.ts';
import { fits, longest } from '../longest.ts';

/** A letter and a number, as `W2741809807`: what is left of an OpenAlex address. */
export type OpenAlexId = string;

/** @returns null for what is no id of a record, such as `https://openalex.org/fields/17` */
export function openAlexId(value: unknown): OpenAlexId | null {
  if (typeof value !== 'string') return null;
  // The form that nearly all have, without the price of the general expression.
  const short = value.startsWith('https://openalex.org/') ? value.slice(21) : value;
  if (isOpenAlexId(short)) return short;
  const general = bareOpenAlexId(value);
  return isOpenAlexId(general) ? general : null;
}

/** The id where it has this letter, else null. */
export function idOf(letter: string, value: unknown): OpenAlexId | null {
  const id = openAlexId(value);
  return id?.startsWith(letter) ? id : null;
}

/** The key of the node that an OpenAlex id names. */
export function keyOf(id: OpenAlexId): string {
  return `openalex:${id}`;
}

/**
 * The bare DOI; null for what is none, and for two in one. OpenAlex is taken at its word: registrars have given DOIs of
 * odd forms.
 */
export function doiOf(text: string): string | null {
  const doi = bareDoi(text);
  const isOne = doi.startsWith('10.') && doi.includes('/') && isSingleDoi(doi);
  return isOne && fits(doi, longest.id) ? doi : null;
}

/** The bare ORCID iD; null for what is none. The check of its last digit is OpenAlex's to make. */
export function orcidOf(text: string): string | null {
  const orcid = bareOrcid(text);
  return hasOrcidForm(orcid) ? orcid : null;
}

/** The bare ROR id; null for what is none. */
export function rorOf(text: string): string | null {
  const ror = bareRor(text);
  return /^0[a-z\d]{8}$/.test(ror) ? ror : null;
}
