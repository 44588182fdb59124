import {
  type MergeRule,
  type NodeLabel,
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
import { decode, encode } from '../../stage/encode.ts';
import { idTokens, type Stage } from '../../stage/stage.ts';
import { joinValues } from '../../stage/stated-values.ts';
import { entryOf, type NodeEntry } from '../graph/node-state.ts';
import { relationshipEntries, relationshipId } from '../graph/relationship-state.ts';
import type { Transactions } from '../graph/transactions.ts';

/** Brings into the stage what the graph holds of the source today. */
export async function readStanding(stage: Stage, graph: Transactions, source: string): Promise<void> {
  for (const label of nodeLabels) {
    await graph.stream(readStatedNodes(label), { source }, ({ node, values }) =>
      keepStatement(stage, label, node, entryOf(source, node, values)),
    );
  }
  for (const type of relationshipTypes) {
    await graph.stream(readStatedRelationships(type), { source }, (row) => keepStanding(stage, source, row));
  }
}

/** Notes what a source says today of a node. */
export function keepStatement(stage: Stage, label: NodeLabel, node: string, entry: NodeEntry): void {
  stage.run(
    'INSERT OR REPLACE INTO statement VALUES (?, ?, ?, ?, ?)',
    ...[label, entry.record, entry.source, node, encode(entry.values)],
  );
}

function keepStanding(stage: Stage, source: string, row: RelationshipRow): void {
  const id = relationshipId(row);
  for (const entry of relationshipEntries(row.type, id, row.properties)) {
    if (entry.source !== source) continue;
    stage.run(
      'INSERT OR REPLACE INTO standing VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[row.type, entry.from, entry.to, id.discriminator, row.from, row.to, encode(entry.values)],
    );
  }
}

/** A document that is known to be cut withdraws nothing: what it said before, it is taken to say still. */
export function keepWhatStands(stage: Stage, source: string): void {
  for (const row of stage.iterate('SELECT label, record, vals FROM statement WHERE source = ?', source)) {
    const label = nodeLabels.find((each) => each === row.label);
    if (label === undefined) continue;
    const record = String(row.record);
    const now = stage.first('SELECT vals FROM node WHERE label = ? AND key = ?', label, record);
    const values = withBefore(nodeModels[label].properties, row, now);
    stage.run('INSERT OR REPLACE INTO node VALUES (?, ?, ?)', label, record, encode(values));
    for (const token of idTokens(values)) {
      if (token !== record) stage.run('INSERT OR IGNORE INTO token VALUES (?, ?, ?)', label, token, record);
    }
  }
  for (const row of stage.iterate('SELECT * FROM standing')) {
    const type = relationshipTypes.find((each) => each === row.type);
    if (type === undefined) continue;
    const id = [type, ...[row.start, row.finish, row.discriminator].map(String)];
    const now = stage.first(
      'SELECT vals FROM relationship WHERE type = ? AND start = ? AND finish = ? AND discriminator = ?',
      ...id,
    );
    const values = withBefore(relationshipModels[type].properties, row, now);
    stage.run('INSERT OR REPLACE INTO relationship VALUES (?, ?, ?, ?, ?)', ...id, encode(values));
  }
}

interface Row {
  readonly vals?: unknown;
}

/** Lists are joined, and a text that is the beginning of the earlier one is taken to be cut. */
function withBefore(
  rules: Readonly<Record<string, MergeRule>>,
  before: Row,
  now: Row | undefined,
): Properties {
  const earlier = decode(before.vals);
  if (now === undefined) return earlier;
  const joined = joinValues(rules, decode(now.vals), earlier);
  const cut = Object.entries(earlier).filter(([name, value]) => isBeginning(joined[name], value));
  return { ...joined, ...Object.fromEntries(cut) };
}

function isBeginning(value: unknown, whole: unknown): boolean {
  return typeof value === 'string' && typeof whole === 'string' && whole.startsWith(value);
}
