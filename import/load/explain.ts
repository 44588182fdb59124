import type { Database } from '../../src/database/database.ts';
import { openSession } from '../../src/database/session.ts';
import { type NodeLabel, nodeLabels, nodeModels } from '../../src/graph/model.ts';
import { idProperties } from '../../src/graph/sought.ts';
import { findNodes } from '../../src/graph/statements/nodes.ts';
import { readOtherSources } from '../../src/graph/statements/sources.ts';
import type { SameAsLine } from '../formats/format.ts';
import { Asked } from '../identity/asked.ts';
import { companyKinds } from '../identity/evidence.ts';
import { explain } from '../identity/explain/explain.ts';
import type { Explanation } from '../identity/explain/explanation.ts';
import { nodesNamedIn } from '../identity/explain/in-words.ts';
import { identifyAsking } from '../identity/identify.ts';
import type { IdentityRecord } from '../identity/record.ts';
import { Stage } from '../stage/stage.ts';
import { contestedParts, describe } from './decide/identities.ts';
import { IdsInDoubt } from './decide/ids-in-doubt.ts';
import { storedSameAsLines } from './decide/same-as-lines.ts';
import { Closure } from './find/closure.ts';
import { companyOf } from './find/company.ts';
import { findApart } from './find/people-apart.ts';
import { type Transactions, withinTransaction } from './graph/transactions.ts';

/** Nothing is loaded: no source has this key, so what all sources say stands in the graph. */
const noSource = '';

/** Why two records of one label are one or two. */
export interface ExplainedPair {
  readonly label: NodeLabel;
  readonly explanation: Explanation;
  /** The nodes that the two are in the graph today: by older rules, these may be others. */
  readonly stored: readonly [one: string, other: string];
  /** The names of the papers and institutions in the explanation, by label and key. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the graph has for two keys. */
export interface ExplainedKeys {
  readonly pairs: readonly ExplainedPair[];
  /** For each key the labels of which it names a record. */
  readonly labels: readonly [one: readonly NodeLabel[], other: readonly NodeLabel[]];
}

/**
 * Decides the identity of two records anew, with all that it depends on, and says why. It reads what an import would read, and
 * writes nothing. The papers and institutions at which people meet are those that the graph has.
 */
export async function explainKeys(
  database: Database,
  keys: readonly [one: string, other: string],
): Promise<ExplainedKeys> {
  const session = openSession(database, 'READ');
  try {
    return await session.executeRead(async (transaction) => {
      const stage = new Stage();
      try {
        return await new Explainer(stage, withinTransaction(transaction)).explain(keys);
      } finally {
        stage.close();
      }
    });
  } finally {
    await session.close();
  }
}

class Explainer {
  readonly #stage: Stage;
  readonly #graph: Transactions;

  constructor(stage: Stage, graph: Transactions) {
    this.#stage = stage;
    this.#graph = graph;
  }

  async explain(keys: readonly [string, string]): Promise<ExplainedKeys> {
    const rows = await this.#graph.run(readOtherSources, { source: noSource });
    const sameAsLines = rows.flatMap((row) => storedSameAsLines(row.judgements));
    const labels: [NodeLabel[], NodeLabel[]] = [[], []];
    const pairs: ExplainedPair[] = [];
    for (const label of nodeLabels) {
      const known = await this.#known(label, keys);
      known.forEach((isKnown, at) => {
        if (isKnown) labels[at]?.push(label);
      });
      if (known.every((isKnown) => isKnown)) pairs.push(...(await this.#pair(label, keys, sameAsLines)));
    }
    return { pairs, labels };
  }

  /** Whether each of the keys names a record of the label. */
  async #known(label: NodeLabel, keys: readonly string[]): Promise<boolean[]> {
    const rows = await this.#graph.run(findNodes(label), lookUpOf(label, keys));
    const records = rows.flatMap(({ node, statements }) =>
      statements.map(([, values]) => String(values.key ?? node)),
    );
    return keys.map((key) => records.includes(key));
  }

  async #pair(
    label: NodeLabel,
    keys: readonly [string, string],
    sameAsLines: readonly SameAsLine[],
  ): Promise<ExplainedPair[]> {
    const { standing } = this.#stage;
    await new Closure(this.#stage, this.#graph, label, noSource, sameAsLines).find(keys);
    const explanation = await this.#decide(label, keys, sameAsLines);
    if (explanation === undefined) return [];
    const [one, other] = keys;
    return [
      {
        label,
        explanation,
        stored: [standing.nodeOf(label, one) ?? one, standing.nodeOf(label, other) ?? other],
        names: await this.#namesIn(explanation),
      },
    ];
  }

  async #decide(
    label: NodeLabel,
    keys: readonly [string, string],
    sameAsLines: readonly SameAsLine[],
  ): Promise<Explanation | undefined> {
    const described = this.#recordsWith(label, keys, sameAsLines);
    const idsInDoubt = new IdsInDoubt(findApart(this.#stage, this.#graph, noSource));
    const company = companyOf(this.#stage, this.#graph, noSource, label);
    const asked = new Asked(await idsInDoubt.leaveOut(described, sameAsLines, company), company);
    const identities = await identifyAsking(asked, sameAsLines);
    // Identity asks for what may still make records one. Who asks why wants to see all that the two have in common.
    const both = identities.flatMap(({ records }) =>
      keys.some((key) => records.includes(key)) ? records : [],
    );
    for (const kind of companyKinds(label)) await asked.ask(kind, both);
    return explain(asked.records.values(), sameAsLines, identities, keys);
  }

  /** All records that are decided together with the two. */
  #recordsWith(
    label: NodeLabel,
    keys: readonly [string, string],
    sameAsLines: readonly SameAsLine[],
  ): IdentityRecord[] {
    const records = new Set<string>(keys);
    for (const part of contestedParts(this.#stage, label, sameAsLines))
      if (keys.some((key) => part.includes(key))) for (const record of part) records.add(record);
    return [...records].flatMap((record) => describe(this.#stage, label, noSource, record) ?? []);
  }

  async #namesIn(explanation: Explanation): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const [label, nodes] of Map.groupBy(nodesNamedIn(explanation), (node) => node.label)) {
      const keys = nodes.map(({ key }) => key);
      for (const { node, statements } of await this.#graph.run(findNodes(label), lookUpOf(label, keys))) {
        const name = statements.map(([, values]) => values[nodeModels[label].nameProperty]).find(Boolean);
        if (typeof name === 'string') names.set(nameKey(label, node), name);
      }
    }
    return names;
  }
}

/** Names a node among the names of an explanation. */
export function nameKey(label: NodeLabel, key: string): string {
  return `${label} ${key}`;
}

function lookUpOf(label: NodeLabel, keys: readonly string[]): Record<string, readonly string[]> {
  return {
    keys,
    names: [],
    queries: [],
    ...Object.fromEntries(idProperties[label].map((scheme) => [scheme, []])),
  };
}
