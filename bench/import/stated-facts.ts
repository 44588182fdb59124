import { Readable } from 'node:stream';
import { readAliases } from '../../import/aliases.ts';
import { FactCollector } from '../../import/fact-collector.ts';
import { Issues } from '../../import/issues.ts';
import { findInputs } from '../../import/read/find-inputs.ts';
import { tables } from '../../import/tables/format.ts';
import type { NodeFact, RelationshipFact } from '../../src/graph/facts.ts';
import { relationshipModels } from '../../src/graph/model.ts';

/** What a folder of tables says, parsed and in memory. */
export interface StatedFacts {
  readonly nodes: readonly NodeFact[];
  /** Only those of which both ends are there. */
  readonly relationships: readonly RelationshipFact[];
}

export async function readFacts(folder: string): Promise<StatedFacts> {
  const issues = new Issues(folder);
  const [found] = await findInputs(folder, [tables], Readable.from([]), issues);
  if (found === undefined) throw new Error(`${folder} holds no tables.`);
  const facts = new FactCollector();
  await tables.read(found.input, { facts, issues, aliases: await readAliases(undefined) });
  return {
    nodes: facts.nodes,
    relationships: facts.relationships.filter(({ type, from, to }) => {
      const ends = relationshipModels[type];
      return facts.has(ends.from, from) && facts.has(ends.to, to);
    }),
  };
}
