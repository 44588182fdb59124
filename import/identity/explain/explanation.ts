import type { Link } from '../common.ts';
import type { ObjectionKind } from '../objections.ts';
import type { IdentityRecord, MergeRuleName } from '../record.ts';

/** Two records, and what speaks against making them one. */
export interface Objection {
  readonly kind: ObjectionKind;
  readonly one: IdentityRecord;
  readonly other: IdentityRecord;
}

/** What would have become one with one of the two just as well. */
export interface Rival {
  /** The node that fits as well. */
  readonly node: string;
  /** The nodes over which it is linked with one of the two, the first of them that one; only one where it fits directly. */
  readonly over: readonly string[];
  /** The node with which it may not be one: the other of the two, or another that is linked so. */
  readonly end: string;
  /** Why not. */
  readonly objections: readonly Objection[];
}

/** Why what two nodes have in common by a rule has not made them one. */
export type Reason =
  | {
      readonly kind: 'objections';
      /** Undefined where they have nothing in common, and something speaks against whatever may come. */
      readonly rule: MergeRuleName | undefined;
      readonly objections: readonly Objection[];
    }
  | { readonly kind: 'rival'; readonly rule: MergeRuleName; readonly rival: Rival }
  | {
      readonly kind: 'too little';
      readonly rule: MergeRuleName;
      /** Two of a name, by the word of one source or namespace: it does not tell which of them is meant. */
      readonly namesakes: Objection | undefined;
    }
  | { readonly kind: 'crowd'; readonly rule: MergeRuleName };

interface Explained {
  readonly one: IdentityRecord;
  readonly other: IdentityRecord;
}

/** Two records that are one node, and the links that lead from one to the other. */
export interface WhyOne extends Explained {
  readonly verdict: 'one';
  readonly node: string;
  readonly chain: readonly Link[];
}

/** Two records that are two nodes. */
export interface WhyTwo extends Explained {
  readonly verdict: 'two';
  readonly nodes: readonly [one: string, other: string];
  /** What the nodes have in common, the strongest rule first; one link for each rule. */
  readonly common: readonly Link[];
  /** Why that was not enough; where they have nothing in common that counts, what speaks against any evidence. */
  readonly reasons: readonly Reason[];
  /** Names that both have, as they are compared, and company that both have whatever their names. */
  readonly names: readonly string[];
  readonly company: readonly string[];
}

export type Explanation = WhyOne | WhyTwo;
