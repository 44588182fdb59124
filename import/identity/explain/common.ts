import type { NodeLabel } from '../../../src/graph/model.ts';
import type { SameAsLine } from '../../formats/format.ts';
import { idMeetings, levels } from '../evidence.ts';
import { type IdentityRecord, type MergeRuleName, mergeRules } from '../record.ts';
import type { Link } from './explanation.ts';

/** What two records have in common by each rule, as the rules themselves compare it. */
export class Common {
  /** The rules for the label, strongest first. */
  readonly rules: readonly MergeRuleName[];
  readonly #label: NodeLabel;
  readonly #same = new Set<string>();

  constructor(label: NodeLabel, sameAsLines: readonly SameAsLine[]) {
    this.#label = label;
    this.rules = [
      'same-as',
      ...idMeetings(label).map(({ rule }) => rule),
      ...levels(label).map(({ rule }) => rule),
    ];
    for (const { one, other, verdict } of sameAsLines)
      if (verdict === 'same') this.#same.add(pairName(one, other));
  }

  /** @returns undefined where they have nothing in common by the rule */
  link(rule: MergeRuleName, one: IdentityRecord, other: IdentityRecord): Link | undefined {
    if (rule === 'same-as')
      return this.#same.has(pairName(one.key, other.key)) ? { rule, one, other, things: [] } : undefined;
    const things = this.#things(rule, one, other);
    return things.length === 0 ? undefined : { rule, one, other, things };
  }

  /** What a record is compared by, and the thing that it is about. */
  keysOf(rule: MergeRuleName, record: IdentityRecord): readonly { key: string; thing: string }[] {
    const level = levels(this.#label).find((each) => each.rule === rule);
    if (level !== undefined) return level.keysOf(record);
    const meeting = idMeetings(this.#label).find((each) => each.rule === rule);
    return (meeting?.tokensOf(record) ?? []).map((token) => ({ key: token, thing: token }));
  }

  #things(rule: MergeRuleName, one: IdentityRecord, other: IdentityRecord): string[] {
    const others = new Set(this.keysOf(rule, other).map(({ key }) => key));
    const shared = this.keysOf(rule, one).filter(({ key }) => others.has(key));
    return [...new Set(shared.map(({ thing }) => thing))].sort();
  }
}

/** How strong a rule is: the strongest has 0. */
export function rankOf(rule: MergeRuleName): number {
  return mergeRules.indexOf(rule);
}

function pairName(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}
