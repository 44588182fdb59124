import { type NameOf, thingInWords, withAnd } from '../../../src/graph/joined.ts';
import { crowd } from '../crowd.ts';
import { joinedBy } from '../joined.ts';
import type { IdentityRecord, MergeRuleName } from '../record.ts';
import type { Explanation, Reason, Rival, WhyTwo } from './explanation.ts';
import { type NamedNode, nodesIn } from './link-in-words.ts';
import { plain, quoted } from './names-in-words.ts';
import { objectionInWords } from './objection-in-words.ts';

/** Says why what two nodes have in common was not enough, in sentences. */
export function reasonInWords(reason: Reason, { nodes }: WhyTwo): string[] {
  switch (reason.kind) {
    case 'objections':
      return reason.objections.map(objectionInWords);
    case 'rival':
      return rivalInWords(reason.rival, nodes);
    case 'too little':
      return [tooLittleInWords(reason)];
    case 'crowd':
      return [
        `More than ${crowd} records of a name have that in common: it tells nothing about any two of them.`,
      ];
  }
}

/** Says what two nodes share that is not enough by itself: a name alone, or company under other names. */
export function nothingInWords({ one, other, names, company }: WhyTwo, nameOf: NameOf): string[] {
  const what = one.label === 'Paper' ? 'title' : 'name';
  if (names.length > 0)
    return [`They have a ${what} in common, and nothing beside it: a ${what} alone is never enough.`];
  if (company.length === 0) return ['They have nothing in common by which records become one.'];
  return [
    `They have something in common, but no ${what}: ${withAnd(firstOf(company).map((thing) => thingInWords(thing, nameOf)))}. Their ${what}s are ${namesOf(one)} and ${namesOf(other)}.`,
  ];
}

/** The papers and institutions that the words name by their keys: their names help who reads. */
export function nodesNamedIn(explanation: Explanation): NamedNode[] {
  const links = explanation.verdict === 'one' ? explanation.chain : explanation.common;
  const company = explanation.verdict === 'one' ? [] : explanation.company;
  return [...links.flatMap((link) => nodesIn(joinedBy(link).things)), ...nodesIn(firstOf(company))];
}

/** So many things are named where the two have no name in common. */
function firstOf(company: readonly string[]): readonly string[] {
  return company.slice(0, 3);
}

function rivalInWords({ node, over, end, objections }: Rival, nodes: WhyTwo['nodes']): string[] {
  const [start = ''] = over;
  const why = objections.map(objectionInWords);
  const isDirect = over.length === 1 && nodes.includes(end);
  if (isDirect)
    return [
      `${node} fits ${start} as well as ${end} does, or better, and may not be one with ${end}. Nothing tells which of the two ${start} is, so it is neither.`,
      ...why,
    ];
  const chain = withAnd([...new Set([...nodes, ...over.slice(1), end, node])]);
  return [`What makes them one would make one of ${chain}, and ${end} and ${node} may not be one.`, ...why];
}

function tooLittleInWords({ rule, namesakes }: Extract<Reason, { kind: 'too little' }>): string {
  if (rule === 'initials and company')
    return 'A name of initials needs two things beside it that both have: one is too little.';
  const what = thingOf(rule);
  if (namesakes === undefined)
    return `One ${what} in common is too little with a family name that very many people have.`;
  const { kind, one, other } = namesakes;
  const teller = kind === 'one source' ? 'one source' : 'one namespace';
  return `One ${what} in common is too little: ${teller} has two people of the name, ${one.key} and ${other.key}, and it does not tell which of them is meant.`;
}

function thingOf(rule: MergeRuleName): string {
  return rule.startsWith('name and ') ? rule.slice('name and '.length) : 'thing';
}

function namesOf({ spellings, names }: IdentityRecord): string {
  const known = spellings.length > 0 ? spellings : names.map(plain);
  return known.length === 0 ? 'unknown' : withAnd(known.slice(0, 3).map(quoted));
}
