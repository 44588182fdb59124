import type { Link } from '../../import/identity/common.ts';
import type { Explanation, WhyTwo } from '../../import/identity/explain/explanation.ts';
import { nothingInWords, reasonInWords } from '../../import/identity/explain/in-words.ts';
import { linkInWords } from '../../import/identity/explain/link-in-words.ts';
import { type ExplainedPair, nameKey } from '../../import/load/explain.ts';
import type { NameOf } from '../../src/graph/joined.ts';
import type { NodeLabel } from '../../src/graph/model.ts';

const nouns: Readonly<Record<NodeLabel, string>> = {
  Person: 'person',
  Institution: 'institution',
  Topic: 'topic',
  Paper: 'paper',
};
const plurals: Readonly<Record<NodeLabel, string>> = {
  Person: 'people',
  Institution: 'institutions',
  Topic: 'topics',
  Paper: 'papers',
};

/** An explanation for people: what the two are, then why, and what to do where that is wrong. */
export function explanationText(pair: ExplainedPair): string {
  const { explanation } = pair;
  const lines =
    explanation.verdict === 'one' ? chainLines(pair, explanation.chain) : twoLines(pair, explanation);
  return [...lines, ...differenceLines(pair), ...correctionLines(explanation)].join('\n');
}

/** An explanation for programs. */
export function explanationJson(pair: ExplainedPair): object {
  const { label, explanation, stored } = pair;
  const { verdict, one, other } = explanation;
  const head = { label, one: one.key, other: other.key, verdict };
  const nameOf = nameOfIn(pair);
  if (explanation.verdict === 'one')
    return {
      ...head,
      nodes: [explanation.node, explanation.node],
      storedNodes: stored,
      chain: explanation.chain.map((link) => linkJson(link, nameOf)),
    };
  return {
    ...head,
    nodes: explanation.nodes,
    storedNodes: stored,
    inCommon: explanation.common.map((link) => linkJson(link, nameOf)),
    reasons: reasonsIn(pair, explanation),
  };
}

function linkJson(link: Link, nameOf: NameOf): object {
  const { rule, one, other, things } = link;
  return { rule, one: one.key, other: other.key, things, words: linkInWords(link, nameOf) };
}

function chainLines(pair: ExplainedPair, chain: readonly Link[]): string[] {
  const { one, other } = pair.explanation;
  const node = pair.explanation.verdict === 'one' ? pair.explanation.node : '';
  const as = node === one.key || node === other.key ? '' : `, ${node}`;
  return [
    `${one.key} and ${other.key} are one ${nouns[pair.label]}${as}:`,
    ...chain.map((link) => `  ${linkInWords(link, nameOfIn(pair))} [${link.rule}]`),
  ];
}

function twoLines(pair: ExplainedPair, explanation: WhyTwo): string[] {
  const { one, other, nodes, common } = explanation;
  const nodeText = [one.key, other.key].every((key, at) => key === nodes[at])
    ? ''
    : `, ${nodes[0]} and ${nodes[1]}`;
  const reasons = reasonsIn(pair, explanation).flatMap(({ words }) => words);
  return [
    `${one.key} and ${other.key} are two ${plurals[pair.label]}${nodeText}.`,
    ...(common.length === 0 ? [] : ['What they have in common:']),
    ...common.map((link) => `  ${linkInWords(link, nameOfIn(pair))} [${link.rule}]`),
    ...(common.length === 0 ? [] : ['Why they are two all the same:']),
    ...reasons.map((words) => `  ${words}`),
  ];
}

/** Each reason with its words; where the two have nothing in common that counts, one that says so. */
function reasonsIn(
  pair: ExplainedPair,
  explanation: WhyTwo,
): { kind: string; rule?: string; words: string[] }[] {
  const reasons = explanation.reasons.map((reason) => ({
    kind: reason.kind,
    ...(reason.rule === undefined ? {} : { rule: reason.rule }),
    words: reasonInWords(reason, explanation),
  }));
  if (explanation.common.length > 0) return reasons;
  return [{ kind: 'nothing in common', words: nothingInWords(explanation, nameOfIn(pair)) }, ...reasons];
}

/** Says where the graph has it otherwise. */
function differenceLines({ explanation, stored: [one, other] }: ExplainedPair): string[] {
  const isOne = one === other;
  if (isOne === (explanation.verdict === 'one')) return [];
  return [
    `The graph has them as ${isOne ? `one node, ${one}` : `two nodes, ${one} and ${other}`}: older rules decided it, or an import was interrupted. scholargraph sources names what is not complete; the same import again completes it, and scholargraph migrate decides anew what older rules decided.`,
  ];
}

function correctionLines({ verdict, one, other }: Explanation): string[] {
  const word = verdict === 'one' ? 'different' : 'same';
  return [
    `Where that is wrong, import a same-as file with the line: ${field(one.key)},${field(other.key)},${word}`,
  ];
}

/** A field of CSV. */
function field(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function nameOfIn({ names }: ExplainedPair): NameOf {
  return (label, key) => names.get(nameKey(label, key));
}
