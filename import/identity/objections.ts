import { type MergeRuleName, mergeRules } from './record.ts';

/** What can speak against making records one; docs/identity.md has each under "What keeps records apart". */
export type ObjectionKind =
  | 'said to be different'
  | 'one namespace'
  | 'one source'
  | 'different ROR ids'
  | 'different DOIs'
  | 'different OpenAlex ids'
  | 'names of two people'
  | 'two works'
  | 'other countries'
  | 'different ORCID iDs';

/** Evidence that begins with an equal title: other works may have it, too. */
const titleRules: readonly MergeRuleName[] = ['title and author', 'title and year'];

/** Evidence that begins with a name that fits another: the two may still be two people's. */
const nameRules: readonly MergeRuleName[] = [
  'byline',
  'name and paper',
  'name and co-author',
  'name and institution',
  'initials and company',
];

/** What counts beneath evidence that needs no equal name beside it: a person's word, and ids. */
const againstNames: readonly ObjectionKind[] = [
  'one namespace',
  'one source',
  // One thing may have two of these where certain evidence says so; an equal name is not enough.
  'different ROR ids',
  'different DOIs',
  'different OpenAlex ids',
];

/** Kinds of ids of which two records that have different ones are told apart. */
export const idsToldApart = {
  'different ROR ids': 'ror',
  'different DOIs': 'doi',
  'different OpenAlex ids': 'openalex',
  'different ORCID iDs': 'orcid',
} as const satisfies Partial<Record<ObjectionKind, string>>;

/** For each rule what can speak against it, the questions that cost least first: those are asked of very many pairs. */
export const objectionsTo: Readonly<Record<MergeRuleName, readonly ObjectionKind[]>> = {
  'same-as': ['said to be different'],
  orcid: ofRule('orcid'),
  ror: ofRule('ror'),
  doi: ofRule('doi'),
  openalex: ofRule('openalex'),
  byline: ofRule('byline'),
  'title and author': ofRule('title and author'),
  'title and year': ofRule('title and year'),
  'name and paper': ofRule('name and paper'),
  'name and co-author': ofRule('name and co-author'),
  'name and institution': ofRule('name and institution'),
  'initials and company': ofRule('initials and company'),
  'name and person': ofRule('name and person'),
};

function ofRule(rule: MergeRuleName): ObjectionKind[] {
  const isCertain = mergeRules.indexOf(rule) <= mergeRules.indexOf('openalex');
  return [
    'said to be different',
    ...(isCertain ? [] : againstNames),
    ...(nameRules.includes(rule) ? (['names of two people'] as const) : []),
    ...(titleRules.includes(rule) ? (['two works'] as const) : []),
    ...(rule === 'name and person' ? (['other countries'] as const) : []),
    'different ORCID iDs',
  ];
}
