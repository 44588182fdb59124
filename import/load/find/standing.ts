import {
  type MergeRule,
  nodeLabels,
  nodeModels,
  type Properties,
  relationshipModels,
  relationshipTypes,
} from '../../../src/graph/model.ts';
import {
  type RelationshipRow,
  readStatedRelationships,
} from '../../../src/graph/statements/relationships.ts';
import { readStatedNodes } from '../../../src/graph/statements/states.ts';
import type { Stage } from '../../stage/stage.ts';
import { joinValues } from '../../stage/stated-values.ts';
import { entryOf } from '../graph/node-state.ts';
import { relationshipEntries, relationshipId } from '../graph/relationship-state.ts';
import type { Transactions } from '../graph/transactions.ts';

/** Brings into the stage what the graph holds of the source today. */
export async function readStanding(stage: Stage, graph: Transactions, source: string): Promise<void> {
  for (const label of nodeLabels) {
    await graph.stream(readStatedNodes(label), { source }, ({ node, values, work }) => {
      stage.standing.keepNode(label, node, entryOf(source, node, values));
      if (work !== null) stage.versions.keepStanding(node, work);
    });
  }
  for (const type of relationshipTypes) {
    await graph.stream(readStatedRelationships(type), { source }, (row) => keepStanding(stage, source, row));
  }
}

function keepStanding({ standing }: Stage, source: string, row: RelationshipRow): void {
  const id = relationshipId(row);
  for (const entry of relationshipEntries(row.type, id, row.properties))
    if (entry.source === source) standing.keepRelationship(row.type, id, entry);
}

/**
 * A document that is known to be cut withdraws nothing: whatever it said before and does not say now may have stood
 * in the part that is missing, and is stated again.
 */
export function keepWhatStands({ standing, nodes, relationships }: Stage, source: string): void {
  for (const { label, record, values } of standing.saidBy(source)) {
    const { properties } = nodeModels[label];
    nodes.replace(label, record, withBefore(properties, values, nodes.valuesOf(label, record)));
  }
  for (const { type, values, ...id } of standing.relationships()) {
    const { properties } = relationshipModels[type];
    const joined = withBefore(properties, values, relationships.valuesOf(type, id));
    relationships.replace(type, { ...id, values: joined });
  }
}

/** Joins the lists of both. A text with which the earlier one begins is taken to be cut. */
function withBefore(
  rules: Readonly<Record<string, MergeRule>>,
  before: Properties,
  now: Properties | undefined,
): Properties {
  if (now === undefined) return before;
  const joined = joinValues(rules, now, before);
  const cut = Object.entries(before).filter(([name, value]) => isBeginning(joined[name], value));
  return { ...joined, ...Object.fromEntries(cut) };
}

function isBeginning(value: unknown, whole: unknown): boolean {
  return typeof value === 'string' && typeof whole === 'string' && whole.startsWith(value);
}
