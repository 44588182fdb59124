import {
  bareDoi,
  bareOpenAlexId,
  bareOrcid,
  bareRor,
  isDoi,
  isOpenAlexId,
  isOrcid,
  isRor,
} from '../../../../src/graph/external-ids.ts';

/** @returns the bare DOI in lower case, or undefined where it is none, or more than one */
export function readDoi(text: string): string | undefined {
  const doi = bareDoi(text);
  return isDoi(doi) ? doi : undefined;
}

/** @returns the bare ORCID iD, or undefined where it is none or its check digit is wrong */
export function readOrcid(text: string): string | undefined {
  const orcid = bareOrcid(text);
  return isOrcid(orcid) ? orcid : undefined;
}

/** @returns the bare ROR id, or undefined where it is none */
export function readRor(text: string): string | undefined {
  const ror = bareRor(text);
  return isRor(ror) ? ror : undefined;
}

/**
 * @param letters the first letters of the ids of one kind of thing, e.g. `A` of authors
 * @returns the bare OpenAlex id, or undefined where it is none of that kind
 */
export function readOpenAlexId(text: string, letters: string): string | undefined {
  const id = bareOpenAlexId(text);
  return isOpenAlexId(id) && letters.includes(id.charAt(0)) ? id : undefined;
}
