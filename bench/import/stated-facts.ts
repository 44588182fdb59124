import { Readable } from 'node:stream';
import { readAliases } from '../../import/formats/aliases.ts';
import { findInputs } from '../../import/formats/find-inputs.ts';
import { tables } from '../../import/formats/tables/format.ts';
import { Issues } from '../../import/read/issues.ts';
import { decode } from '../../import/stage/encode.ts';
import { Stage } from '../../import/stage/stage.ts';
import {
  type NodeLabel,
  nodeLabels,
  type Properties,
  type RelationshipType,
  relationshipTypes,
} from '../../src/graph/model.ts';

/** What a folder of tables says, parsed and in memory. */
export interface StatedFacts {
  readonly nodes: readonly StatedNode[];
  /** Only those of which both ends are there. */
  readonly relationships: readonly StatedRelationship[];
}

export interface StatedNode {
  readonly label: NodeLabel;
  readonly key: string;
  readonly values: Properties;
}

export interface StatedRelationship {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly values: Properties;
}

export async function readFacts(folder: string): Promise<StatedFacts> {
  const issues = new Issues(folder);
  const [found] = await findInputs(folder, [tables], Readable.from([]), issues);
  if (found === undefined) throw new Error(`${folder} holds no tables.`);
  const stage = new Stage();
  try {
    await tables.read(found.input, { facts: stage, issues, aliases: await readAliases(undefined) });
    stage.leaveOutDangling(issues);
    return { nodes: nodesIn(stage), relationships: relationshipsIn(stage) };
  } finally {
    stage.close();
  }
}

function nodesIn(stage: Stage): StatedNode[] {
  return nodeLabels.flatMap((label) =>
    stage
      .all('SELECT key, vals FROM node WHERE label = ?', label)
      .map(({ key, vals }) => ({ label, key: String(key), values: decode(vals) })),
  );
}

function relationshipsIn(stage: Stage): StatedRelationship[] {
  return relationshipTypes.flatMap((type) =>
    stage
      .all('SELECT start, finish, vals FROM relationship WHERE type = ?', type)
      .map(({ start, finish, vals }) => ({
        type,
        from: String(start),
        to: String(finish),
        values: decode(vals),
      })),
  );
}
