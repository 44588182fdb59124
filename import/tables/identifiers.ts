/** Ids of other systems: bare, as the graph keeps them, whether a table gives them so or as an address. */

/** What one is must look like, and how it is written in the graph. */
interface Scheme {
  /** What may stand before the id itself. */
  readonly prefix: RegExp;
  readonly pattern: RegExp;
  readonly write: (id: string) => string;
}

const schemes = {
  doi: {
    prefix: /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i,
    pattern: /^10\.\d{4,9}(?:\.\d+)*\/\S{1,300}$/,
    write: (id) => id.toLowerCase(),
  },
  orcid: {
    prefix: /^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid:\s*)/i,
    pattern: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i,
    write: (id) => id.toUpperCase(),
  },
  ror: {
    prefix: /^(?:https?:\/\/(?:www\.)?ror\.org\/|ror:\s*)/i,
    pattern: /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/i,
    write: (id) => id.toLowerCase(),
  },
} satisfies Record<string, Scheme>;

/** @returns the bare DOI in lower case, or undefined where it is none */
export function bareDoi(text: string): string | undefined {
  return bare(schemes.doi, text);
}

/** @returns the bare ORCID iD, or undefined where it is none or its check digit is wrong */
export function bareOrcid(text: string): string | undefined {
  const id = bare(schemes.orcid, text);
  return id !== undefined && checkDigit(id.replaceAll('-', '').slice(0, 15)) === id.at(-1) ? id : undefined;
}

/** @returns the bare ROR id, or undefined where it is none */
export function bareRor(text: string): string | undefined {
  return bare(schemes.ror, text);
}

/**
 * @param letters the first letters of the ids of one kind of thing, e.g. `A` of authors
 * @returns the bare OpenAlex id, or undefined where it is none of that kind
 */
export function bareOpenAlexId(text: string, letters: string): string | undefined {
  return bare(
    {
      prefix: /^(?:https?:\/\/(?:api\.|www\.)?openalex\.org\/(?:[a-z]+\/)?|openalex:\s*)/i,
      pattern: new RegExp(`^[${letters}]\\d{1,15}$`, 'i'),
      write: (id) => id.toUpperCase(),
    },
    text,
  );
}

function bare({ prefix, pattern, write }: Scheme, text: string): string | undefined {
  const id = text.replace(prefix, '');
  return pattern.test(id) ? write(id) : undefined;
}

/** ISO 7064 MOD 11-2, as ORCID computes it from the first 15 digits. */
function checkDigit(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
