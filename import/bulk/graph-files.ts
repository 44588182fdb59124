import {
  nodeLabels,
  type Properties,
  type RelationshipType,
  relationshipModels,
  relationshipTypes,
} from '../../src/graph/model.ts';
import { programVersion } from '../../src/graph/version.ts';
import type { NodeState } from '../load/graph/node-state.ts';
import { changeOfNode, changeOfRelationship, fingerprint } from '../load/write/change.ts';
import type { Change } from '../stage/difference.ts';
import type { Stage } from '../stage/stage.ts';
import type { BulkFolder } from './bulk-folder.ts';
import { type CsvColumns, nodeColumns, relationshipColumns, statementColumns, typed } from './columns.ts';
import { stagedNodes, stagedRelationships } from './staged-graph.ts';

/** How much has been written. */
export interface WrittenGraph {
  readonly nodes: number;
  readonly relationships: number;
}

/** Whoever is to hear of what is written. */
interface Listeners {
  /** Is told after each node and relationship. */
  readonly onFact?: () => void;
  /** Is told of each as a change. */
  readonly onChange?: ((change: Change) => void) | undefined;
}

/**
 * Writes the graph that a stage becomes once identities are decided: nodes, what the source says of them,
 * relationships, and the version of all that.
 * @param source the properties of the source's node
 */
export async function writeGraphFiles(
  stage: Stage,
  source: Properties,
  folder: BulkFolder,
  listeners: Listeners = {},
): Promise<WrittenGraph> {
  const key = String(source.key);
  writeSource(folder, source);
  writeVersion(folder);
  let nodes = 0;
  for (const label of nodeLabels) {
    const columns = nodeColumns(label);
    const statements = statementColumns(label);
    for (const state of stagedNodes(stage, label, key)) {
      await writeNode(folder, state, columns, statements);
      nodes += 1;
      listeners.onChange?.(changeOfNode({ label, key: state.key, before: null, after: state }));
      listeners.onFact?.();
    }
  }
  let relationships = 0;
  for (const type of relationshipTypes) {
    relationships += await writeRelationships(folder, stage, type, key, listeners);
  }
  return { nodes, relationships };
}

function writeSource(folder: BulkFolder, { key = '', ...rest }: Properties): void {
  const header = Object.entries(rest).map(([name, value]) => typed(name, typeOf(value)));
  folder.file({ labels: ['Source'] }, ['key:ID(Source)', ...header]).add([key, ...Object.values(rest)]);
}

function writeVersion(folder: BulkFolder): void {
  const header = Object.keys(programVersion).map((name) => typed(name, 'long'));
  folder
    .file({ labels: ['GraphVersion'] }, ['key:ID(GraphVersion)', ...header])
    .add(['graph', ...Object.values(programVersion)]);
}

function typeOf(value: Properties[string]): 'string' | 'long' | 'boolean' | 'string[]' {
  if (typeof value === 'number') return 'long';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'string' : 'string[]';
}

async function writeNode(
  folder: BulkFolder,
  { label, key, kind, properties: { key: _id, ...properties }, statements }: NodeState,
  columns: CsvColumns,
  stated: CsvColumns,
): Promise<void> {
  const labels = kind === null ? [label] : [label, kind];
  const file = folder.file({ labels }, [`key:ID(${label})`, ...columns.header]);
  file.add([key, ...columns.row(properties)]);
  const ends = [':START_ID(Source)', `:END_ID(${label})`];
  const statementFile = folder.file({ type: 'STATES', ends: label }, [...ends, ...stated.header]);
  for (const statement of statements) {
    statementFile.add([statement.source, key, ...stated.row(statement.properties)]);
  }
  if (file.isFull) await file.flush();
  if (statementFile.isFull) await statementFile.flush();
}

async function writeRelationships(
  folder: BulkFolder,
  stage: Stage,
  type: RelationshipType,
  source: string,
  { onFact, onChange }: Listeners,
): Promise<number> {
  const { from, to } = relationshipModels[type];
  const columns = relationshipColumns(type);
  const header = [`:START_ID(${from})`, `:END_ID(${to})`, ...columns.header];
  let count = 0;
  for (const { id, properties } of stagedRelationships(stage, type, source)) {
    const file = folder.file({ type, ends: `${from}-${to}` }, header);
    file.add([id.from, id.to, ...columns.row(properties)]);
    if (file.isFull) await file.flush();
    count += 1;
    onChange?.(changeOfRelationship(type, id, null, fingerprint(properties)));
    onFact?.();
  }
  return count;
}
