import { Readable } from 'node:stream';
import { readAliases } from '../../import/formats/aliases.ts';
import { findInputs } from '../../import/formats/find-inputs.ts';
import type { FactSink, RelationshipStatement, StatedValues } from '../../import/formats/format.ts';
import { tables } from '../../import/formats/tables/format.ts';
import { Issues } from '../../import/read/issues.ts';
import { withoutUnsaid } from '../../import/stage/stated-values.ts';
import type { NodeLabel, Properties, RelationshipType } from '../../src/graph/model.ts';

/** A folder of tables, parsed and held in memory, so that a load does nothing but write it. */
export class StatedRows implements FactSink {
  readonly #nodes = new Map<NodeLabel, Map<string, Properties>>();
  readonly #relationships = new Map<RelationshipType, { from: string; to: string; props: Properties }[]>();

  static async read(folder: string): Promise<StatedRows> {
    const issues = new Issues(folder);
    const [found] = await findInputs(folder, [tables], Readable.from([]), issues);
    if (found === undefined) throw new Error(`${folder} holds no tables.`);
    const facts = new StatedRows();
    await tables.read(found.input, { facts, issues, aliases: await readAliases(undefined) });
    return facts;
  }

  /** Nodes and relationships. */
  get count(): number {
    const relationships = [...this.#relationships.values()].reduce((sum, { length }) => sum + length, 0);
    return [...this.#nodes.values()].reduce((sum, { size }) => sum + size, relationships);
  }

  nodes(label: NodeLabel) {
    return [...(this.#nodes.get(label) ?? [])].map(([key, props]) => ({ key, props }));
  }

  relationships(type: RelationshipType) {
    return this.#relationships.get(type) ?? [];
  }

  unsay(label: NodeLabel, key: string, property: string): void {
    const { [property]: _, ...values } = this.#nodes.get(label)?.get(key) ?? {};
    if (this.has(label, key)) this.#nodes.get(label)?.set(key, values);
  }

  unsayOfAll(label: NodeLabel, property: string): void {
    for (const { key } of this.nodes(label)) this.unsay(label, key, property);
  }

  node(label: NodeLabel, key: string, values: StatedValues): string {
    const ofLabel = this.#nodes.get(label) ?? new Map<string, Properties>();
    ofLabel.set(key, { ...withoutUnsaid(values), ...ofLabel.get(key) });
    this.#nodes.set(label, ofLabel);
    return key;
  }

  has(label: NodeLabel, key: string): boolean {
    return this.#nodes.get(label)?.has(key) ?? false;
  }

  /** Tables refuse a second row about one pair themselves. */
  relationship({ type, from, to, values = {} }: RelationshipStatement): boolean {
    const ofType = this.#relationships.get(type) ?? [];
    ofType.push({ from, to, props: withoutUnsaid(values) });
    this.#relationships.set(type, ofType);
    return true;
  }

  sameAs(): void {
    throw new Error('Tables say nothing about what is one thing.');
  }
}
