import type { NodeLabel } from '../model.ts';

/** The column `work` of a node: what names all versions of a paper; other nodes have none. */
export function workColumn(label: NodeLabel): string {
  return `${label === 'Paper' ? 'node.work' : 'null'} AS work`;
}
