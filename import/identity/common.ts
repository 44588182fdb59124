import type { NodeLabel } from '../../src/graph/model.ts';
import type { SameAsLine } from '../formats/format.ts';
import { type EvidenceKey, idMeetings, levels } from './evidence.ts';
import { type IdentityRecord, type MergeRuleName, mergeRules } from './record.ts';

/** Two records, and what they have in common by one rule. */
export interface Link {
  readonly rule: MergeRuleName;
  readonly one: IdentityRecord;
  readonly other: IdentityRecord;
  /** What it is that they have in common, as tokens (`orcid:…`, `paper:…`); nothing where a same-as line says so. */
  readonly things: readonly string[];
}

/** What two records have in common by each rule, as the rules themselves compare it. */
export class Common {
  /** The rules for the label, strongest first. */
  readonly rules: readonly MergeRuleName[];
  readonly #keysOf = new Map<MergeRuleName, (record: IdentityRecord) => readonly EvidenceKey[]>();
  /** For each key those that a same-as line says are the same. */
  readonly #same = new Map<string, Set<string>>();

  constructor(label: NodeLabel, sameAsLines: readonly SameAsLine[]) {
    for (const { rule, tokensOf } of idMeetings(label))
      this.#keysOf.set(rule, (record) => tokensOf(record).map((token) => ({ key: token, thing: token })));
    for (const { rule, keysOf } of levels(label)) this.#keysOf.set(rule, keysOf);
    this.rules = ['same-as', ...this.#keysOf.keys()];
    for (const { one, other, verdict } of sameAsLines) {
      if (verdict === 'different') continue;
      this.#noteSame(one, other);
      this.#noteSame(other, one);
    }
  }

  /** @returns undefined where they have nothing in common by the rule */
  link(rule: MergeRuleName, one: IdentityRecord, other: IdentityRecord): Link | undefined {
    if (rule === 'same-as')
      return this.#same.get(one.key)?.has(other.key) ? { rule, one, other, things: [] } : undefined;
    const others = new Set(this.keysOf(rule, other).map(({ key }) => key));
    const shared = this.keysOf(rule, one).filter(({ key }) => others.has(key));
    if (shared.length === 0) return undefined;
    return { rule, one, other, things: [...new Set(shared.map(({ thing }) => thing))].sort() };
  }

  /** What a record is compared by, and the things that this is about. */
  keysOf(rule: MergeRuleName, record: IdentityRecord): readonly EvidenceKey[] {
    if (rule !== 'same-as') return this.#keysOf.get(rule)?.(record) ?? [];
    // Both ends of a line have its name.
    return [...(this.#same.get(record.key) ?? [])].map((other) => {
      const key = JSON.stringify([record.key, other].sort());
      return { key, thing: key };
    });
  }

  #noteSame(one: string, other: string): void {
    const others = this.#same.get(one);
    if (others === undefined) this.#same.set(one, new Set([other]));
    else others.add(other);
  }
}

/** How strong a rule is: the strongest has 0. */
export function rankOf(rule: MergeRuleName): number {
  return mergeRules.indexOf(rule);
}
