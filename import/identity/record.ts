import type { NodeLabel } from '../../src/graph/model.ts';

/** All that sources say of what one key stands for, as far as it tells who or what that is. */
export interface IdentityRecord {
  readonly label: NodeLabel;
  readonly key: string;
  /**
   * Keys of the sources that state it. Two keys of one source are never joined by their names: it has told them
   * apart.
   */
  readonly sources: readonly string[];
  /** Names or titles as they are compared: a person's by the keys in which they meet (`nameKeysOf`), others by `matchText`. */
  readonly names: readonly string[];
  /** The blocks in which a person's names can meet names of initials (`initialBlocksOf`); nothing for others. */
  readonly blocks: readonly string[];
  /** Those of the blocks that the person has by a name of initials. */
  readonly initials: readonly string[];
  /** The names of a person as sources write them; nothing for others. */
  readonly spellings: readonly string[];
  /**
   * Ids in other systems: `orcid:0000-0002-1825-0097`, `openalex:A5079238365`, `ror:00jmfr291`,
   * `doi:10.7717/peerj.4375`.
   */
  readonly ids: readonly string[];
  /**
   * What it stands together with, as tokens that are compared. A person has `paper:<key of the one node>`,
   * `coauthor:<name as it is compared>` and `institution:<key of the one node>`; a paper `author:<name>` and
   * `year:2018`; an institution and a topic `person:<name>`, a topic also `paper:<key>`.
   */
  readonly company: readonly string[];
  /** The years in which a paper came out, as sources state them; only papers have them. */
  readonly years: readonly number[];
  /** Where an institution is, as ISO 3166-1 codes; only institutions have them. */
  readonly countries: readonly string[];
  /** Where a paper came out, as it is compared (`matchText`); only papers have it. */
  readonly venues: readonly string[];
  /**
   * Places in bylines where it stands with records of other sources under compatible names, as tokens:
   * `byline:` and what names the paper and the place. Only people have them. Unlike company, they link records
   * whatever their names.
   */
  readonly bylines: readonly string[];
}

/** Why two records are one, strongest first. */
export const mergeRules = [
  'same-as',
  'orcid',
  'ror',
  'doi',
  'openalex',
  'byline',
  'title and author',
  'title and year',
  'name and paper',
  'name and co-author',
  'name and institution',
  'initials and company',
  'name and person',
] as const;
export type MergeRuleName = (typeof mergeRules)[number];

/** Says that a rule made two records one, with all records that were one with either of them. */
export interface Join {
  readonly rule: MergeRuleName;
  readonly one: string;
  readonly other: string;
}

/** Records that are one node. */
export interface Identity {
  /** The key of the node: the same whatever the order in which the records came. */
  readonly key: string;
  /** Keys of all its records, sorted; the node's own is among them. */
  readonly records: readonly string[];
  /** What joined them, the strongest rule first: one for each record beyond the first. */
  readonly joins: readonly Join[];
}
