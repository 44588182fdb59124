import { isDeepStrictEqual } from 'node:util';
import { type NodeLabel, nodeLabels } from '../../src/graph/model.ts';
import { readNodesAfter, type StoredNodeRow } from '../../src/graph/statements/pages.ts';
import { entryOf, type NodeState, nodeState } from '../load/graph/node-state.ts';
import { propertiesOf } from '../load/graph/stored-properties.ts';
import { actionOf, changeOfNode } from '../load/write/change.ts';
import type { NodeChange } from '../load/write/involved.ts';
import { writeNodes } from '../load/write/write-nodes.ts';
import type { Migration } from './migration.ts';

/**
 * Makes every node anew of what its sources say: each keeps its records. So names and ids by which an import finds nodes
 * are there before anything is decided by them.
 */
export async function deriveNodes(migration: Migration): Promise<void> {
  for (const label of nodeLabels) await deriveLabel(migration, label);
}

async function deriveLabel(migration: Migration, label: NodeLabel): Promise<void> {
  const { graph, batchSize, advance } = migration;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: StoredNodeRow[] = await graph.run(readNodesAfter(label), { after, size: batchSize });
    const changes = rows.map((row) => changeOf(label, row)).filter(isChange);
    if (changes.length > 0) await write(migration, label, changes);
    advance(rows.length);
    after = rows.at(-1)?.node;
  }
}

async function write(
  { graph, difference }: Migration,
  label: NodeLabel,
  changes: readonly NodeChange[],
): Promise<void> {
  await graph.writeAll([
    {
      locks: [],
      write: async (run) => {
        await writeNodes(run, label, changes, '');
        return () => {
          for (const change of changes) {
            const { before, after } = change;
            if (actionOf(before?.properties ?? null, after?.properties ?? null) !== 'unchanged')
              difference.add(changeOfNode(change));
          }
          difference.keep();
        };
      },
    },
  ]);
}

/** Compares a node as it is stored with what is stored today for the same statements. */
function changeOf(label: NodeLabel, { node, labels, properties, statements }: StoredNodeRow): NodeChange {
  const stored = propertiesOf(properties);
  const entries = statements.map(([source, stated]) => entryOf(source, node, stated));
  const before: NodeState = {
    label,
    key: node,
    properties: stored,
    kind: kindIn(labels),
    statements: statements.map(([source, stated]) => {
      const said = propertiesOf(stated);
      return { source, record: String(said.key ?? node), properties: said };
    }),
  };
  const work = typeof stored.work === 'string' ? stored.work : undefined;
  // What no source states would go, and nothing of it is ours to judge here.
  return { label, key: node, before, after: nodeState(label, node, entries, work) ?? before };
}

function isChange({ before, after }: NodeChange): boolean {
  return !isDeepStrictEqual(before?.properties, after?.properties) || !isSaidAlike(before, after);
}

function isSaidAlike(before: NodeState | null, after: NodeState | null): boolean {
  return isDeepStrictEqual(
    before?.statements.map(({ properties }) => properties),
    after?.statements.map(({ properties }) => properties),
  );
}

function kindIn(labels: readonly string[]): NodeState['kind'] {
  if (labels.includes('Student')) return 'Student';
  return labels.includes('Researcher') ? 'Researcher' : null;
}
