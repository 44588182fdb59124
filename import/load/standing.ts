import {
  type RelationshipRow,
  readStatedNodes,
  readStatedRelationships,
} from '../../src/graph/load-statements.ts';
import { type NodeLabel, nodeLabels, type Properties, relationshipTypes } from '../../src/graph/model.ts';
import { decode, encode } from '../stage/encode.ts';
import { idTokens, type Stage } from '../stage/stage.ts';
import { entryOf, type NodeEntry } from './node-state.ts';
import { relationshipEntries, relationshipId } from './relationship-state.ts';
import type { Transactions } from './transactions.ts';

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
    const values = withBefore(
      row,
      stage.first('SELECT vals FROM node WHERE label = ? AND key = ?', String(row.label), String(row.record)),
    );
    const [label, record] = [String(row.label), String(row.record)];
    stage.run('INSERT OR REPLACE INTO node VALUES (?, ?, ?)', label, record, values);
    for (const token of idTokens(decode(values))) {
      if (token !== record) stage.run('INSERT OR IGNORE INTO token VALUES (?, ?, ?)', label, token, record);
    }
  }
  for (const row of stage.iterate('SELECT * FROM standing')) {
    const id = [row.type, row.start, row.finish, row.discriminator].map(String);
    const now = stage.first(
      'SELECT vals FROM relationship WHERE type = ? AND start = ? AND finish = ? AND discriminator = ?',
      ...id,
    );
    stage.run(
      'INSERT OR REPLACE INTO relationship VALUES (?, ?, ?, ?, ?, NULL, NULL)',
      ...id,
      withBefore(row, now),
    );
  }
}

function withBefore(before: Record<string, unknown>, now: Record<string, unknown> | undefined): string {
  const newer: Properties = now === undefined ? {} : decode(now.vals);
  return encode({ ...decode(before.vals), ...newer });
}
