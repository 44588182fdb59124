import type { NodeLabel } from '../../../src/graph/model.ts';
import type { Stage } from '../../stage/stage.ts';

/**
 * The node that a record is from now on.
 * @param today the node that it is today, where the load may not touch it
 */
export function decidedNode(
  { identities, standing }: Stage,
  label: NodeLabel,
  record: string,
  today = record,
): string {
  const decided = identities.nodeOf(label, record);
  if (decided !== undefined) return decided;
  return standing.knows(label, record) ? record : today;
}
