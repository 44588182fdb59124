import type { NodeFact, RelationshipFact } from '../src/graph/facts.ts';
import {
  type MergeRule,
  type NodeLabel,
  nodeModels,
  type Properties,
  type PropertyValue,
} from '../src/graph/model.ts';
import type { FactSink, RelationshipStatement, StatedValues, Verdict } from './formats.ts';
import type { Judgement } from './identity/record.ts';

/** Collects in memory what one small document states. */
export class FactCollector implements FactSink {
  readonly #nodes = new Map<string, NodeFact>();
  readonly #relationships = new Map<string, RelationshipFact>();
  readonly #judgements = new Map<string, Judgement>();

  get nodes(): readonly NodeFact[] {
    return [...this.#nodes.values()];
  }

  get relationships(): readonly RelationshipFact[] {
    return [...this.#relationships.values()];
  }

  get judgements(): readonly Judgement[] {
    return [...this.#judgements.values()];
  }

  has(label: NodeLabel, key: string): boolean {
    return this.#nodes.has(`${label} ${key}`);
  }

  node(label: NodeLabel, key: string, values: StatedValues): string {
    const id = `${label} ${key}`;
    const before = this.#nodes.get(id)?.values ?? {};
    this.#nodes.set(id, { label, key, values: joinValues(label, before, present(values)) });
    return key;
  }

  relationship({ type, from, to, discriminator = '', values = {} }: RelationshipStatement): boolean {
    const id = JSON.stringify([type, from, to, discriminator]);
    if (this.#relationships.has(id)) return false;
    this.#relationships.set(id, { type, from, to, discriminator, values: present(values) });
    return true;
  }

  judge(one: string, other: string, verdict: Verdict): void {
    const pair = JSON.stringify([one, other].sort());
    if (!this.#judgements.has(pair)) this.#judgements.set(pair, { one, other, verdict });
  }
}

/** Without what is not said: nulls and empty lists. */
export function present(values: StatedValues): Properties {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
}

/** Joins what two places of a document say of one node, by the rules that join sources; the first word stands. */
export function joinValues(label: NodeLabel, before: Properties, after: Properties): Properties {
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
