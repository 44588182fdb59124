import { asTyped, bared, percentDecoded } from './pasted.ts';

/*
 * Ids of other systems. The graph keeps them bare, each kind in one case. The functions `bare…` make that form of all the
 * ways in which people and programs write an id, one function for each system, and whatever reads an id reads it by them.
 * A text that is no such id comes out tidied; `is…` checks whether it is one.
 */

/** Where an address of doi.org goes on with a DOI, also by way of a library's proxy (`doi-org.proxy.example.edu`). */
const doiResolver =
  /^(?:(?:https?:)?\/{1,2})?(?:www\.)?(?:dx[.-])?(?:www\.)?doi(?:\.org|-org(?:\.[a-z\d-]+)+)(?::\d+)?\/+\s*/i;
const doiScheme = /^(?:info:|urn:)?doi\s*[:=/]?\s*(?=[^\s./])/i;
const doiPrefix = /10\.\d{4,9}(?:\.\d+)*\//;
/** Views of a paper that a publisher's address names behind the DOI. */
const view =
  /(?:[./](?:abstract|abs|citations|epdf|epub|figures|full|full\.html|fulltext|full-text|html|meta|pdf|pdfdirect|references|summary|xml))+$/i;

/** `https://doi.org/10.7717/PeerJ.4375.` is `10.7717/peerj.4375`. */
export function bareDoi(text: string): string {
  const address = inLogin(bared(withoutEntities(asTyped(text))));
  const inner = withoutPrefixes(address, [doiResolver, doiScheme]);
  const isAddress = inner !== address || /^https?:\/\//i.test(inner);
  const cut = isAddress ? withoutQuery(inner) : inner.replace(/\?utm_.*$/i, '');
  const decoded = percentDecoded(cut);
  const doi = /^https?:\/\//i.test(decoded) ? inPublisherAddress(decoded) : decoded;
  // Some characters may have been encoded that stand around an id.
  return bared(asTyped(doi)).toLowerCase();
}

/** Old DOIs have angle brackets, which come out of web pages and XML as entities. */
function withoutEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A library's login names the address to which it leads. */
function inLogin(address: string): string {
  const [, target] = address.match(/^https?:\/\/[^?]*\/login\?(?:[^#]*&)?q?url=(.+)$/i) ?? [];
  return target === undefined ? address : percentDecoded(target);
}

/**
 * The DOI in another's address, such as `https://link.springer.com/article/10.1007/s00000-019-0021-1`; the address
 * itself where it is not plain which part of it is the DOI.
 */
function inPublisherAddress(address: string): string {
  const [, host = '', path = ''] = address.match(/^https?:\/\/([^/?#]+)(\/.*)$/i) ?? [];
  // A handle is none, although it may look like one.
  if (/(?:^|\.)handle\.net$/i.test(host)) return address;
  const found = path.split(/\/(?=10\.\d{4,9}(?:\.\d+)*\/)/);
  if (found.length !== 2) return address;
  const isPreprint = /(?:^|[.-])(?:bio|med)rxiv[.-]org/i.test(host);
  const doi = bared(found[1] ?? '').replace(view, '');
  const whole = isPreprint ? doi.replace(/v\d+$/i, '') : doi;
  // What follows another slash may be a part of the DOI, or a page of the publisher's.
  return whole.split('/').length === 2 ? whole : address;
}

/** A query has a name and a value, or is empty; a fragment begins with a letter. DOIs with these signs encode them. */
function withoutQuery(address: string): string {
  return address.replace(/#(?:[a-z][\w.:-]*)?$/i, '').replace(/\?(?:[\w.~-]+=.*)?$/, '');
}

const orcidForm = '(\\d{4})[\\s-]*(\\d{4})[\\s-]*(\\d{4})[\\s-]*(\\d{3}[\\dX])';
const orcidAddress = new RegExp(
  '^(?:(?:https?:)?//)?(?:(?:www|pub|api)\\.)?orcid\\.org/+(?:v\\d[\\d.]*/)?(?:my-orcid\\?(?:[^#]*&)?orcid=)?' +
    `${orcidForm}(?:/+[a-z-]*)*(?:[?&#].*)?$`,
  'i',
);
const orcidAlone = new RegExp(`^(?:(?:info:|urn:)?orcid(?:[\\s-]*id)?\\s*[:=/]?\\s*)?${orcidForm}$`, 'i');

/** `https://orcid.org/0000-0002-1694-233x` is `0000-0002-1694-233X`. */
export function bareOrcid(text: string): string {
  const given = bared(asTyped(text));
  const found = given.match(orcidAlone) ?? percentDecoded(given).match(orcidAddress);
  return (found === null ? given : found.slice(1).join('-')).toUpperCase();
}

const rorAddress =
  /^(?:(?:https?:)?\/\/)?(?:(?:www|api)\.)?ror\.org\/+(?:(?:v\d+\/)?organizations\/)?([^/?#\s]+)\/*(?:[?#].*)?$/i;
const rorScheme = /^(?:urn:)?ror(?:\s*id)?\s*[:=]?\s*(?=0)/i;

/** `https://ror.org/00JMFR291` is `00jmfr291`. */
export function bareRor(text: string): string {
  const given = withoutPrefixes(bared(asTyped(text)), [rorScheme]);
  return bared(given.match(rorAddress)?.[1] ?? given).toLowerCase();
}

const openAlexAddress =
  /^(?:(?:https?:)?\/\/)?(?:[a-z]+\.)?openalex\.org\/+(?:[a-z-]+\/+)?([a-z]\d+)\/*(?:[?#].*)?$/i;
const openAlexScheme = /^openalex(?:\s*id)?\s*[:=]?\s*(?=[a-z]\d)/i;

/** `https://api.openalex.org/authors/a5079238365` is `A5079238365`. */
export function bareOpenAlexId(text: string): string {
  const given = withoutPrefixes(bared(asTyped(text)), [openAlexScheme]);
  return bared(given.match(openAlexAddress)?.[1] ?? given).toUpperCase();
}

/** Whether it is one DOI, and not two. */
export function isDoi(bare: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s?#]{1,300}$/.test(bare) && isSingleDoi(bare);
}

/** Whether no second DOI follows behind a sign that parts the two. */
export function isSingleDoi(bare: string): boolean {
  return !new RegExp(`[\\s;,|&+](?:https?:|doi|${doiPrefix.source})`).test(bare);
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

/** Whether it is the id of a record. Fifteen digits are safe as a number; today's ids have ten. */
export function isOpenAlexId(bare: string): boolean {
  return /^[A-Z][1-9]\d{0,14}$/.test(bare);
}

/** Addresses stand in addresses: `https://doi.org/doi:10.7717/peerj.4375`. */
function withoutPrefixes(text: string, prefixes: readonly RegExp[]): string {
  let rest = text;
  for (let before: string | null = null; before !== rest; ) {
    before = rest;
    for (const prefix of prefixes) rest = rest.replace(prefix, '');
  }
  return rest;
}

/** ISO 7064 MOD 11-2, as ORCID computes it from the first 15 digits. */
function checkDigit(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
