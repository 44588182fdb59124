import type { SameAsLine } from '../../../../import/formats/format.ts';
import { readName } from '../../../../import/identity/names/read-name.ts';
import type { IdentityRecord } from '../../../../import/identity/record.ts';
import { namespaceOf } from '../../../../import/identity/tokens.ts';
import type { NodeLabel } from '../../../../src/graph/model.ts';
import { matchText } from '../../../../src/graph/text.ts';

const idKinds = ['orcid', 'ror', 'doi', 'openalex'];

/**
 * A record as one writes it down: the source is the namespace's, names are as they are spelt.
 * @param tokens ids, company and places in bylines, told apart by what they begin with
 */
function record(
  label: NodeLabel,
  key: string,
  spellings: string | readonly string[],
  tokens: readonly string[],
): IdentityRecord {
  const isId = (token: string): boolean => idKinds.includes(namespaceOf(token));
  const isByline = (token: string): boolean => namespaceOf(token) === 'byline';
  const read = label === 'Person' ? [spellings].flat().map(readName) : [];
  return {
    label,
    key,
    sources: [`source of ${namespaceOf(key)}`],
    names:
      label === 'Person'
        ? read.flatMap(({ keys }) => keys)
        : [spellings].flat().flatMap((name) => matchText(name) ?? []),
    blocks: read.flatMap(({ blocks }) => blocks),
    initials: read.flatMap(({ isOfInitials, blocks }) => (isOfInitials ? blocks : [])),
    spellings: label === 'Person' ? [spellings].flat() : [],
    ids: tokens.filter(isId),
    company: tokens.filter((token) => !isId(token) && !isByline(token) && !/^(?:venue|country):/.test(token)),
    years: tokens.flatMap((token) => /^year:(\d+)$/.exec(token)?.[1] ?? []).map(Number),
    venues: tokens.flatMap((token) => /^venue:(.+)$/.exec(token)?.[1] ?? []),
    countries: tokens.flatMap((token) => /^country:(.+)$/.exec(token)?.[1] ?? []),
    bylines: tokens.filter(isByline),
  };
}

type Spelling = string | readonly string[];
export function person(key: string, name: Spelling, ...tokens: string[]): IdentityRecord {
  return record('Person', key, name, tokens);
}
export function paper(key: string, title: Spelling, ...tokens: string[]): IdentityRecord {
  return record('Paper', key, title, tokens);
}
export function institution(key: string, name: Spelling, ...tokens: string[]): IdentityRecord {
  return record('Institution', key, name, tokens);
}
export function topic(key: string, name: Spelling, ...tokens: string[]): IdentityRecord {
  return record('Topic', key, name, tokens);
}

export function statedBy(sources: readonly string[], stated: IdentityRecord): IdentityRecord {
  return { ...stated, sources };
}

export function same(one: string, other: string): SameAsLine {
  return { one, other, verdict: 'same' };
}
export function different(one: string, other: string): SameAsLine {
  return { one, other, verdict: 'different' };
}
