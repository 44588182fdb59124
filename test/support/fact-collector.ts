import type {
  FactSink,
  RelationshipStatement,
  SameAsLine,
  StatedValues,
} from '../../import/formats/format.ts';
import { joinValues, withoutUnsaid } from '../../import/stage/stated-values.ts';
import { type NodeLabel, nodeModels, type Properties, type RelationshipType } from '../../src/graph/model.ts';
import type { SourceFact } from '../../src/graph/source-fact.ts';

/** What one document states. Every relationship's two ends are among its nodes. */
export interface DocumentFacts {
  readonly source: SourceFact;
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
}

export interface NodeFact {
  readonly label: NodeLabel;
  /** Unique among the nodes of the label and stable over re-imports, e.g. `mila:guillaume-lajoie`. */
  readonly key: string;
  readonly values: Properties;
}

export interface RelationshipFact {
  readonly type: RelationshipType;
  /** Keys of the nodes at its ends; the model says which labels they have. */
  readonly from: string;
  readonly to: string;
  /** Tells two relationships of one type between the same two nodes apart; '' where there is only one. */
  readonly discriminator: string;
  readonly values: Properties;
}

/** Collects in memory what one small document states. */
export class FactCollector implements FactSink {
  readonly #nodes = new Map<string, NodeFact>();
  readonly #relationships = new Map<string, RelationshipFact>();
  readonly #sameAsLines = new Map<string, SameAsLine>();

  get nodes(): readonly NodeFact[] {
    return [...this.#nodes.values()];
  }

  get relationships(): readonly RelationshipFact[] {
    return [...this.#relationships.values()];
  }

  get sameAsLines(): readonly SameAsLine[] {
    return [...this.#sameAsLines.values()];
  }

  has(label: NodeLabel, key: string): boolean {
    return this.#nodes.has(`${label} ${key}`);
  }

  node(label: NodeLabel, key: string, values: StatedValues): string {
    const id = `${label} ${key}`;
    const before = this.#nodes.get(id)?.values ?? {};
    this.#nodes.set(id, {
      label,
      key,
      values: joinValues(nodeModels[label].properties, before, withoutUnsaid(values)),
    });
    return key;
  }

  unsay(label: NodeLabel, key: string, property: string): void {
    const node = this.#nodes.get(`${label} ${key}`);
    if (node === undefined) return;
    const { [property]: _, ...values } = node.values;
    this.#nodes.set(`${label} ${key}`, { ...node, values });
  }

  unsayOfAll(label: NodeLabel, property: string): void {
    for (const node of this.nodes) if (node.label === label) this.unsay(label, node.key, property);
  }

  relationship({ type, from, to, discriminator = '', values = {} }: RelationshipStatement): boolean {
    const id = JSON.stringify([type, from, to, discriminator]);
    if (this.#relationships.has(id)) return false;
    this.#relationships.set(id, { type, from, to, discriminator, values: withoutUnsaid(values) });
    return true;
  }

  sameAs({ one, other, verdict }: SameAsLine): void {
    const pair = JSON.stringify([one, other].sort());
    if (!this.#sameAsLines.has(pair)) this.#sameAsLines.set(pair, { one, other, verdict });
  }
}
