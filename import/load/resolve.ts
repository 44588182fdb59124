import { type NodeLabel, type RelationshipType, relationshipModels } from '../../src/graph/model.ts';
import { readRelationshipsAt } from '../../src/graph/statements/relationships.ts';
import { readOtherSources } from '../../src/graph/statements/sources.ts';
import type { DoubtedId } from '../identity/doubted-ids.ts';
import type { Stage } from '../stage/stage.ts';
import { decideIdentities } from './decide/identities.ts';
import { IdsInDoubt } from './decide/ids-in-doubt.ts';
import { sameAsKeys, storedSameAsLines } from './decide/same-as-lines.ts';
import { type BylinesOf, decideVersions } from './decide/versions.ts';
import { Closure } from './find/closure.ts';
import { companyOf } from './find/company.ts';
import { PaperBylines } from './find/paper-bylines.ts';
import { findApart } from './find/people-apart.ts';
import { chunks } from './graph/chunks.ts';
import { addMerges, type MergeCounts } from './graph/counts.ts';
import type { Transactions } from './graph/transactions.ts';

/** People are told by their papers and institutions, topics by their papers: so these come first. */
export const decisionOrder = [
  'Paper',
  'Institution',
  'Topic',
  'Person',
] as const satisfies readonly NodeLabel[];

/** The relationships by which records have nodes for company: those may have become other nodes. */
const companyTypes = {
  Paper: [],
  Institution: [],
  Topic: ['ABOUT'],
  Person: ['AUTHORED', 'AFFILIATED_WITH'],
} as const satisfies Record<NodeLabel, readonly RelationshipType[]>;

/** How many nodes one statement reads the company of. */
const readSize = 500;

/** What was decided about who is who. */
export interface Resolution {
  /** How many records became one with another that were apart before. */
  readonly merges: MergeCounts;
  /** Ids by which nobody became one: two people have them. */
  readonly doubts: readonly DoubtedId[];
}

/**
 * Decides which nodes the document's records are, and those records of other sources that have to do with them.
 * @param undecided keys of records and nodes that have to be decided whatever the document says of them
 */
export async function resolveIdentities(
  stage: Stage,
  graph: Transactions,
  source: string,
  undecided: readonly string[],
): Promise<Resolution> {
  const others = await graph.run(readOtherSources, { source });
  const own = stage.sameAsLines.all();
  const sameAsLines = [...own, ...others.flatMap((row) => storedSameAsLines(row.judgements))];
  if (others.length === 0 && sameAsLines.length === 0) return resolveAlone(stage, graph, source);

  const seeds = [...sameAsKeys(own), ...undecided];
  const merges: MergeCounts[] = [];
  const idsInDoubt = new IdsInDoubt(findApart(stage, graph, source));
  for (const label of decisionOrder) {
    const further = await companyOfMoved(stage, graph, label);
    await new Closure(stage, graph, label, source, sameAsLines).find([...seeds, ...further]);
    const findings = { companyOf: companyOf(stage, graph, source, label), idsInDoubt };
    merges.push(await decideIdentities(stage, label, source, sameAsLines, findings));
    if (label === 'Paper') await decideVersions(stage, source, sameAsLines, bylinesOf(stage, graph, source));
  }
  return { merges: sumOf(merges), doubts: idsInDoubt.found };
}

/** Decides for the only source. It tells its own names apart, so only ids can bring two of its records together. */
async function resolveAlone(stage: Stage, graph: Transactions, source: string): Promise<Resolution> {
  stage.identities.noteStatedIds();
  const merges: MergeCounts[] = [];
  const idsInDoubt = new IdsInDoubt(findApart(stage, graph, source));
  const findings = { companyOf: async () => new Map(), idsInDoubt };
  for (const label of decisionOrder) merges.push(await decideIdentities(stage, label, source, [], findings));
  await decideVersions(stage, source, [], bylinesOf(stage, graph, source));
  return { merges: sumOf(merges), doubts: idsInDoubt.found };
}

/** Makes what reads bylines once something asks for them: most of a data set's titles are its own. */
function bylinesOf(stage: Stage, graph: Transactions, source: string): BylinesOf {
  let bylines: PaperBylines | undefined;
  return (papers) => {
    bylines ??= new PaperBylines(stage, graph, source);
    return bylines.of(papers);
  };
}

/** Finds nodes whose company changes: people, for example, at a paper whose record becomes another node. */
async function companyOfMoved(stage: Stage, graph: Transactions, label: NodeLabel): Promise<string[]> {
  const found = new Set<string>();
  for (const type of companyTypes[label]) {
    const { from, to } = relationshipModels[type];
    const isStart = from === label;
    const left = stage.identities.leftNodes(isStart ? to : from);
    for (const keys of chunks(left, readSize)) {
      for (const row of await graph.run(readRelationshipsAt(type, !isStart), { keys }))
        found.add(isStart ? row.from : row.to);
    }
  }
  return [...found];
}

function sumOf(all: readonly MergeCounts[]): MergeCounts {
  const sum: MergeCounts = {};
  for (const counts of all) addMerges(sum, counts);
  return sum;
}
