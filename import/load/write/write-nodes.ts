import { isDeepStrictEqual } from 'node:util';
import type { NodeLabel } from '../../../src/graph/model.ts';
import type { CypherStatement } from '../../../src/graph/statement.ts';
import { createNodes, deleteNodes, updateNodes } from '../../../src/graph/statements/nodes.ts';
import {
  createStatedNodes,
  createStates,
  deleteStates,
  updateStates,
} from '../../../src/graph/statements/states.ts';
import type { ChangeCounts } from '../graph/counts.ts';
import type { NodeState, StatementState } from '../graph/node-state.ts';
import type { RunStatement } from '../graph/transactions.ts';
import { actionOf } from './change.ts';
import type { NodeChange } from './involved.ts';

/** What one source says of a node, as the statements that write STATES take it. */
interface StatementRow {
  readonly node: string;
  readonly source: string;
  readonly record: string;
  readonly values: StatementState['properties'];
}

/** Brings nodes of one label into the graph. What is said of them no more goes before the nodes that nobody states. */
export async function writeNodes(
  run: RunStatement,
  label: NodeLabel,
  changes: readonly NodeChange[],
  source: string,
): Promise<void> {
  await unstate(run, label, changes);
  await withdraw(run, label, changes);
  await create(run, label, changes, source);
  await update(run, label, changes);
}

async function unstate(run: RunStatement, label: NodeLabel, changes: readonly NodeChange[]): Promise<void> {
  const rows = changes.flatMap(({ before, after }) =>
    statementRows(before).filter((row) => find(after, row) === undefined),
  );
  await runFor(run, deleteStates(label), rows);
}

async function withdraw(run: RunStatement, label: NodeLabel, changes: readonly NodeChange[]): Promise<void> {
  const keys = changes.filter(({ before, after }) => before !== null && after === null).map(({ key }) => key);
  if (keys.length > 0) await run(deleteNodes(label), { keys });
}

/**
 * Most new nodes are stated by the document's source alone, on a first load all: one statement creates them and what
 * it says.
 */
async function create(
  run: RunStatement,
  label: NodeLabel,
  changes: readonly NodeChange[],
  source: string,
): Promise<void> {
  const created = changes.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
  for (const [labels, nodes] of Map.groupBy(created, labelsOf)) {
    const isOwn = ({ statements: [first, ...more] }: NodeState): boolean =>
      more.length === 0 && first?.source === source;
    const own = nodes.filter(isOwn);
    const rows = own.flatMap(({ properties, statements: [first] }) =>
      first === undefined ? [] : [{ properties, values: first.properties }],
    );
    if (rows.length > 0) await run(createStatedNodes(labels), { source, rows });
    const others = nodes.filter((node) => !isOwn(node));
    await runFor(
      run,
      createNodes(labels),
      others.map(({ properties }) => ({ properties })),
    );
    await runFor(run, createStates(label), others.flatMap(statementRows));
  }
}

async function update(run: RunStatement, label: NodeLabel, changes: readonly NodeChange[]): Promise<void> {
  const both = changes.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  const changed = both.filter(({ before, after }) => !isDeepStrictEqual(before.properties, after.properties));
  await runFor(
    run,
    updateNodes(label),
    changed.map(({ after }) => ({ key: after.key, properties: after.properties, ...kinds(after) })),
  );
  const stated = both.flatMap(({ before, after }) =>
    statementRows(after).map((row) => ({ row, old: find(before, row) })),
  );
  const news = stated.filter(({ old }) => old === undefined).map(({ row }) => row);
  const other = stated.filter(({ row, old }) => old !== undefined && !isDeepStrictEqual(old, row.values));
  await runFor(run, createStates(label), news);
  await runFor(
    run,
    updateStates(label),
    other.map(({ row }) => row),
  );
}

function statementRows(state: NodeState | null): StatementRow[] {
  if (state === null) return [];
  return state.statements.map(({ source, record, properties }) => ({
    node: state.key,
    source,
    record,
    values: properties,
  }));
}

function find(
  state: NodeState | null,
  { source, record }: StatementRow,
): StatementState['properties'] | undefined {
  return state?.statements.find((each) => each.source === source && each.record === record)?.properties;
}

function labelsOf({ label, kind }: NodeState): string {
  return kind === null ? label : `${label}:${kind}`;
}

/** The labels that a person gets and loses: whom one source calls a student is a Student, whatever other sources say. */
function kinds({ kind }: NodeState): { labels: string[]; otherLabels: string[] } {
  if (kind === null) return { labels: [], otherLabels: [] };
  return { labels: [kind], otherLabels: [kind === 'Student' ? 'Researcher' : 'Student'] };
}

/** Runs a statement for rows. Without rows it sends nothing. */
export async function runFor<Row>(
  run: RunStatement,
  statement: CypherStatement<Row>,
  rows: readonly unknown[],
): Promise<Row[]> {
  return rows.length === 0 ? [] : run(statement, { rows });
}

/** Counts one change. @returns what it does to the node */
export function countNode(counts: ChangeCounts, { before, after }: NodeChange): keyof ChangeCounts {
  const what = actionOf(before?.properties ?? null, after?.properties ?? null);
  counts[what] += 1;
  return what;
}
