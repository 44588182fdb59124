import type { NodeLabel } from '../../../src/graph/model.ts';
import { decode } from '../../stage/encode.ts';
import type { Stage } from '../../stage/stage.ts';
import { type NodeEntry, type NodeState, nodeState } from '../graph/node-state.ts';

/** The node that a record is from now on: its own, unless identity says otherwise. */
const decided = (record: string): string => `coalesce(identity.node, ${record})`;

/** Notes of which nodes of a label something changes: what a source says, or which records they are. */
export function noteInvolved(stage: Stage, label: NodeLabel, source: string): void {
  // What the document says, where the graph does not have it so.
  const news = `
    FROM node LEFT JOIN identity ON identity.label = node.label AND identity.record = node.key
    LEFT JOIN statement ON statement.label = node.label AND statement.record = node.key AND statement.source = ?2
    WHERE node.label = ?1
      AND (statement.record IS NULL OR statement.vals <> node.vals OR statement.node <> ${decided('node.key')})`;
  // What others say of records that are another node from now on.
  const moved = `
    FROM statement LEFT JOIN identity USING (label, record)
    WHERE label = ?1 AND source <> ?2 AND statement.node <> ${decided('record')}`;
  // What the document says no more.
  const gone = `
    FROM statement WHERE label = ?1 AND source = ?2
      AND NOT EXISTS (SELECT 1 FROM node WHERE node.label = statement.label AND node.key = statement.record)`;
  for (const select of [
    `SELECT ?1, ${decided('node.key')} ${news}`,
    `SELECT ?1, statement.node ${news} AND statement.node IS NOT NULL`,
    `SELECT ?1, ${decided('record')} ${moved}`,
    `SELECT ?1, statement.node ${moved}`,
    `SELECT ?1, statement.node ${gone}`,
  ]) {
    stage.run(`INSERT OR IGNORE INTO involved ${select}`, label, source);
  }
}

/**
 * Nodes that exchange records, in groups that are to be written as a whole: what a source says of a record moves with
 * it, and must not be lost between two transactions.
 */
export function regroupings(stage: Stage, label: NodeLabel): string[][] {
  const moves = stage.all(
    `SELECT DISTINCT statement.node AS one, ${decided('record')} AS other
     FROM statement LEFT JOIN identity USING (label, record)
     WHERE label = ?1 AND statement.node <> ${decided('record')}
       AND EXISTS (SELECT 1 FROM involved WHERE involved.label = ?1 AND involved.node = statement.node)`,
    label,
  );
  const groups = new Map<string, Set<string>>();
  for (const { one, other } of moves) {
    const [a, b] = [String(one), String(other)];
    const joined = new Set([a, b, ...(groups.get(a) ?? []), ...(groups.get(b) ?? [])]);
    for (const node of joined) groups.set(node, joined);
  }
  return [...new Set(groups.values())].map((group) => [...group].sort());
}

/** A node as it is in the graph and as it is to be. */
export interface NodeChange {
  readonly label: NodeLabel;
  readonly key: string;
  readonly before: NodeState | null;
  readonly after: NodeState | null;
}

/** What changes of one node: all its sources say of it today, and all they say from now on. */
export function nodeChange(stage: Stage, label: NodeLabel, key: string, source: string): NodeChange {
  const before = stage.all(
    'SELECT source, record, vals FROM statement WHERE label = ? AND node = ?',
    label,
    key,
  );
  const records = [
    ...stage
      .all('SELECT record FROM identity WHERE label = ? AND node = ?', label, key)
      .map((row) => String(row.record)),
  ];
  // Without a decision a record is a node of its own.
  if (stage.first('SELECT 1 FROM identity WHERE label = ? AND record = ?', label, key) === undefined)
    records.push(key);
  const after = records.flatMap((record) => entriesOf(stage, label, record, source));
  return {
    label,
    key,
    before: nodeState(label, key, before.map(entry)),
    after: nodeState(label, key, after),
  };
}

/** What all sources say of a record from now on. */
function entriesOf(stage: Stage, label: NodeLabel, record: string, source: string): NodeEntry[] {
  const others = stage.all(
    'SELECT source, record, vals FROM statement WHERE label = ? AND record = ? AND source <> ?',
    ...[label, record, source],
  );
  const own = stage.first('SELECT key AS record, vals FROM node WHERE label = ? AND key = ?', label, record);
  return [...others.map(entry), ...(own === undefined ? [] : [entry({ ...own, source })])];
}

function entry(row: Record<string, unknown>): NodeEntry {
  return { source: String(row.source), record: String(row.record), values: decode(row.vals) };
}
