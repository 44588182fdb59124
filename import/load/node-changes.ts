import { isDeepStrictEqual } from 'node:util';
import type { NodeFact } from '../../src/graph/facts.ts';
import type { NodeRow, StatedNodeRow } from '../../src/graph/load-statements.ts';
import { type MergedProperties, mergeNode } from '../../src/graph/merge.ts';
import type { NodeLabel, Properties } from '../../src/graph/model.ts';

/** What the source says of each node of one label from now on, and of which nodes that is news. */
export interface StatedNodes {
  readonly values: ReadonlyMap<string, Properties>;
  /** Keys of which the source says something new, other or nothing any more. */
  readonly changed: readonly string[];
}

/** Compares what the source says now with what it said; a partial document leaves standing what it said. */
export function compareStatedNodes(
  before: readonly StatedNodeRow[],
  facts: readonly NodeFact[],
  partial: boolean,
): StatedNodes {
  const old = new Map(before.map((row) => [row.key, row.values]));
  const values = new Map<string, Properties>(partial ? old : []);
  for (const fact of facts) {
    values.set(fact.key, partial ? { ...old.get(fact.key), ...fact.values } : fact.values);
  }
  const keys = [...new Set([...old.keys(), ...values.keys()])];
  return { values, changed: keys.filter((key) => !isDeepStrictEqual(old.get(key), values.get(key))) };
}

export interface NodeWrite {
  readonly key: string;
  readonly properties: MergedProperties;
  readonly labels: readonly string[];
  readonly otherLabels: readonly string[];
}

export interface NodeChanges {
  readonly write: readonly NodeWrite[];
  /** What the source says, for each node of which that changed. */
  readonly statements: readonly { readonly key: string; readonly values: Properties }[];
  /** Nodes of which the source says nothing any more. */
  readonly unstate: readonly string[];
  /** Those among them of which no other source says anything either. */
  readonly remove: readonly string[];
  readonly created: number;
  readonly updated: number;
}

/** What to write so that the nodes show what all their sources say. */
export function planNodeChanges(
  label: NodeLabel,
  source: string,
  stated: StatedNodes,
  existing: readonly NodeRow[],
): NodeChanges {
  const rows = new Map(existing.map((row) => [row.key, row]));
  const write: NodeWrite[] = [];
  const unstate = stated.changed.filter((key) => !stated.values.has(key));
  const remove = unstate.filter((key) => !rows.get(key)?.statements.length);
  const removed = new Set(remove);
  for (const key of stated.changed) {
    if (removed.has(key)) continue;
    const node = mergedNode(label, key, source, stated, rows.get(key));
    if (!isAsStored(node, rows.get(key))) write.push(node);
  }
  return {
    write,
    statements: stated.changed.flatMap((key) => {
      const values = stated.values.get(key);
      return values === undefined ? [] : [{ key, values }];
    }),
    unstate,
    remove,
    created: write.filter(({ key }) => !rows.has(key)).length,
    updated: write.filter(({ key }) => rows.has(key)).length,
  };
}

function mergedNode(
  label: NodeLabel,
  key: string,
  source: string,
  stated: StatedNodes,
  row: NodeRow | undefined,
): NodeWrite {
  const others = (row?.statements ?? []).map(([name, values]) => ({ source: name, values }));
  const own = stated.values.get(key);
  const properties = mergeNode(label, key, own === undefined ? others : [...others, { source, values: own }]);
  return { key, properties, ...labelsOf(label, properties) };
}

/** Whoever one source calls a student is served as Student, whatever else other sources say. */
function labelsOf(label: NodeLabel, properties: MergedProperties): Pick<NodeWrite, 'labels' | 'otherLabels'> {
  if (label !== 'Person') return { labels: [], otherLabels: [] };
  return properties.isStudent === true
    ? { labels: ['Student'], otherLabels: ['Researcher'] }
    : { labels: ['Researcher'], otherLabels: ['Student'] };
}

/** Labels need no look: they follow from `isStudent`, which is among the properties. */
function isAsStored(node: NodeWrite, row: NodeRow | undefined): boolean {
  if (row === undefined) return false;
  return Object.entries(node.properties).every(([name, value]) =>
    isDeepStrictEqual(row.properties[name] ?? null, value),
  );
}
