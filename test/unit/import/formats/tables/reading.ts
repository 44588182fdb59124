import { shippedAliases } from '../../../../../import/formats/aliases.ts';
import { tables } from '../../../../../import/formats/tables/format.ts';
import type { Input } from '../../../../../import/read/input.ts';
import { type Issue, Issues } from '../../../../../import/read/issues.ts';
import type { Properties, RelationshipType } from '../../../../../src/graph/model.ts';
import type { SourceFact } from '../../../../../src/graph/source-fact.ts';
import { FactCollector, type NodeFact, type RelationshipFact } from '../../../../support/fact-collector.ts';
import { inputOf } from '../../../../support/inputs.ts';

export interface ReadTables {
  readonly source: SourceFact | null;
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
  readonly issues: readonly Issue[];
}

export async function readInput(input: Input): Promise<ReadTables> {
  const issues = new Issues(input.label);
  const facts = new FactCollector();
  const source = await tables.read(input, { aliases: shippedAliases, issues, facts });
  return { source, nodes: facts.nodes, relationships: facts.relationships, issues: issues.all };
}

/** Reads the data set `our-lab`: tables by the name of their file without the ending, rows as lines. */
export function readTables(contents: Readonly<Record<string, readonly string[]>>): Promise<ReadTables> {
  const files = Object.entries(contents).map(([name, lines]) => [`${name}.csv`, `${lines.join('\n')}\n`]);
  return readInput(inputOf('Our Lab', Object.fromEntries(files)));
}

/** Tables with a row for each id: what the rows of other tables join. */
export function things(...ids: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const named = ['id,name', ...ids.map((id) => `${id},Some ${id}`)];
  const papers = ['id,title', ...ids.map((id) => `${id},About ${id}`)];
  return { people: named, institutions: named, topics: named, papers };
}

/** As `file:line message` without the folder's name. */
export function rejections({ issues }: ReadTables): string[] {
  return issues.filter(({ severity }) => severity === 'rejected').map(shown);
}

export function notes({ issues }: ReadTables): string[] {
  return issues.filter(({ severity }) => severity === 'note').map(shown);
}

export function valuesOf({ nodes }: ReadTables, key: string): Properties | undefined {
  return nodes.find((node) => node.key === key)?.values;
}

/** What the relationships of one type say, by `from to discriminator`. */
export function joined({ relationships }: ReadTables, type: RelationshipType): Record<string, Properties> {
  return Object.fromEntries(
    relationships
      .filter((each) => each.type === type)
      .map(({ from, to, discriminator, values }) => [[from, to, discriminator].join(' ').trim(), values]),
  );
}

function shown({ source, line, message }: Issue): string {
  return `${source.replace(/^.*\//, '')}:${line} ${message}`;
}
