import type { NodeLabel } from '../../src/graph/model.ts';
import { idProperties } from '../../src/graph/sought.ts';
import type { Meeting } from './meeting.ts';
import { namesakes } from './namesakes.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';

/** A kind of thing that records can stand together with; see `IdentityRecord.company`. */
export type CompanyKind = 'paper' | 'coauthor' | 'institution' | 'person' | 'author' | 'year';

/** The kinds of company that make records with an equal name one, strongest first, and the rule by which each does. */
const companyRules: Readonly<Record<NodeLabel, readonly (readonly [CompanyKind, MergeRuleName])[]>> = {
  Person: [
    ['paper', 'name and paper'],
    ['coauthor', 'name and co-author'],
    ['institution', 'name and institution'],
  ],
  Institution: [['person', 'name and person']],
  Topic: [
    ['paper', 'name and paper'],
    ['person', 'name and person'],
  ],
  Paper: [
    ['author', 'title and author'],
    ['year', 'title and year'],
  ],
};

/** The kinds of company that count for records of a label, strongest first; none for no records. */
export function companyKinds(label: NodeLabel | undefined): CompanyKind[] {
  return label === undefined ? [] : companyRules[label].map(([kind]) => kind);
}

/**
 * Lists where records may meet, the strongest evidence first: in equal ids, in places of bylines, then, name by name,
 * in equal company.
 * @param sorted in the order of their keys
 */
export function* meetings(label: NodeLabel, sorted: readonly IdentityRecord[]): Generator<Meeting> {
  for (const rule of idProperties[label]) {
    yield { rule, records: sorted, tokensOf: ({ ids }) => ofKind(rule, ids), isAcrossNamespaces: false };
  }
  const tokensOf = ({ bylines }: IdentityRecord): readonly string[] => bylines;
  yield { rule: 'byline', records: sorted, tokensOf, isAcrossNamespaces: true };
  const groups = namesakes(sorted);
  for (const [kind, rule] of companyRules[label]) {
    const tokensOf = ({ company }: IdentityRecord): string[] => ofKind(kind, company);
    for (const records of groups) yield { rule, records, tokensOf, isAcrossNamespaces: true };
  }
}

function ofKind(kind: string, tokens: readonly string[]): string[] {
  return tokens.filter((token) => token.startsWith(`${kind}:`));
}
