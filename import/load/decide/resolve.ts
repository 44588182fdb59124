import { z } from 'zod';
import { readOtherSources, readRelationshipsAt } from '../../../src/graph/load-statements.ts';
import { type NodeLabel, type RelationshipType, relationshipModels } from '../../../src/graph/model.ts';
import type { SameAsLine } from '../../formats/format.ts';
import type { Stage } from '../../stage/stage.ts';
import { chunks } from '../batches.ts';
import { addMerges, type MergeCounts } from '../counts.ts';
import { Closure } from '../find/closure.ts';
import { Company } from '../find/company.ts';
import type { Transactions } from '../transactions.ts';
import { decideIdentities } from './identities.ts';

/** People are told by their papers and institutions, topics by their papers: so these come first. */
const order = ['Paper', 'Institution', 'Topic', 'Person'] as const satisfies readonly NodeLabel[];

/** By what the company of records is nodes that may have become another. */
const companyTypes = {
  Paper: [],
  Institution: [],
  Topic: ['ABOUT'],
  Person: ['AUTHORED', 'AFFILIATED_WITH'],
} as const satisfies Record<NodeLabel, readonly RelationshipType[]>;

/** Of how many nodes one statement reads the company. */
const readSize = 500;

const sameAsLine = z.tuple([z.string(), z.string(), z.enum(['same', 'different'])]);

/**
 * Decides which nodes the records are that the document and those that have to do with them stand for.
 * @param undecided keys of records and nodes that have to be decided whatever the document says of them
 * @returns merges that are news
 */
export async function resolveIdentities(
  stage: Stage,
  graph: Transactions,
  source: string,
  undecided: readonly string[],
): Promise<MergeCounts> {
  const others = await graph.run(readOtherSources, { source });
  const own = readSameAsLines(stage);
  const sameAsLines = [...own, ...others.flatMap((row) => storedSameAsLines(row.judgements))];
  if (others.length === 0 && sameAsLines.length === 0) return resolveAlone(stage, source);

  const seeds = [...sameAsKeys(own), ...undecided];
  const known = new Company(stage, graph, source);
  const merges: MergeCounts[] = [];
  for (const label of order) {
    const further = await companyOfMoved(stage, graph, label);
    await new Closure(stage, graph, label, source, sameAsLines).find([...seeds, ...further]);
    merges.push(await decideIdentities(stage, label, source, sameAsLines, known.of(label)));
  }
  return sumOf(merges);
}

/** No other source: only ids can bring two records together, since one source tells its names apart itself. */
async function resolveAlone(stage: Stage, source: string): Promise<MergeCounts> {
  stage.run('INSERT OR IGNORE INTO evidence SELECT label, token, record FROM token');
  stage.run(
    `INSERT OR IGNORE INTO evidence
     SELECT node.label, token, token FROM token JOIN node ON node.label = token.label AND node.key = token`,
  );
  const merges: MergeCounts[] = [];
  for (const label of order)
    merges.push(await decideIdentities(stage, label, source, [], async () => new Map()));
  return sumOf(merges);
}

/** What stands with nodes of other labels (people with papers, say) that are another node from now on: it is other company. */
async function companyOfMoved(stage: Stage, graph: Transactions, label: NodeLabel): Promise<string[]> {
  const found = new Set<string>();
  for (const type of companyTypes[label]) {
    const { from, to } = relationshipModels[type];
    const isStart = from === label;
    const moved = stage.all(
      `SELECT DISTINCT statement.node FROM statement LEFT JOIN identity USING (label, record)
       WHERE label = ? AND statement.node <> coalesce(identity.node, record)`,
      isStart ? to : from,
    );
    for (const rows of chunks(moved, readSize)) {
      const keys = rows.map(({ node }) => String(node));
      for (const row of await graph.run(readRelationshipsAt(type, !isStart), { keys }))
        found.add(isStart ? row.from : row.to);
    }
  }
  return [...found];
}

/** The keys that the lines of a same-as file name. */
export function sameAsKeys(sameAsLines: readonly SameAsLine[]): string[] {
  return sameAsLines.flatMap(({ one, other }) => [one, other]);
}

/** The document's own lines. */
export function readSameAsLines(stage: Stage): SameAsLine[] {
  return stage
    .all('SELECT one, other, verdict FROM same_as')
    .map((row) => toSameAsLine([row.one, row.other, row.verdict]));
}

/** A source keeps its lines as texts. */
export function storedSameAsLines(texts: unknown): SameAsLine[] {
  return (
    z
      .array(z.string())
      .nullish()
      .parse(texts)
      ?.map((text) => toSameAsLine(JSON.parse(text))) ?? []
  );
}

/** The texts that `storedSameAsLines` reads back. */
export function storeSameAsLines(sameAsLines: readonly SameAsLine[]): string[] {
  return sameAsLines.map(({ one, other, verdict }) => JSON.stringify([one, other, verdict]));
}

function toSameAsLine(value: unknown): SameAsLine {
  const [one, other, verdict] = sameAsLine.parse(value);
  return { one, other, verdict };
}

function sumOf(all: readonly MergeCounts[]): MergeCounts {
  const sum: MergeCounts = {};
  for (const counts of all) addMerges(sum, counts);
  return sum;
}
