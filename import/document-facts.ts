import type { NodeFact, RelationshipFact } from '../src/graph/facts.ts';
import {
  type MergeRule,
  type NodeLabel,
  nodeModels,
  type Properties,
  type PropertyValue,
} from '../src/graph/model.ts';

/** Values as a stage finds them: what a source does not say is null and leaves no property. */
type StatedValues = Readonly<Record<string, PropertyValue | null>>;

/** Collects what one document states. Stating a thing twice is stating it once. */
export class FactCollector {
  readonly #nodes = new Map<string, NodeFact>();
  readonly #relationships = new Map<string, RelationshipFact>();

  get nodes(): readonly NodeFact[] {
    return [...this.#nodes.values()];
  }

  get relationships(): readonly RelationshipFact[] {
    return [...this.#relationships.values()];
  }

  /** Joins what two places of the document say of one node, by the rules that join sources. @returns the key */
  node(label: NodeLabel, key: string, values: StatedValues): string {
    const id = `${label} ${key}`;
    const before = this.#nodes.get(id)?.values ?? {};
    this.#nodes.set(id, { label, key, values: joinValues(label, before, present(values)) });
    return key;
  }

  /** The first statement about one pair stands. */
  relationship(
    type: RelationshipFact['type'],
    from: string,
    to: string,
    { discriminator = '', ...values }: StatedValues & { readonly discriminator?: string } = {},
  ): void {
    const id = JSON.stringify([type, from, to, discriminator]);
    if (this.#relationships.has(id)) return;
    this.#relationships.set(id, { type, from, to, discriminator, values: present(values) });
  }
}

function present(values: StatedValues): Properties {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
}

function joinValues(label: NodeLabel, before: Properties, after: Properties): Properties {
  const rules: Readonly<Record<string, MergeRule>> = nodeModels[label].properties;
  const joined: Record<string, PropertyValue> = { ...after, ...before };
  for (const [name, value] of Object.entries(after)) {
    const earlier = before[name];
    if (earlier === undefined) continue;
    if (rules[name] === 'union') joined[name] = [...new Set([earlier, value].flat().map(String))];
    if (rules[name] === 'any') joined[name] = earlier === true || value === true;
  }
  return joined;
}
