/*
 * Ids of other systems. The graph keeps them bare, each kind in one case. The functions `bare…` make that form of any way
 * of writing an id, and check nothing; `is…` checks whether a bare text can be such an id.
 */

/** `https://doi.org/10.7717/PeerJ.4375` is `10.7717/peerj.4375`. */
export function bareDoi(text: string): string {
  return without(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, text).toLowerCase();
}

/** `https://orcid.org/0000-0002-1694-233x` is `0000-0002-1694-233X`. */
export function bareOrcid(text: string): string {
  return without(/^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid:\s*)/i, text).toUpperCase();
}

/** `https://ror.org/00JMFR291` is `00jmfr291`. */
export function bareRor(text: string): string {
  return without(/^(?:https?:\/\/(?:www\.)?ror\.org\/|ror:\s*)/i, text).toLowerCase();
}

export function isDoi(bare: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/\S{1,300}$/.test(bare);
}

/** Whether it has the form of an ORCID iD, and its last digit is the one that the others make. */
export function isOrcid(bare: string): boolean {
  return hasOrcidForm(bare) && checkDigit(bare.replaceAll('-', '').slice(0, 15)) === bare.at(-1);
}

/** Whether it is written as an ORCID iD is, whatever its last digit. */
export function hasOrcidForm(bare: string): boolean {
  return /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(bare);
}

export function isRor(bare: string): boolean {
  return /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(bare);
}

function without(prefix: RegExp, text: string): string {
  return text.trim().replace(prefix, '');
}

/** ISO 7064 MOD 11-2, as ORCID computes it from the first 15 digits. */
function checkDigit(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
