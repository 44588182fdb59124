/** A letter and a number, as `W2741809807`: what is left of an OpenAlex address. */
export type OpenAlexId = string;

const home =
  /^https?:\/\/(?:api\.)?openalex\.org\/(?:(?:works|authors|institutions|topics|concepts|sources|publishers|funders)\/)?/i;
/** Fifteen digits are safe as a number; today's ids have ten. */
const bare = /^[A-Z][1-9]\d{0,14}$/;

/** @returns null for what is no id of a record, such as `https://openalex.org/fields/17` */
export function openAlexId(value: unknown): OpenAlexId | null {
  if (typeof value !== 'string') return null;
  // The form that nearly all have, without the price of the general expression.
  const short = value.startsWith('https://openalex.org/') ? value.slice(21) : value;
  if (bare.test(short)) return short;
  const general = value.trim().replace(home, '').toUpperCase();
  return bare.test(general) ? general : null;
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

/** `https://doi.org/10.7717/PeerJ.4375` is `10.7717/peerj.4375`; null for what is no DOI. */
export function bareDoi(value: string | null): string | null {
  const doi = value?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase();
  return doi?.startsWith('10.') && doi.includes('/') ? doi : null;
}

/** `https://orcid.org/0000-0001-6187-6610` is `0000-0001-6187-6610`; null for what is no ORCID. */
export function bareOrcid(value: string | null): string | null {
  const found = value?.match(/^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i);
  return found?.[1]?.toUpperCase() ?? null;
}

/** `https://ror.org/00jmfr291` is `00jmfr291`; null for what is no ROR id. */
export function bareRor(value: string | null): string | null {
  const found = value?.match(/^(?:https?:\/\/ror\.org\/)?(0[a-z\d]{8})\/?$/i);
  return found?.[1]?.toLowerCase() ?? null;
}
