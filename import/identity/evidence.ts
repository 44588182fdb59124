import type { NodeLabel } from '../../src/graph/model.ts';
import { idProperties } from '../../src/graph/sought.ts';
import type { Cluster } from './cluster.ts';
import { type EvidenceKey, evidenceKey } from './evidence-keys.ts';
import type { Meeting } from './meeting.ts';
import type { IdentityRecord, MergeRuleName } from './record.ts';

/** A kind of thing that records can stand together with; see `IdentityRecord.company`. */
export type CompanyKind = 'paper' | 'coauthor' | 'institution' | 'person' | 'author' | 'year';

/** Two clusters that may be one, and how much they have in common. */
export interface Candidate<Records extends Pick<Cluster, 'records'> = Cluster> {
  readonly one: Records;
  readonly other: Records;
  /** How many things they have in common, the strongest kind of evidence first. */
  readonly score: readonly number[];
}

/** Something that makes two records one where no other record fits as well. */
export interface Level {
  readonly rule: MergeRuleName;
  /** Whether one thing in common, of this kind or a weaker one, may be chance where people of the name are told apart. */
  readonly isWeakAlone?: boolean;
  /** Which pairs count that have something in common; all where it is left out. */
  readonly admits?: (candidate: Candidate<Pick<Cluster, 'records'>>) => boolean;
  /** What has to be equal, in as many things as possible. */
  readonly keysOf: (record: IdentityRecord) => readonly EvidenceKey[];
}

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

/** Lists where records meet in equal ids, the strongest evidence first. */
export function idMeetings(label: NodeLabel): Meeting[] {
  return idProperties[label].map((rule) => ({ rule, tokensOf: ({ ids }) => ofKind(rule, ids) }));
}

/** The evidence beside ids, the strongest first: places in bylines, then an equal name with equal company. */
export function levels(label: NodeLabel): Level[] {
  const ofCompany = companyRules[label].map(
    ([kind, rule]): Level => ({
      rule,
      isWeakAlone: rule === 'name and co-author' || rule === 'name and institution',
      keysOf: ({ names, company }) => {
        const tokens = ofKind(kind, company);
        return [...new Set(names)].flatMap((name) => tokens.map((token) => evidenceKey(name, token)));
      },
    }),
  );
  return [
    {
      rule: 'byline',
      keysOf: ({ bylines }) => bylines.map((thing) => ({ key: thing, thing })),
    },
    ...ofCompany,
  ];
}

function ofKind(kind: string, tokens: readonly string[]): string[] {
  return tokens.filter((token) => token.startsWith(`${kind}:`));
}
