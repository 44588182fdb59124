import type { NodeLabel } from '../../src/graph/model.ts';
import { idProperties } from '../../src/graph/sought.ts';
import type { Meeting } from './meeting.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';
import { namespaceOf } from './tokens.ts';

/** What an equal name needs beside it, strongest first: a kind of company, and the rule that it makes. */
const companyRules: Readonly<Record<NodeLabel, readonly (readonly [string, MergeRuleName])[]>> = {
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

/**
 * Where records meet, the strongest evidence first: in equal ids, then, name by name, in what stands beside equal names.
 * @param sorted in the order of their keys
 */
export function* meetings(label: NodeLabel, sorted: readonly IdentityRecord[]): Generator<Meeting> {
  for (const rule of idProperties[label]) {
    yield { rule, records: sorted, tokensOf: ({ ids }) => ofKind(rule, ids), isAcrossNamespaces: false };
  }
  const groups = namesakes(sorted);
  for (const [kind, rule] of companyRules[label]) {
    const tokensOf = ({ company }: IdentityRecord): string[] => ofKind(kind, company);
    for (const records of groups) yield { rule, records, tokensOf, isAcrossNamespaces: true };
  }
}

/**
 * Records of one name, in the order of the names. Most names are known to one namespace only, which has told its own
 * apart: their company need not be looked at.
 */
function namesakes(sorted: readonly IdentityRecord[]): IdentityRecord[][] {
  const groups = new Map<string, IdentityRecord[]>();
  for (const record of sorted) {
    for (const name of new Set(record.names)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [record]);
      else group.push(record);
    }
  }
  return [...groups]
    .filter(([, records]) => spanNamespaces(records))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, records]) => records);
}

function ofKind(kind: string, tokens: readonly string[]): string[] {
  return tokens.filter((token) => token.startsWith(`${kind}:`));
}

function spanNamespaces(records: readonly IdentityRecord[]): boolean {
  const first = namespaceOf(records[0]?.key ?? '');
  return records.some(({ key }) => namespaceOf(key) !== first);
}
