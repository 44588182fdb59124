import { withAnd } from '../../../src/graph/joined.ts';
import { idNames } from '../../../src/graph/sought.ts';
import { areYearsApart, haveNobodyInCommon, haveOtherVenues } from '../contradictions.ts';
import { idsToldApart } from '../objections.ts';
import type { IdentityRecord } from '../record.ts';
import { namespaceOf } from '../tokens.ts';
import type { Objection } from './explanation.ts';
import { conflictInWords } from './names-in-words.ts';

/** Says what speaks against making two records one, as a whole sentence. */
export function objectionInWords({ kind, one, other }: Objection): string {
  switch (kind) {
    case 'said to be different':
      return `A same-as file says that ${one.key} and ${other.key} are different.`;
    case 'one namespace':
      return `${one.key} and ${other.key} are two keys of one namespace${namespaceInWords(one)}: it has told them apart.`;
    case 'one source':
      return `One source states both ${one.key} and ${other.key}, so it has told them apart: ${sharedSource(one, other)}.`;
    case 'names of two people':
      return `The names of ${one.key} and ${other.key} meet, and can't be one person's: ${conflictInWords(one, other)}.`;
    case 'other countries':
      return `${one.key} is in ${withAnd(one.countries)}, ${other.key} in ${withAnd(other.countries)}.`;
    case 'two works':
      return `${one.key} and ${other.key} are two works: ${whyTwoWorks(one, other)}.`;
    default:
      return differentIds(kind, one, other);
  }
}

function differentIds(kind: keyof typeof idsToldApart, one: IdentityRecord, other: IdentityRecord): string {
  const scheme = idsToldApart[kind];
  const idsOf = ({ ids }: IdentityRecord): string =>
    withAnd(ids.filter((id) => namespaceOf(id) === scheme).map((id) => id.slice(scheme.length + 1)));
  return `${one.key} has the ${idNames[scheme]} ${idsOf(one)}, ${other.key} has ${idsOf(other)}.`;
}

function namespaceInWords({ key }: IdentityRecord): string {
  const namespace = namespaceOf(key);
  return namespace === '' ? ', that of keys without one' : `, "${namespace}"`;
}

function sharedSource(one: IdentityRecord, other: IdentityRecord): string {
  return one.sources.find((source) => other.sources.includes(source)) ?? '';
}

function whyTwoWorks(one: IdentityRecord, other: IdentityRecord): string {
  if (areYearsApart(one, other))
    return `they came out years apart, ${withAnd(one.years.map(String))} and ${withAnd(other.years.map(String))}`;
  if (haveNobodyInCommon(one, other)) return 'they have nobody in common';
  if (haveOtherVenues(one, other))
    return `they came out in other venues, ${withAnd(one.venues)} and ${withAnd(other.venues)}`;
  return 'very many works have their title, so it needs an author and the year in common';
}
