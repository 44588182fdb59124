import type { NodeLabel } from '../../../src/graph/model.ts';
import { LinkedKeys } from '../../identity/linked-keys.ts';
import type { NodeEntry } from '../../stage/entries.ts';
import type { Stage } from '../../stage/stage.ts';
import { type NodeState, nodeState } from '../graph/node-state.ts';

/**
 * Finds the nodes that exchange records, in groups. A group is written as a whole: what a source says of a record moves
 * with it, and must not be lost between two transactions.
 */
export function regroupings(stage: Stage, label: NodeLabel): string[][] {
  const linked = new LinkedKeys();
  for (const [from, to] of stage.edits.exchanges(label)) linked.link(from, to);
  return [...linked.parts()].map((group) => group.toSorted());
}

/** A node as it is in the graph and as it is to be; null where it is not there. */
export interface NodeChange {
  readonly label: NodeLabel;
  readonly key: string;
  readonly before: NodeState | null;
  readonly after: NodeState | null;
}

/** Compares what all sources say of one node today with what they say from now on. */
export function nodeChange(stage: Stage, label: NodeLabel, key: string, source: string): NodeChange {
  const records = stage.identities.recordsOf(label, key);
  const after = records.flatMap((record) => entriesOf(stage, label, record, source));
  const { before, now } =
    label === 'Paper' ? stage.versions.worksOf(key) : { before: undefined, now: undefined };
  return {
    label,
    key,
    before: nodeState(label, key, stage.standing.entriesAt(label, key), before),
    after: nodeState(label, key, after, now),
  };
}

/** What all sources say of a record from now on. */
function entriesOf(stage: Stage, label: NodeLabel, record: string, source: string): NodeEntry[] {
  const others = stage.standing.entriesOf(label, record, source);
  const own = stage.nodes.valuesOf(label, record);
  const joined = stage.identities.joinedOf(label, record);
  return (own === undefined ? others : [...others, { source, record, values: own }]).map((entry) => ({
    ...entry,
    joined,
  }));
}
