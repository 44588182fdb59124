import type { NodeLabel } from '../../src/graph/model.ts';
import type { SameAsLine } from '../formats/format.ts';
import { idMeetings, type Level, levels } from './evidence.ts';
import { commonThings, type EvidenceKey, gatherEvidence } from './evidence-keys.ts';
import { initialsLevel } from './initials.ts';
import type { Meeting } from './meeting.ts';
import { type IdentityRecord, type MergeRuleName, mergeRules } from './record.ts';

/** Two records, and what they have in common by one rule. */
export interface Link {
  readonly rule: MergeRuleName;
  readonly one: IdentityRecord;
  readonly other: IdentityRecord;
  /** Tokens of the things that both have (`orcid:…`, `paper:…`). The list is empty where a same-as line makes them one. */
  readonly things: readonly string[];
}

/** Compares two records by each rule, as identity does, and names the things that both have. */
export class Common {
  /** The rules for the label, strongest first. */
  readonly rules: readonly MergeRuleName[];
  readonly #levels: ReadonlyMap<MergeRuleName, Pick<Level, 'keysOf' | 'admits'>>;
  /** For each key those that a same-as line says are the same. */
  readonly #same = new Map<string, Set<string>>();

  /** @param records all that are decided together */
  constructor(label: NodeLabel, sameAsLines: readonly SameAsLine[], records: readonly IdentityRecord[]) {
    const all = [
      ...idMeetings(label).map(ofTokens),
      ...levels(label),
      ...(label === 'Person' ? [initialsLevel(records)] : []),
    ];
    this.#levels = new Map(all.map((level) => [level.rule, level]));
    this.rules = ['same-as', ...this.#levels.keys()];
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
    const things = this.between(rule, [one], [other]);
    return things.length === 0 ? undefined : { rule, one, other, things };
  }

  /** Names the things that some records share with others by a rule: see `Link.things`. */
  between(rule: MergeRuleName, some: Iterable<IdentityRecord>, others: Iterable<IdentityRecord>): string[] {
    const [own, theirs] = [some, others].map((records) =>
      gatherEvidence([...records].flatMap((record) => this.keysOf(rule, record))),
    );
    return own === undefined || theirs === undefined ? [] : [...commonThings(own, theirs)].sort();
  }

  /** Whether what records have in common by a rule, as they are one, is enough for it. */
  isEnough(
    rule: MergeRuleName,
    one: readonly IdentityRecord[],
    other: readonly IdentityRecord[],
    { things }: Link,
  ): boolean {
    const admits = this.#levels.get(rule)?.admits;
    const candidate = { one: { records: [...one] }, other: { records: [...other] }, score: [things.length] };
    return admits === undefined || admits(candidate);
  }

  /** What a record is compared by, and the things that this is about. */
  keysOf(rule: MergeRuleName, record: IdentityRecord): readonly EvidenceKey[] {
    if (rule !== 'same-as') return this.#levels.get(rule)?.keysOf(record) ?? [];
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

function ofTokens({ rule, tokensOf }: Meeting): Level {
  return { rule, keysOf: (record) => tokensOf(record).map((token) => ({ key: token, thing: token })) };
}

/** How strong a rule is: the strongest has 0. */
export function rankOf(rule: MergeRuleName): number {
  return mergeRules.indexOf(rule);
}
